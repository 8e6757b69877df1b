import {
  Caller,
  decodeCursor,
  hasRole,
  httpErrors,
  idempotencyKey,
  jurisdictionOf,
  pageOf,
  type Principal,
  Roles,
} from '@citybrain/http';
import { isUuid, parseMoment, withDetails } from '@citybrain/kernel';
import { Body, Controller, Get, Headers, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { JurisdictionQuery } from '../city/categories.dto.js';
import { intakeErrors } from '../intake.errors.js';
import { ReportDetail, ReportList, ReportProblemRequest, ReportQuery, ReportReceipt } from './report.dto.js';
import type { ReportState } from './report.decider.js';
import { ReportProblemUseCase } from './report-problem.use-case.js';
import { type PageOfReports, ReportRepository } from './report.repository.js';
import { detailOf, receiptOf, viewOf } from './report.view.js';
import { reportingRole } from './sources.js';

const OFFICE = ['operator', 'dispatcher', 'inspector', 'supervisor', 'leader', 'administrator', 'machine'] as const;

@Controller('api/intake/reports')
export class ReportController {
  constructor(
    private readonly reportProblem: ReportProblemUseCase,
    private readonly reports: ReportRepository,
  ) {}

  @Post()
  @Roles('operator', 'dispatcher', 'inspector', 'citizen', 'supervisor', 'machine')
  @ApiOperation({ summary: 'Report a problem; filed at once where a rule says so, else it waits for an operator' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Like idempotencyKey in the body' })
  @ApiCreatedResponse({ type: ReportReceipt })
  @ApiOkResponse({ type: ReportReceipt, description: 'The same key and body came before: the same answer' })
  async report(
    @Body() body: ReportProblemRequest,
    @Query() query: JurisdictionQuery,
    @Headers('idempotency-key') header: string | undefined,
    @Caller() principal: Principal,
    @Res({ passthrough: true }) reply: { status(code: number): unknown },
  ): Promise<ReportReceipt> {
    const { jurisdiction, source, simulated, idempotencyKey: inBody, ...content } = body;
    const { role, kind } = reportingRole(principal.roles);
    const { state, repeated } = await this.reportProblem.run({
      ...content,
      jurisdictionId: jurisdictionOf(principal, jurisdiction ?? query.jurisdiction),
      accountId: principal.accountId,
      role,
      source: source ?? { kind },
      simulated: simulated ?? false,
      idempotencyKey: idempotencyKey(header, inBody),
    });
    reply.status(repeated ? HttpStatus.OK : HttpStatus.CREATED);
    return receiptOf(state);
  }

  @Get()
  @Roles(...OFFICE, 'citizen')
  @ApiOperation({ summary: 'Reports, newest first; a citizen sees the own ones' })
  @ApiOkResponse({ type: ReportList })
  async list(@Query() query: ReportQuery, @Caller() principal: Principal): Promise<ReportList> {
    const filter = {
      ...scopeOf(principal, query.jurisdiction),
      statuses: query.status?.split(','),
      category: query.category,
      text: query.q,
    };
    const page = pageAsked(query);
    const [rows, total] = await Promise.all([
      this.reports.list(filter, page),
      page.after === undefined ? this.reports.count(filter) : undefined,
    ]);
    return { ...pageOf(rows, query.limit, viewOf, cursorOf), ...(total === undefined ? {} : { total }) };
  }

  @Get(':id')
  @Roles(...OFFICE, 'citizen')
  @ApiOperation({ summary: 'One report with its history and what the caller may do with it' })
  @ApiOkResponse({ type: ReportDetail })
  async get(
    @Param('id') id: string,
    @Query() query: JurisdictionQuery,
    @Caller() principal: Principal,
  ): Promise<ReportDetail> {
    const scope = scopeOf(principal, query.jurisdiction);
    const found = isUuid(id) ? await this.reports.find(scope, id) : undefined;
    if (found === undefined) throw intakeErrors.REPORT_NOT_FOUND(id);
    return detailOf(found.state, found.reporter, principal);
  }
}

/** Whose reports: those of the jurisdiction, for a citizen only the own. */
const scopeOf = (principal: Principal, named: string | undefined): { jurisdictionId: string; ofCitizen?: string } => ({
  jurisdictionId: jurisdictionOf(principal, named),
  ...(hasRole(principal, ...OFFICE) ? {} : { ofCitizen: principal.accountId }),
});

const cursorOf = ({ report }: ReportState): [string, string] => [report.reportedAt, report.reportId];

const pageAsked = ({ limit, cursor }: ReportQuery): PageOfReports => {
  if (cursor === undefined) return { limit };
  const [reportedAt, id] = decodeCursor(cursor, 2).map(String);
  if (reportedAt === undefined || parseMoment(reportedAt, 'UTC') === null || id === undefined || !isUuid(id))
    throw withDetails(httpErrors.INVALID_INPUT(), {
      errors: [{ pointer: '#/cursor', detail: 'use the nextCursor of the page before' }],
    });
  return { limit, after: { reportedAt, id } };
};
