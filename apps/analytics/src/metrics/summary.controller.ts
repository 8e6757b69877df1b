import { Caller, type Principal, Roles } from '@citybrain/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseList } from './case-list.js';
import { cuts } from './cuts.js';
import { MemberPageView } from './member.dto.js';
import { SummaryView } from './metric.dto.js';
import { NumberQuery, SummaryCasesQuery } from './question.dto.js';
import { QuestionReader } from './question-reader.js';
import { readers, visibleCases } from './reader-access.js';
import { ReportTallyRepository } from './report-tally.repository.js';
import { summaryColumns } from './summary-columns.js';
import { summaryConditions, summaryRow } from './summary-row.js';
import { TallyRepository } from './tally.repository.js';
import { periodView, rowHead } from './views.js';

@ApiTags('summary')
@Controller('api/analytics/summary')
export class SummaryController {
  constructor(
    private readonly questions: QuestionReader,
    private readonly tallies: TallyRepository,
    private readonly reports: ReportTallyRepository,
    private readonly caseList: CaseList,
  ) {}

  @Get()
  @Roles(...readers)
  @ApiOperation({
    summary: 'What was reported, closed, due and on time in a period, with the closure rates of each row',
  })
  @ApiOkResponse({ type: SummaryView })
  async summary(@Caller() principal: Principal, @Query() query: NumberQuery): Promise<SummaryView> {
    const { jurisdiction, period, scope } = await this.questions.read(principal, query);
    const by = query.by ?? 'department';
    const cut = by === 'none' ? undefined : cuts[by];
    const [rows, reports] = await Promise.all([
      this.tallies.tally(scope, period, summaryConditions, cut),
      this.reports.count(scope.jurisdictionId, period),
    ]);
    return {
      by,
      period: periodView(period),
      filters: { ...scope.filters },
      reports,
      rows: rows.map((row) => summaryRow(rowHead(row, by, jurisdiction), by, row.counts)),
    };
  }

  @Get('cases')
  @Roles(...readers)
  @ApiOperation({ summary: 'The cases behind a count of the summary' })
  @ApiOkResponse({ type: MemberPageView })
  async cases(@Caller() principal: Principal, @Query() query: SummaryCasesQuery): Promise<MemberPageView> {
    const { period, scope } = await this.questions.read(principal, query);
    const filters = visibleCases(principal, scope.filters);
    const { counts, explanation } = summaryColumns[query.column];
    const sides = { numerator: counts, denominator: counts };
    return this.caseList.page({ scope: { ...scope, filters }, period, sides, part: 'numerator', explanation }, query);
  }
}
