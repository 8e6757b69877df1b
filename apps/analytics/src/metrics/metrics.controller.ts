import { Caller, type Principal, Roles, SignedIn } from '@citybrain/http';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseList } from './case-list.js';
import { cuts } from './cuts.js';
import { MemberPageView } from './member.dto.js';
import { metricOf, metrics, variantOf } from './metric-catalogue.js';
import { MetricAnswerView, MetricListView } from './metric.dto.js';
import { MetricCasesQuery, MetricQuery } from './question.dto.js';
import { QuestionReader } from './question-reader.js';
import { rateOf } from './rate.js';
import { readers, visibleCases } from './reader-access.js';
import { TallyRepository } from './tally.repository.js';
import { cutViews, metricView, periodView, rowHead, variantView } from './views.js';

@ApiTags('metrics')
@Controller('api/analytics/metrics')
export class MetricsController {
  constructor(
    private readonly questions: QuestionReader,
    private readonly tallies: TallyRepository,
    private readonly caseList: CaseList,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Every metric with its definition, and what it can be cut by' })
  @ApiOkResponse({ type: MetricListView })
  list(): MetricListView {
    return { items: metrics.map(metricView), nextCursor: null, cuts: cutViews() };
  }

  @Get(':id')
  @Roles(...readers)
  @ApiOperation({ summary: 'A metric for a period: one row over everything, then one per key of the cut' })
  @ApiOkResponse({ type: MetricAnswerView })
  async answer(
    @Caller() principal: Principal,
    @Param('id') id: string,
    @Query() query: MetricQuery,
  ): Promise<MetricAnswerView> {
    const metric = metricOf(id);
    const variant = variantOf(metric, query.variant);
    const { jurisdiction, period, scope } = await this.questions.read(principal, query);
    const { numerator, denominator } = variant;
    const by = query.by ?? 'none';
    const cut = by === 'none' ? undefined : cuts[by];
    const rows = await this.tallies.tally(scope, period, { denominator, numerator }, cut);
    return {
      metric: { id: metric.id, name: metric.name, variant: variantView(variant) },
      by,
      period: periodView(period),
      filters: { ...scope.filters },
      rows: rows.map((row) => ({
        ...rowHead(row, by, jurisdiction),
        ...rateOf(row.counts.numerator, row.counts.denominator),
      })),
    };
  }

  @Get(':id/cases')
  @Roles(...readers)
  @ApiOperation({ summary: 'The cases behind a metric: as many as the number says, each with the reason' })
  @ApiOkResponse({ type: MemberPageView })
  async cases(
    @Caller() principal: Principal,
    @Param('id') id: string,
    @Query() query: MetricCasesQuery,
  ): Promise<MemberPageView> {
    const variant = variantOf(metricOf(id), query.variant);
    const { period, scope } = await this.questions.read(principal, query);
    const filters = visibleCases(principal, scope.filters);
    const { explanation } = variant;
    return this.caseList.page(
      { scope: { ...scope, filters }, period, sides: variant, part: query.part, explanation },
      query,
    );
  }
}
