import { IsText } from '@citybrain/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNumberString, IsOptional, Matches, Max, Min } from 'class-validator';

export class SetAsideQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional()
  @Matches(/^\d{1,18}$/, { message: 'use the nextCursor of the page before' })
  cursor?: string;
}

export class BusOperationRequest {
  @ApiProperty({ description: 'Why: kept with what was done', maxLength: 500 })
  @IsText({ max: 500 })
  reason: string;

  @ApiPropertyOptional({ description: 'Run the reactions and undo them', default: false })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}

export class ResetPositionRequest {
  @ApiProperty({ example: 'dispatch.cases' })
  @IsText({ max: 100 })
  consumer: string;
  @ApiProperty({ example: 'intake.reports' })
  @IsText({ max: 200 })
  topic: string;
  @ApiProperty({ minimum: 0 })
  @IsInt()
  @Min(0)
  partition: number;
  @ApiProperty({ description: 'Offset that comes next; a number as text, for it may be large', example: '0' })
  @IsNumberString({ no_symbols: true })
  offset: string;
  @ApiProperty({ maxLength: 500 })
  @IsText({ max: 500 })
  reason: string;
}

/** A message that was set aside, as an operator sees it. */
export class SetAsideView {
  @ApiProperty()
  id: string;
  @ApiProperty({ example: 'dispatch.cases' })
  consumer: string;
  @ApiProperty({ example: 'intake.reports' })
  topic: string;
  @ApiProperty()
  partition: number;
  @ApiProperty()
  offset: string;
  @ApiProperty()
  key: string;
  @ApiProperty({ description: 'Event type, as the message names it', nullable: true, type: String })
  type: string | null;
  @ApiProperty({ description: 'Why it could not be handled' })
  reason: string;
  @ApiProperty()
  errorClass: string;
  @ApiProperty({ description: '0 when it only waits behind another' })
  attempts: number;
  @ApiProperty({ format: 'date-time', type: String })
  at: Date;
}

export class SetAsideDetail extends SetAsideView {
  @ApiProperty({ type: Object })
  headers: Record<string, string>;
  @ApiProperty({ description: 'The raw bytes, base64; null for a message without value', nullable: true, type: String })
  value: string | null;
  @ApiProperty({ description: 'The bytes as text, the first 20,000 characters', nullable: true, type: String })
  text: string | null;
}

export class SetAsidePage {
  @ApiProperty({ type: [SetAsideView] })
  items: SetAsideView[];
  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}

export class ReplayResult {
  @ApiProperty({ description: 'Messages whose reactions ran' })
  handled: number;
  @ApiProperty({ description: 'True when all of it was undone again' })
  dryRun: boolean;
}

export class PositionView {
  @ApiProperty()
  consumer: string;
  @ApiProperty()
  topic: string;
  @ApiProperty()
  partition: number;
  @ApiProperty({ description: 'Offset of the message that comes next' })
  nextOffset: string;
  @ApiProperty({ format: 'date-time', type: String })
  updatedAt: Date;
}

export class BusOperationView {
  @ApiProperty({ format: 'date-time', type: String })
  at: Date;
  @ApiProperty()
  username: string;
  @ApiProperty()
  accountId: string;
  @ApiProperty({ example: 'replay-parked' })
  operation: string;
  @ApiProperty({ type: Object })
  target: Record<string, unknown>;
  @ApiProperty()
  reason: string;
  @ApiProperty()
  outcome: string;
}

export const setAsideKinds = ['parked', 'dead'] as const;

export class SetAsideKindParam {
  @ApiProperty({ enum: setAsideKinds, description: 'parked: with its key, in order; dead: alone' })
  @IsIn(setAsideKinds, { message: 'parked or dead' })
  kind: (typeof setAsideKinds)[number];
}

export class SetAsideParam extends SetAsideKindParam {
  @ApiProperty({ example: '17' })
  @Matches(/^\d{1,18}$/, { message: 'an id is a number' })
  id: string;
}
