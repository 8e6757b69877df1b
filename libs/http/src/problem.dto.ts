import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One place in the request that was wrong. */
export class ProblemField {
  @ApiProperty({ description: 'JSON Pointer to the place, or the name of the query parameter', example: '#/place/lng' })
  pointer: string;
  @ApiProperty({ description: 'What was wrong and what is allowed' })
  detail: string;
}

/** RFC 9457 problem details: the answer to every request that could not be done. */
export class Problem {
  @ApiProperty({ description: 'Page that explains the problem', example: '/docs/errors#dispatch_command_not_allowed' })
  type: string;
  @ApiProperty({ description: 'Stable code', example: 'DISPATCH_COMMAND_NOT_ALLOWED' })
  code: string;
  @ApiProperty({ description: 'What went wrong, in one sentence' })
  title: string;
  @ApiProperty({ description: 'HTTP status' })
  status: number;
  @ApiProperty({ description: 'True when the same request may succeed later' })
  retry: boolean;
  @ApiProperty({ description: 'Find the log line by this trace id' })
  traceId: string;
  @ApiPropertyOptional({ type: [ProblemField] })
  errors?: ProblemField[];
}
