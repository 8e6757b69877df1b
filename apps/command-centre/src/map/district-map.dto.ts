import { ApiProperty } from '@nestjs/swagger';
import { NamesView } from '../picture/live.dto.js';

export class PointView {
  @ApiProperty({ example: 121.431 })
  lng: number;
  @ApiProperty({ example: 28.661 })
  lat: number;
}

const geoJson = { type: 'object', additionalProperties: true, nullable: true } as const;

/** What a map of the jurisdiction draws, WGS 84. One that is known only by an imported history has no shapes. */
export class DistrictMapView {
  @ApiProperty({ example: 'jiaojiang' })
  id: string;
  @ApiProperty({ type: NamesView })
  name: NamesView;
  @ApiProperty({ description: 'IANA name', example: 'Asia/Shanghai' })
  timeZone: string;
  @ApiProperty({ description: 'True: shapes, devices and cases are made up' })
  simulated: boolean;
  @ApiProperty({ ...geoJson, description: 'GeoJSON FeatureCollection with one feature' })
  outline: object | null;
  @ApiProperty({ ...geoJson, description: 'GeoJSON FeatureCollection; properties id and name' })
  towns: object | null;
  @ApiProperty({ ...geoJson, description: 'GeoJSON FeatureCollection of coarse cells; property id' })
  cells: object | null;
  @ApiProperty({ ...geoJson, description: 'GeoJSON FeatureCollection of lines; properties id and name' })
  streets: object | null;
  @ApiProperty({ type: PointView })
  center: PointView;
  @ApiProperty({ description: 'West, south, east, north', type: [Number], minItems: 4, maxItems: 4 })
  bounds: number[];
}

export class JurisdictionView {
  @ApiProperty({ example: 'jiaojiang' })
  id: string;
  @ApiProperty({ type: NamesView })
  name: NamesView;
  @ApiProperty({ example: 'Asia/Shanghai' })
  timeZone: string;
  @ApiProperty()
  simulated: boolean;
}

export class JurisdictionList {
  @ApiProperty({ type: [JurisdictionView] })
  items: JurisdictionView[];
}
