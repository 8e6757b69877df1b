import { type CaseStatus, caseStatuses } from '@citybrain/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NamesView } from './case.dto.js';
import { authorities, caseCommands } from './case.lifecycle.js';
import { resultCodes } from './result-code.lifecycle.js';

export class TransitionView {
  @ApiProperty({ enum: caseStatuses })
  from: CaseStatus;
  @ApiProperty({ enum: caseCommands })
  command: string;
  @ApiPropertyOptional({ description: 'Which answer of the check takes this way' })
  passed?: boolean;
  @ApiProperty({ enum: caseStatuses })
  to: CaseStatus;
  @ApiProperty({ example: 'case.accepted' })
  event: string;
  @ApiProperty({ enum: authorities, isArray: true })
  by: string[];
  @ApiProperty({ type: [String] })
  needs: string[];
  @ApiProperty({ type: NamesView })
  label: NamesView;
}

export class ResultCodeView {
  @ApiProperty({ enum: resultCodes })
  code: string;
  @ApiProperty({ type: NamesView })
  name: NamesView;
}

export class LifecycleView {
  @ApiProperty({ enum: caseStatuses, isArray: true })
  statuses: readonly CaseStatus[];
  @ApiProperty({ type: [TransitionView] })
  transitions: TransitionView[];
  @ApiProperty({ type: [ResultCodeView] })
  resultCodes: ResultCodeView[];
}
