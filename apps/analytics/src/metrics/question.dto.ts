import { PageQuery } from '@citybrain/http';
import { ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type CutId, cutIds, type Filters } from './cuts.js';
import { type Part, parts } from './member.repository.js';
import { type SummaryColumnId, summaryColumnIds } from './summary-columns.js';

const key =
  (what: string, example: string): PropertyDecorator =>
  (target, name) => {
    ApiPropertyOptional({ description: `Only cases of this ${what}; \`none\`: only those without one`, example })(
      target,
      name,
    );
    IsOptional()(target, name);
    IsString()(target, name);
    MaxLength(200)(target, name);
  };

/** Which cases and which time a number is about. */
export class PeriodAndFilters {
  @ApiPropertyOptional({
    description:
      'Begin of the period, inclusive: a local date or date-time of the jurisdiction, or an instant with offset. Default: the first of the month that `to` ends in',
    example: '2026-11-01',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  @ApiPropertyOptional({
    description: 'End of the period, exclusive, written as `from`. Default: the end of today',
    example: '2026-12-01',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;

  @key('department (the newest that the case was sent to)', 'SAN')
  department?: string;

  @key('category', 'E0506')
  category?: string;

  @key('town', 'baiyun')
  town?: string;

  @key('unit grid cell', '331002-0012-0034')
  cell?: string;

  @key('source kind', 'sensor-alarm')
  source?: string;
}

export class NumberQuery extends IntersectionType(PickType(PageQuery, ['jurisdiction'] as const), PeriodAndFilters) {
  @ApiPropertyOptional({ description: 'One row per key of this cut', enum: ['none', ...cutIds] })
  @IsOptional()
  @IsIn(['none', ...cutIds])
  by?: CutId | 'none';
}

export class MetricQuery extends NumberQuery {
  @ApiPropertyOptional({ description: 'Way of counting; default: the first of the metric', example: 'due' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  variant?: string;
}

export class MetricCasesQuery extends IntersectionType(PageQuery, PeriodAndFilters) {
  @ApiPropertyOptional({ description: 'Way of counting; default: the first of the metric', example: 'due' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  variant?: string;

  @ApiPropertyOptional({
    description: 'Cases above the line, below it, or below it and not above',
    enum: parts,
    default: 'denominator',
  })
  @IsOptional()
  @IsIn(parts)
  part: Part = 'denominator';
}

export class SummaryCasesQuery extends IntersectionType(PageQuery, PeriodAndFilters) {
  @ApiPropertyOptional({ description: 'The count to open', enum: summaryColumnIds, default: 'reported' })
  @IsOptional()
  @IsIn(summaryColumnIds)
  column: SummaryColumnId = 'reported';
}

/** The filters of a question, without the rest of it. */
export const filtersOf = (query: PeriodAndFilters): Filters =>
  Object.fromEntries(cutIds.filter((id) => query[id] !== undefined).map((id) => [id, query[id]]));
