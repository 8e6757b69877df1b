import { PageQuery } from '@citybrain/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { NameView, ThingPlaceView } from '../registry/registry.dto.js';

export const alarmStates = ['raised', 'cleared'] as const;

export class AlarmQuery extends PageQuery {
  @ApiPropertyOptional({ enum: alarmStates, description: 'raised: those that stand; left out: all' })
  @IsOptional()
  @IsIn(alarmStates)
  state?: (typeof alarmStates)[number];
}

/** One episode: from the reading that raised it to the one that cleared it. */
export class AlarmView {
  @ApiProperty({ format: 'uuid' }) alarmId: string;
  @ApiProperty({ enum: alarmStates }) state: (typeof alarmStates)[number];
  @ApiProperty({ example: 'jiaojiang' }) jurisdictionId: string;
  @ApiProperty({ example: 'JJ-DRN-001' }) thingId: string;
  @ApiProperty({ type: NameView }) thingName: NameView;
  @ApiProperty({ example: 'JJ-DRN-001.fill-ratio' }) datastreamId: string;
  @ApiProperty({ example: 'drain-near-full' }) ruleId: string;
  @ApiProperty({ description: '1 red, 2 orange, 3 yellow, 4 blue', minimum: 1, maximum: 4 }) severity: number;
  @ApiProperty({ type: String, nullable: true, description: 'Category of the case; null: the alarm only shows' })
  category: string | null;
  @ApiProperty({ type: NameView }) description: NameView;
  @ApiProperty({ type: ThingPlaceView }) place: ThingPlaceView;
  @ApiProperty({ description: 'The reading that raised it' }) value: number;
  @ApiProperty({ example: 'm' }) unit: string;
  @ApiProperty({ format: 'date-time', description: 'When that reading was measured' }) raisedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) clearedAt: string | null;
  @ApiProperty() simulated: boolean;
}

export class AlarmPage {
  @ApiProperty({ type: [AlarmView] }) items: AlarmView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
