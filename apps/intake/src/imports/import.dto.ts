import { sourceKinds } from '@citybrain/contracts';
import { IsText, JURISDICTION } from '@citybrain/http';
import { isTimeZone } from '@citybrain/kernel';
import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  Matches,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { PlaceRequest, SourceRequest } from '../reports/report.dto.js';
import { instantOf } from './instant.js';

export const MOST_ROWS = 500;

/** Commands of a case's life that a record may tell of; `record-closure`: it was closed, nobody recorded how. */
export const recordedCommands = [
  'dispatch',
  'return',
  'accept',
  'handle',
  'feed-back',
  'check',
  'close',
  'record-closure',
] as const;

const IsInstant = (): PropertyDecorator =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value: unknown) => instantOf(value) !== null,
      defaultMessage: () => 'an ISO 8601 date-time with offset between 1900 and 2200, for example 2011-07-01T05:32:33Z',
    },
  });

const IsTimeZone = (): PropertyDecorator =>
  ValidateBy({
    name: 'isTimeZone',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && value.length <= 64 && isTimeZone(value),
      defaultMessage: () => 'an IANA time zone, for example America/New_York',
    },
  });

export class ImportNames {
  @ApiProperty({ maxLength: 200 })
  @IsText({ max: 200 })
  zh: string;
  @ApiProperty({ maxLength: 200 })
  @IsText({ max: 200 })
  en: string;
}

export class ImportJurisdiction {
  @ApiProperty({ description: 'Registered with the first rows when no scenario describes it', example: 'boston' })
  @Matches(JURISDICTION, { message: 'a jurisdiction is lower-case letters, digits and hyphens, up to 63' })
  id: string;
  @ApiProperty({ type: ImportNames })
  @IsObject()
  @ValidateNested()
  @Type(() => ImportNames)
  name: ImportNames;
  @ApiProperty({ description: 'IANA name; the days of its figures are days there', example: 'America/New_York' })
  @IsTimeZone()
  timeZone: string;
  @ApiPropertyOptional({ description: 'First letters of its tracking numbers; default IM', example: 'BOS' })
  @IsOptional()
  @Matches(/^[A-Z]{2,6}$/, { message: '2 to 6 capitals' })
  numberPrefix?: string;
}

export class ImportPlace extends PlaceRequest {
  @ApiPropertyOptional({ maxLength: 64, description: 'Town as recorded' })
  @IsOptional()
  @IsText({ max: 64 })
  town?: string;
}

export class ImportStep {
  @ApiProperty({ enum: recordedCommands })
  @IsIn(recordedCommands)
  command: string;
  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  at: string;
  @ApiPropertyOptional({ maxLength: 64 })
  @IsOptional()
  @IsText({ max: 64 })
  departmentId?: string;
}

/** A recorded case. Times stay as recorded, even where their order is odd. */
export class ImportRow {
  @ApiProperty({ maxLength: 200, description: 'Identifies the case in the recording: the same again is the same case' })
  @IsText({ max: 200 })
  sourceId: string;
  @ApiProperty({ maxLength: 100 })
  @IsText({ max: 100 })
  category: string;
  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsText({ max: 200 })
  categoryName?: string;
  @ApiPropertyOptional({ maxLength: 4000 })
  @IsOptional()
  @IsText({ max: 4000, blank: true })
  description?: string;
  @ApiPropertyOptional({ type: ImportPlace })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ImportPlace)
  place?: ImportPlace;
  @ApiProperty({ type: SourceRequest, description: `kind: one of ${sourceKinds.join(', ')}` })
  @IsObject()
  @ValidateNested()
  @Type(() => SourceRequest)
  source: SourceRequest;
  @ApiProperty({ format: 'date-time', description: 'Not in the future' })
  @IsInstant()
  reportedAt: string;
  @ApiPropertyOptional({ maxLength: 64, description: 'Who handled it' })
  @IsOptional()
  @IsText({ max: 64 })
  departmentId?: string;
  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsText({ max: 200 })
  departmentName?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Deadline as recorded' })
  @IsOptional()
  @IsInstant()
  dueAt?: string;
  @ApiPropertyOptional({ enum: ['on-time', 'overdue'], description: 'A recorded verdict, where there is no deadline' })
  @IsOptional()
  @IsIn(['on-time', 'overdue'])
  outcome?: 'on-time' | 'overdue';
  @ApiProperty({ type: [ImportStep], maxItems: 50, description: 'What happened to the case, in this order' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ImportStep)
  steps: ImportStep[];
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  simulated?: boolean;
}

export class ImportRequest {
  @ApiProperty({ type: ImportJurisdiction })
  @IsObject()
  @ValidateNested()
  @Type(() => ImportJurisdiction)
  jurisdiction: ImportJurisdiction;
  @ApiProperty({
    type: 'array',
    items: { $ref: getSchemaPath(ImportRow) },
    minItems: 1,
    maxItems: MOST_ROWS,
    description: 'Each row is judged by itself: a wrong one is refused with its reason, the others go in',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROWS)
  rows: unknown[];
}

export class RefusedRow {
  @ApiProperty({ description: 'Position in rows, from 0' })
  index: number;
  @ApiProperty({ nullable: true, type: String })
  sourceId: string | null;
  @ApiProperty({ description: 'What is wrong and what is allowed' })
  reason: string;
}

export class ImportReceipt {
  @ApiProperty({ description: 'Rows that are new' })
  accepted: number;
  @ApiProperty({ description: 'Rows that were there already, with the same content' })
  repeated: number;
  @ApiProperty({ type: [RefusedRow] })
  refused: RefusedRow[];
}
