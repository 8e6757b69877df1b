import { type Actor, type CaseStatus, caseStatuses, type Names, type Place, type Source } from '@citybrain/contracts';
import { IsText, PageQuery } from '@citybrain/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { caseCommands } from './case.lifecycle.js';
import { type CaseSort, caseSorts } from './case-list.repository.js';
import { resultCodes } from './result-code.lifecycle.js';

const moment = { type: String, format: 'date-time' } as const;
const momentOrNull = { type: String, format: 'date-time', nullable: true } as const;

const listed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;
const flag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class CaseListQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Statuses, comma separated; without it every status',
    example: 'dispatched,accepted',
    type: String,
  })
  @IsOptional()
  @Transform(listed)
  @IsIn(caseStatuses, { each: true, message: `each status must be one of ${caseStatuses.join(', ')}` })
  status?: CaseStatus[];

  @ApiPropertyOptional({ description: 'Id of the department that has the case', example: 'DRN' })
  @IsOptional()
  @IsText({ max: 64 })
  department?: string;

  @ApiPropertyOptional({ description: 'Category, or a major class for all of its own', example: 'E0506' })
  @IsOptional()
  @IsText({ max: 100 })
  category?: string;

  @ApiPropertyOptional({ description: 'Words in number, tracking number, description or address', example: '积水' })
  @IsOptional()
  @IsText({ max: 100, blank: true })
  q?: string;

  @ApiPropertyOptional({ description: 'Only open cases past their deadline', type: Boolean })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  overdue?: boolean;

  @ApiPropertyOptional({
    description: 'due: nearest deadline first, without deadline last; filed: oldest first; -filed: newest first',
    enum: caseSorts,
    default: '-filed',
  })
  @IsOptional()
  @IsIn(caseSorts)
  sort: CaseSort = '-filed';
}

/** What is said with a command; which members it needs stands beside the command in the case's `commands`. */
export class CommandCaseRequest {
  @ApiPropertyOptional({ description: 'Why: needed to return a case or to fail a check', maxLength: 500 })
  @IsOptional()
  @IsText({ max: 500 })
  reason?: string;

  @ApiPropertyOptional({ description: 'Anything else worth keeping', maxLength: 2000 })
  @IsOptional()
  @IsText({ max: 2000, blank: true })
  note?: string;

  @ApiPropertyOptional({ description: 'How it ended for the department: needed to feed back', enum: resultCodes })
  @IsOptional()
  @IsIn(resultCodes)
  resultCode?: string;

  @ApiPropertyOptional({ description: 'Who must fix it: needed to dispatch', example: 'DRN', maxLength: 64 })
  @IsOptional()
  @IsText({ max: 64 })
  departmentId?: string;

  @ApiPropertyOptional({ description: 'Whether the work was found right: needed to check' })
  @IsOptional()
  @IsBoolean()
  passed?: boolean;

  @ApiPropertyOptional({
    description: 'Version of the case that the caller has seen; when it has moved on since, nothing happens (409)',
    minimum: 1,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  expectedVersion?: number;
}

export class NamesView implements Names {
  @ApiProperty({ example: '签收' })
  zh: string;
  @ApiProperty({ example: 'Accept' })
  en: string;
}

export class PlaceView implements Place {
  @ApiProperty({ description: 'WGS 84 longitude' })
  lng: number;
  @ApiProperty({ description: 'WGS 84 latitude' })
  lat: number;
  @ApiPropertyOptional()
  address?: string;
  @ApiPropertyOptional({ description: 'Unit grid cell (单元网格)' })
  cellId?: string;
  @ApiPropertyOptional({ description: 'Street or town' })
  townId?: string;
}

export class SourceView {
  @ApiProperty({ description: 'How the report reached the centre', example: 'hotline-12345' })
  kind: Source['kind'];
  @ApiPropertyOptional()
  channel?: string;
  @ApiPropertyOptional({ description: 'Its id in the world it came from' })
  ref?: string;
}

export class ActorView implements Actor {
  @ApiProperty({ enum: ['account', 'device', 'rule', 'import'] })
  kind: Actor['kind'];
  @ApiProperty({ description: 'Account, device, rule or import' })
  id: string;
  @ApiPropertyOptional({ description: 'The role in which a person acted' })
  role?: string;
  @ApiPropertyOptional()
  departmentId?: string;
}

export class CaseView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ example: 'JJ-C-2611-000123' })
  number: string;
  @ApiProperty({ format: 'uuid' })
  reportId: string;
  @ApiProperty({ description: 'What the reporter was given' })
  trackingNumber: string;
  @ApiProperty({ example: 'jiaojiang' })
  jurisdiction: string;
  @ApiProperty({ example: 'E0506' })
  category: string;
  @ApiPropertyOptional({ description: 'Only where the category is none of the scenario' })
  categoryName?: string | undefined;
  @ApiProperty()
  description: string;
  @ApiProperty({ type: PlaceView, nullable: true })
  place: PlaceView | null;
  @ApiProperty({ type: SourceView })
  source: SourceView;
  @ApiProperty({ description: '1 most urgent … 4', minimum: 1, maximum: 4 })
  priority: number;
  @ApiProperty({ description: 'Made by a simulation, never by the city' })
  simulated: boolean;
  @ApiProperty({ enum: caseStatuses })
  status: CaseStatus;
  @ApiProperty({ description: 'Counts the events of the case: 1, 2, 3, …' })
  version: number;
  @ApiProperty({ type: String, nullable: true, example: 'DRN', description: 'Null while it waits for a department' })
  departmentId: string | null;
  @ApiPropertyOptional({ description: 'Only where the department is none of the scenario' })
  departmentName?: string | undefined;
  @ApiProperty({ ...momentOrNull, description: 'The first deadline: rework and returns never move it' })
  dueAt: string | null;
  @ApiProperty({ description: 'Past its deadline: closed after it, or open after it' })
  overdue: boolean;
  @ApiPropertyOptional({ enum: ['on-time', 'overdue'], description: 'A recorded verdict without a deadline' })
  recordedOutcome?: 'on-time' | 'overdue' | undefined;
  @ApiProperty(moment)
  reportedAt: string;
  @ApiProperty(moment)
  filedAt: string;
  @ApiProperty({ ...momentOrNull, description: 'Of each kind of step the latest' })
  dispatchedAt: string | null;
  @ApiProperty(momentOrNull)
  acceptedAt: string | null;
  @ApiProperty(momentOrNull)
  handlingAt: string | null;
  @ApiProperty(momentOrNull)
  fedBackAt: string | null;
  @ApiProperty(momentOrNull)
  checkedAt: string | null;
  @ApiProperty(momentOrNull)
  closedAt: string | null;
  @ApiProperty({ description: 'How often it was returned' })
  returns: number;
  @ApiProperty({ description: 'How often a check failed' })
  reworks: number;
}

export class CaseCountsView {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'Cases by status' })
  byStatus: Readonly<Record<CaseStatus, number>>;
  @ApiProperty({ description: 'Open cases past their deadline' })
  overdue: number;
}

export class CaseList {
  @ApiProperty({ type: [CaseView] })
  items: CaseView[];
  @ApiProperty({ type: String, nullable: true, description: 'Give it as `cursor` for the next page' })
  nextCursor: string | null;
  @ApiPropertyOptional({ description: 'Cases that the filter finds; only on the first page' })
  total?: number;
  @ApiPropertyOptional({
    type: CaseCountsView,
    description: 'The same filter without status and overdue; only on the first page',
  })
  counts?: CaseCountsView;
}

export class HistoryView {
  @ApiProperty({ minimum: 1 })
  version: number;
  @ApiProperty({ example: 'case.accepted' })
  event: string;
  @ApiProperty(moment)
  at: string;
  @ApiProperty({ type: ActorView })
  actor: ActorView;
  @ApiProperty({ enum: caseStatuses, description: 'Status after it' })
  status: string;
  @ApiProperty({ type: String, nullable: true })
  departmentId: string | null;
  @ApiPropertyOptional()
  reason?: string | undefined;
  @ApiPropertyOptional()
  note?: string | undefined;
  @ApiPropertyOptional({ enum: resultCodes })
  resultCode?: string | undefined;
  @ApiPropertyOptional({ description: 'Routing rule that dispatched' })
  ruleId?: string | undefined;
}

export class AllowedCommand {
  @ApiProperty({ enum: caseCommands })
  command: string;
  @ApiProperty({ type: [String], description: 'Members that the body must have' })
  needs: string[];
  @ApiPropertyOptional({ type: [String], description: 'What it needs besides when `passed` is false' })
  needsWhenFailed?: string[];
  @ApiProperty({ type: NamesView })
  label: NamesView;
}

export class RouteOptionView {
  @ApiProperty()
  departmentId: string;
  @ApiProperty()
  ruleId: string;
  @ApiProperty({ type: NamesView })
  reason: NamesView;
}

export class RoutingView {
  @ApiProperty({ type: String, nullable: true, description: 'Null: no rule fits, a dispatcher decides' })
  departmentId: string | null;
  @ApiProperty({ type: String, nullable: true })
  ruleId: string | null;
  @ApiProperty({ type: NamesView })
  reason: NamesView;
  @ApiProperty({ type: [RouteOptionView], description: 'What later rules would have chosen' })
  alternatives: readonly RouteOptionView[];
}

export class CaseDetail extends CaseView {
  @ApiProperty({ type: RoutingView, description: 'How the first department was found' })
  routing: RoutingView;
  @ApiProperty({ type: [HistoryView] })
  history: HistoryView[];
  @ApiProperty({ type: [AllowedCommand], description: 'What this caller may do with the case now' })
  commands: AllowedCommand[];
}
