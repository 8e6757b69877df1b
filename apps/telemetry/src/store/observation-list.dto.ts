import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ObservationView } from '../registry/registry.dto.js';

export class ObservationQuery {
  @ApiPropertyOptional({
    description: 'From this moment on: an instant with offset, or a local date or date-time of the jurisdiction',
    example: '2026-11-22T00:00:00+08:00',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  @ApiPropertyOptional({ description: 'Before this moment, written like `from`' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;

  @ApiPropertyOptional({ description: 'Most observations in the answer', minimum: 1, maximum: 5000, default: 500 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5_000)
  limit: number = 500;
}

export class ObservationList {
  @ApiProperty({ example: 'JJ-DRN-001.fill-ratio' }) datastreamId: string;
  @ApiProperty({ type: [ObservationView], description: 'Newest first' }) items: ObservationView[];
}

/** A reading whose time was taken by another value. */
export class ConflictView {
  @ApiProperty({ format: 'date-time', description: 'The time that both claim' }) phenomenonTime: string;
  @ApiProperty({ description: 'What is stored: the one that came first' }) storedResult: number;
  @ApiProperty({ description: 'What came later and was not stored' }) result: number;
  @ApiProperty({ format: 'date-time', description: 'When that was received' }) resultTime: string;
}

export class ConflictList {
  @ApiProperty({ example: 'JJ-DRN-001.fill-ratio' }) datastreamId: string;
  @ApiProperty({ type: [ConflictView], description: 'Newest first, at most as many as asked for' })
  items: ConflictView[];
}
