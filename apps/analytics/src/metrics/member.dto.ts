import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PeriodView, TextView } from './metric.dto.js';

/** A case behind a number. */
export class MemberView {
  @ApiProperty({ format: 'uuid' })
  caseId: string;
  @ApiProperty({ example: 'JJ-20261122-000017' })
  number: string;
  @ApiProperty({ example: 'E0506' })
  category: string;
  @ApiPropertyOptional({ description: 'A name that came with the case, where the scenario has none' })
  categoryName?: string;
  @ApiProperty({ example: 'closed' })
  status: string;
  @ApiProperty({ type: String, nullable: true, example: 'SAN' })
  departmentId: string | null;
  @ApiPropertyOptional({ description: 'A name that came with the case' })
  departmentName?: string;
  @ApiProperty({ type: String, nullable: true })
  townId: string | null;
  @ApiProperty({ example: 'sensor-alarm' })
  source: string;
  @ApiProperty({ description: 'Made by a simulation' })
  simulated: boolean;
  @ApiProperty()
  reportedAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'First dispatch' })
  dispatchedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'First deadline' })
  dueAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  closedAt: string | null;
  @ApiPropertyOptional({ enum: ['on-time', 'overdue'], description: 'Verdict of a record that has no deadline' })
  recordedOutcome?: 'on-time' | 'overdue';
  @ApiProperty({ description: 'The case counts above the line' })
  inNumerator: boolean;
  @ApiProperty({ description: 'The case counts below the line' })
  inDenominator: boolean;
  @ApiProperty({
    type: TextView,
    description: 'Why it stands where it stands',
    example: {
      zh: '2011-07-15 01:32 到期，2011-07-01 05:06 结案：按期',
      en: 'due 2011-07-15 01:32, closed 2011-07-01 05:06: on time',
    },
  })
  why: TextView;
}

export class MemberPageView {
  @ApiProperty({ type: PeriodView })
  period: PeriodView;
  @ApiProperty({ description: 'Only cases with these keys are listed; a handler gets those of the own department' })
  filters: Record<string, string>;
  @ApiProperty({ description: 'How many cases there are in all: the number that was opened' })
  total: number;
  @ApiProperty({ type: [MemberView], description: 'By the time of the report' })
  items: MemberView[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
