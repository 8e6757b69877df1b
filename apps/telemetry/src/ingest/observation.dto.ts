import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { refusalCodes, type RefusalCode } from './check-reading.js';

/** One reading. */
export class ObservationRequest {
  @ApiProperty({ description: "One of the device's own datastreams", example: 'JJ-DRN-001.fill-ratio' })
  datastreamId: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'When it was measured, ISO 8601 with offset; at most 24 h old and 5 min ahead. Left out: now',
    example: '2026-11-22T08:00:00+08:00',
  })
  phenomenonTime?: string;

  @ApiProperty({ description: "A finite number in the datastream's unit and range", example: 0.82 })
  result: number;

  @ApiPropertyOptional({ enum: ['good', 'suspect', 'maintenance', 'simulated'], default: 'good' })
  resultQuality?: string;
}

export class ObservationBatchRequest {
  @ApiProperty({ type: [ObservationRequest], minItems: 1, maxItems: 1000 })
  observations: ObservationRequest[];
}

/** A reading that was not taken, and why. */
export class RefusedObservation {
  @ApiProperty({ description: 'Place in the batch, from 0' }) index: number;
  @ApiProperty({ enum: refusalCodes }) code: RefusalCode;
  @ApiProperty({ description: 'What was wrong and what is allowed' }) detail: string;
  @ApiProperty({ description: 'JSON Pointer to it', example: '#/observations/3/result' }) pointer: string;
}

export class ObservationsAccepted {
  @ApiProperty({ description: 'Readings that Kafka has and that will be stored' }) accepted: number;
  @ApiProperty({ type: [RefusedObservation] }) refused: RefusedObservation[];
}
