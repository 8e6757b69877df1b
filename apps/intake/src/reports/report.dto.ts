import { sourceKinds } from '@citybrain/contracts';
import { IsText, JURISDICTION, PageQuery } from '@citybrain/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { reportStatuses } from './report.lifecycle.js';

/** Strict: a number written as text is refused, and so are NaN and infinity. */
const IsDegrees =
  (limit: number): PropertyDecorator =>
  (target, name) => {
    IsNumber({ allowNaN: false, allowInfinity: false })(target, name);
    Min(-limit)(target, name as string);
    Max(limit)(target, name as string);
  };

export class PlaceRequest {
  @ApiProperty({ description: 'Longitude, WGS 84 degrees', minimum: -180, maximum: 180, example: 121.431 })
  @IsDegrees(180)
  lng: number;
  @ApiProperty({ description: 'Latitude, WGS 84 degrees', minimum: -90, maximum: 90, example: 28.661 })
  @IsDegrees(90)
  lat: number;
  @ApiPropertyOptional({ description: 'Address as people say it', maxLength: 500, example: '中山东路与解放路口' })
  @IsOptional()
  @IsText({ max: 500 })
  address?: string;
}

export class SourceRequest {
  @ApiProperty({ enum: sourceKinds, description: 'How the report came in' })
  @IsText({ max: 40 })
  kind: string;
  @ApiPropertyOptional({ maxLength: 100, description: 'An app, a telephone line, a camera network' })
  @IsOptional()
  @IsText({ max: 100 })
  channel?: string;
  @ApiPropertyOptional({ maxLength: 200, description: 'Its id where it came from, such as a call record' })
  @IsOptional()
  @IsText({ max: 200 })
  ref?: string;
}

/** Kept in intake, shown to operators and dispatchers only, never part of an event. */
export class ReporterRequest {
  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsText({ max: 100 })
  name?: string;
  @ApiPropertyOptional({ maxLength: 32, example: '13800138000', description: 'Digits, spaces and + - ( )' })
  @IsOptional()
  @Matches(/^[0-9+() -]{3,32}$/, { message: '3 to 32 ASCII digits, spaces and + - ( ) are allowed' })
  phone?: string;
}

/** A problem that somebody has seen. */
export class ReportProblemRequest {
  @ApiProperty({ description: 'Category code, see GET /api/intake/categories', example: 'E0113' })
  @IsText({ max: 100 })
  category: string;
  @ApiProperty({ maxLength: 4000, example: '路面塌陷约一平方米' })
  @IsText({ max: 4000 })
  description: string;
  @ApiProperty({ type: PlaceRequest, description: 'Must lie inside the district' })
  @IsObject()
  @ValidateNested()
  @Type(() => PlaceRequest)
  place: PlaceRequest;
  @ApiPropertyOptional({ type: SourceRequest, description: 'Default: by the role of the caller' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SourceRequest)
  source?: SourceRequest;
  @ApiPropertyOptional({ type: ReporterRequest })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReporterRequest)
  reporter?: ReporterRequest;
  @ApiPropertyOptional({
    maxLength: 200,
    description:
      'Makes repeating safe: the same key and body find the first report (200); also as header Idempotency-Key',
  })
  @IsOptional()
  @IsString()
  idempotencyKey?: string;
  @ApiPropertyOptional({ description: 'May be left out when the account has exactly one', example: 'jiaojiang' })
  @IsOptional()
  @Matches(JURISDICTION, { message: 'a jurisdiction is lower-case letters, digits and hyphens, up to 63' })
  jurisdiction?: string;
  @ApiPropertyOptional({ default: false, description: 'Made by a simulation or for a drill, never by the city' })
  @IsOptional()
  @IsBoolean()
  simulated?: boolean;
}

export class ReportQuery extends PageQuery {
  @ApiPropertyOptional({ description: `One or several of ${reportStatuses.join(', ')}, comma separated` })
  @IsOptional()
  @Matches(new RegExp(`^(${reportStatuses.join('|')})(,(${reportStatuses.join('|')}))*$`), {
    message: `one or several of ${reportStatuses.join(', ')}, comma separated`,
  })
  status?: string;
  @ApiPropertyOptional({ description: 'Category code' })
  @IsOptional()
  @IsText({ max: 100 })
  category?: string;
  @ApiPropertyOptional({ description: 'Part of the description, the address or the tracking number' })
  @IsOptional()
  @IsText({ max: 100 })
  q?: string;
}

export class DecideRequest {
  @ApiPropertyOptional({ maxLength: 500, description: 'Why; a report cannot be voided without it' })
  @IsOptional()
  @IsText({ max: 500 })
  reason?: string;
  @ApiPropertyOptional({ description: 'With file: the category as the operator sees it', example: 'E0113' })
  @IsOptional()
  @IsText({ max: 100 })
  category?: string;
}

/** What the reporter is told. */
export class ReportReceipt {
  @ApiProperty({ format: 'uuid' })
  reportId: string;
  @ApiProperty({ description: 'For the reporter to ask by', example: 'JJ-261122-000123' })
  trackingNumber: string;
  @ApiProperty({ enum: ['reported', 'filed'], description: 'filed by a rule, or waiting for an operator' })
  status: 'reported' | 'filed';
  @ApiProperty({ description: 'True when a case follows at once' })
  caseExpected: boolean;
  @ApiProperty({ format: 'date-time' })
  reportedAt: string;
  @ApiProperty({ description: 'Unit grid cell (单元网格) the place was snapped to', nullable: true, type: String })
  cellId: string | null;
  @ApiProperty({ description: 'Town the place lies in', nullable: true, type: String })
  townId: string | null;
}

export class PlaceView {
  @ApiProperty()
  lng: number;
  @ApiProperty()
  lat: number;
  @ApiPropertyOptional()
  address?: string;
  @ApiPropertyOptional()
  cellId?: string;
  @ApiPropertyOptional()
  townId?: string;
}

export class SourceView {
  @ApiProperty({ enum: sourceKinds })
  kind: string;
  @ApiPropertyOptional()
  channel?: string;
  @ApiPropertyOptional()
  ref?: string;
}

export class ReportView {
  @ApiProperty({ format: 'uuid' })
  reportId: string;
  @ApiProperty()
  trackingNumber: string;
  @ApiProperty()
  jurisdiction: string;
  @ApiProperty({ enum: reportStatuses })
  status: string;
  @ApiProperty({ description: 'Grows with each event of the report' })
  version: number;
  @ApiProperty()
  category: string;
  @ApiPropertyOptional({ description: 'Only where the category came with an imported history' })
  categoryName?: string;
  @ApiProperty()
  description: string;
  @ApiProperty({ type: PlaceView, nullable: true })
  place: PlaceView | null;
  @ApiProperty({ type: SourceView })
  source: SourceView;
  @ApiProperty({ minimum: 1, maximum: 4 })
  priority: number;
  @ApiProperty({ format: 'date-time' })
  reportedAt: string;
  @ApiProperty({ format: 'date-time', nullable: true, type: String, description: 'When it was filed or voided' })
  decidedAt: string | null;
  @ApiProperty()
  simulated: boolean;
}

export class ActorView {
  @ApiProperty({ enum: ['account', 'device', 'rule', 'import'] })
  @IsIn(['account', 'device', 'rule', 'import'])
  kind: string;
  @ApiProperty()
  id: string;
  @ApiPropertyOptional()
  role?: string;
}

export class ReportHistoryEntry {
  @ApiProperty({ example: 'report.filed' })
  event: string;
  @ApiProperty({ format: 'date-time' })
  at: string;
  @ApiProperty({ type: ActorView })
  actor: ActorView;
  @ApiPropertyOptional()
  reason?: string;
}

export class CommandLabel {
  @ApiProperty()
  zh: string;
  @ApiProperty()
  en: string;
}

export class ReportCommandView {
  @ApiProperty({ enum: ['file', 'void'] })
  command: string;
  @ApiProperty({ type: [String], description: 'Members of the body that the command cannot do without' })
  needs: readonly string[];
  @ApiProperty({ type: CommandLabel })
  label: CommandLabel;
}

export class ReporterView {
  @ApiPropertyOptional({ nullable: true, type: String, description: 'Masked except for operators and dispatchers' })
  name: string | null;
  @ApiPropertyOptional({ nullable: true, type: String, description: 'Masked except for operators and dispatchers' })
  phone: string | null;
}

export class ReportDetail extends ReportView {
  @ApiProperty({ type: ReporterView, nullable: true })
  reporter: ReporterView | null;
  @ApiProperty({ type: [ReportHistoryEntry] })
  history: ReportHistoryEntry[];
  @ApiProperty({ type: [ReportCommandView], description: 'What the caller may do with it now' })
  commands: ReportCommandView[];
}

export class ReportList {
  @ApiProperty({ type: [ReportView] })
  items: ReportView[];
  @ApiProperty({ nullable: true, type: String, description: 'Give it as cursor for the next page; null on the last' })
  nextCursor: string | null;
  @ApiPropertyOptional({ description: 'How many there are; on the first page, and only up to 10,000' })
  total?: number;
}
