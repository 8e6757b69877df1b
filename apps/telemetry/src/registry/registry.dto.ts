import { PageQuery } from '@citybrain/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** The same words in both languages. */
export class NameView {
  @ApiProperty({ example: '洪家街道管网液位计1号' }) zh: string;
  @ApiProperty({ example: 'Hongjia drain gauge 1' }) en: string;
}

/** Where a thing stands, WGS 84. */
export class ThingPlaceView {
  @ApiProperty({ example: 121.38931, minimum: -180, maximum: 180 }) lng: number;
  @ApiProperty({ example: 28.62515, minimum: -90, maximum: 90 }) lat: number;
  @ApiProperty({ description: 'Unit grid cell (单元网格)' }) cellId: string;
  @ApiProperty({ type: String, nullable: true, description: 'Street or town (街道/乡镇)' }) townId: string | null;
}

/** A reading as it is stored. */
export class ObservationView {
  @ApiProperty({ format: 'date-time', description: 'When it was measured' }) phenomenonTime: string;
  @ApiProperty({ description: 'In the unit of the datastream', example: 0.82 }) result: number;
  @ApiProperty({ format: 'date-time', description: 'When it was received' }) resultTime: string;
  @ApiProperty({ enum: ['good', 'suspect', 'maintenance', 'simulated'] }) resultQuality: string;
}

/** One quantity of one thing. */
export class DatastreamView {
  @ApiProperty({ example: 'JJ-DRN-001.fill-ratio' }) id: string;
  @ApiProperty({ example: 'JJ-DRN-001' }) thingId: string;
  @ApiProperty({ example: 'drain-level-gauge' }) kind: string;
  @ApiProperty({ description: 'Observed property', example: 'fill-ratio' }) property: string;
  @ApiProperty({ type: NameView }) name: NameView;
  @ApiProperty({ description: "Unit of every result; '1' for a ratio or a state", example: 'm' }) unit: string;
  @ApiProperty({ description: 'Least result that is accepted' }) min: number;
  @ApiProperty({ description: 'Greatest result that is accepted' }) max: number;
  @ApiProperty({ description: 'Digits after the decimal point worth showing' }) decimals: number;
  @ApiProperty({ type: ObservationView, nullable: true, description: 'Newest observation; null before the first' })
  latest: ObservationView | null;
}

/** A device that measures. */
export class ThingView {
  @ApiProperty({ example: 'JJ-DRN-001' }) id: string;
  @ApiProperty({ example: 'jiaojiang' }) jurisdictionId: string;
  @ApiProperty({ example: 'drain-level-gauge' }) kind: string;
  @ApiProperty({ type: NameView }) name: NameView;
  @ApiProperty({ type: ThingPlaceView }) place: ThingPlaceView;
  @ApiProperty({ description: 'True for a device that only a simulator plays' }) simulated: boolean;
  @ApiProperty({ description: 'False once the thing is no longer in the scenario' }) inService: boolean;
}

export class ThingDetailView extends ThingView {
  @ApiProperty({ type: [DatastreamView] }) datastreams: DatastreamView[];
}

export class ThingPage {
  @ApiProperty({ type: [ThingView] }) items: ThingView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class DatastreamPage {
  @ApiProperty({ type: [DatastreamView] }) items: DatastreamView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ThingQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only things of this kind', example: 'drain-level-gauge' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  kind?: string;
}

export class DatastreamQuery extends ThingQuery {
  @ApiPropertyOptional({ description: 'Only datastreams of this thing', example: 'JJ-DRN-001' })
  @IsOptional()
  @IsString()
  @MaxLength(128)
  thing?: string;

  @ApiPropertyOptional({ description: 'Only this observed property', example: 'fill-ratio' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  property?: string;
}
