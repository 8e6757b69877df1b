import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The same text in Chinese and English. */
export class TextView {
  @ApiProperty({ example: '结案率' })
  zh: string;
  @ApiProperty({ example: 'Closure rate' })
  en: string;
}

export class PeriodView {
  @ApiProperty({ description: 'Begin, inclusive', example: '2026-10-31T16:00:00.000Z' })
  from: string;
  @ApiProperty({ description: 'End, exclusive', example: '2026-11-30T16:00:00.000Z' })
  to: string;
  @ApiProperty({ description: 'What the numbers were true at: `to`, or now while the period is still running' })
  asOf: string;
  @ApiProperty({
    description: 'Zone of the jurisdiction, whose clocks begin and end the period',
    example: 'Asia/Shanghai',
  })
  timeZone: string;
}

export class RateView {
  @ApiProperty({ description: 'Cases above the line', example: 26477 })
  numerator: number;
  @ApiProperty({ description: 'Cases below the line', example: 34555 })
  denominator: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'numerator / denominator, rounded to six places; null when the denominator is 0',
    example: 0.766228,
  })
  rate: number | null;
}

export class MetricRowView extends RateView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: '`all`: everything (the first row); null: the cases that have no key in this cut; else the key',
    example: 'SAN',
  })
  key: string | null;
  @ApiProperty({ type: TextView })
  name: TextView;
}

export class VariantView {
  @ApiProperty({ example: 'due' })
  id: string;
  @ApiProperty({ type: TextView })
  name: TextView;
  @ApiProperty({ type: TextView, description: 'The definition in one sentence' })
  definition: TextView;
  @ApiProperty({ type: TextView, description: 'Which cases count above the line' })
  numerator: TextView;
  @ApiProperty({ type: TextView, description: 'Which cases count below the line' })
  denominator: TextView;
  @ApiProperty({ type: TextView, description: 'Which time decides that a case belongs to the period' })
  timeBasis: TextView;
  @ApiProperty({ type: [TextView], description: 'What never counts' })
  exclusions: TextView[];
}

export class MetricView {
  @ApiProperty({ example: 'M-03' })
  id: string;
  @ApiProperty({ type: TextView })
  name: TextView;
  @ApiProperty({ type: TextView, description: 'Definition of the default variant' })
  definition: TextView;
  @ApiProperty({ description: 'What the number is', enum: ['share'] })
  unit: 'share';
  @ApiProperty({ type: [VariantView], description: 'Ways of counting; the first is the default' })
  variants: VariantView[];
}

export class CutView {
  @ApiProperty({ example: 'department' })
  id: string;
  @ApiProperty({ type: TextView })
  name: TextView;
}

export class MetricListView {
  @ApiProperty({ type: [MetricView] })
  items: MetricView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the list comes whole' })
  nextCursor: null;
  @ApiProperty({ type: [CutView], description: 'What every metric can be split and filtered by' })
  cuts: CutView[];
}

export class MetricOfAnswerView {
  @ApiProperty({ example: 'M-03' })
  id: string;
  @ApiProperty({ type: TextView })
  name: TextView;
  @ApiProperty({ type: VariantView })
  variant: VariantView;
}

export class MetricAnswerView {
  @ApiProperty({ type: MetricOfAnswerView })
  metric: MetricOfAnswerView;
  @ApiProperty({ description: 'The cut of the rows', example: 'department' })
  by: string;
  @ApiProperty({ type: PeriodView })
  period: PeriodView;
  @ApiProperty({ description: 'Only cases with these keys were counted', example: { town: 'baiyun' } })
  filters: Record<string, string>;
  @ApiProperty({ type: [MetricRowView] })
  rows: MetricRowView[];
}

export class ReportCountsView {
  @ApiProperty({ description: 'Reports made in the period' })
  reported: number;
  @ApiProperty({ description: 'Reports filed in the period' })
  filed: number;
  @ApiProperty({ description: 'Reports refused in the period' })
  voided: number;
}

export class ClosureRatesView {
  @ApiProperty({ type: RateView, description: 'M-03, variant due' })
  due: RateView;
  @ApiProperty({ type: RateView, description: 'M-03, variant filed (R)' })
  filed: RateView;
}

export class SummaryRowView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Key of the row: `all` for everything, null for cases without a key; of the same name as the cut',
    example: 'SAN',
  })
  key: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'The same as `key`, when cut by department' })
  department?: string | null;
  @ApiProperty({ type: TextView })
  name: TextView;
  @ApiProperty({ description: 'Cases reported in the period' })
  reported: number;
  @ApiProperty({ description: 'Cases first dispatched in the period' })
  dispatched: number;
  @ApiProperty({ description: 'Cases closed in the period' })
  closed: number;
  @ApiProperty({ description: 'Cases due in the period, by its as-of' })
  due: number;
  @ApiProperty({ description: 'Those of the due that were closed by the as-of' })
  dueAndClosed: number;
  @ApiProperty({ description: 'Those of the due that were closed by their deadline' })
  onTime: number;
  @ApiProperty({ type: ClosureRatesView })
  closureRate: ClosureRatesView;
  @ApiProperty({ type: RateView, description: 'M-04' })
  onTimeRate: RateView;
}

export class SummaryView {
  @ApiProperty({ description: 'The cut of the rows', example: 'department' })
  by: string;
  @ApiProperty({ type: PeriodView })
  period: PeriodView;
  @ApiProperty({ description: 'Only cases with these keys were counted', example: {} })
  filters: Record<string, string>;
  @ApiProperty({ type: ReportCountsView, description: 'Reports of the whole jurisdiction, whatever the filters' })
  reports: ReportCountsView;
  @ApiProperty({ type: [SummaryRowView] })
  rows: SummaryRowView[];
}
