import type { Cut, CutId } from './cuts.js';
import { ALL, allName, cuts, rowName } from './cuts.js';
import type { KnownJurisdiction } from '../jurisdictions/jurisdiction-directory.js';
import type { MemberView } from './member.dto.js';
import type { Member } from './member.repository.js';
import type { MetricDefinition, MetricVariant, Explanation } from './metric-definition.js';
import type { CutView, MetricView, PeriodView, TextView, VariantView } from './metric.dto.js';
import type { Period } from './period.js';
import type { TallyRow } from './tally.repository.js';
import { why } from './why.js';

export const periodView = ({ from, to, asOf, timeZone }: Period): PeriodView => ({
  from: from.toISOString(),
  to: to.toISOString(),
  asOf: asOf.toISOString(),
  timeZone,
});

export const metricView = ({ id, name, variants }: MetricDefinition): MetricView => ({
  id,
  name,
  definition: variants[0].definition,
  unit: 'share',
  variants: variants.map(variantView),
});

export const variantView = (variant: MetricVariant): VariantView => ({
  id: variant.id,
  name: variant.name,
  definition: variant.definition,
  numerator: variant.numeratorText,
  denominator: variant.denominatorText,
  timeBasis: variant.timeBasis,
  exclusions: [...variant.exclusions],
});

export const cutViews = (): CutView[] => Object.entries<Cut>(cuts).map(([id, { name }]) => ({ id, name }));

/** The key of a row and what it is called. */
export const rowHead = (
  row: TallyRow<string>,
  by: CutId | 'none',
  jurisdiction: KnownJurisdiction,
): { key: string | null; name: TextView } => {
  if (row.isAll || by === 'none') return { key: ALL, name: allName };
  return { key: row.key, name: rowName(cuts[by], row.key, row.name, jurisdiction) };
};

export const memberView = (member: Member, explanation: Explanation, period: Period): MemberView => ({
  caseId: member.caseId,
  number: member.number,
  category: member.category,
  ...(member.categoryName === null ? {} : { categoryName: member.categoryName }),
  status: member.status,
  departmentId: member.departmentId,
  ...(member.departmentName === null ? {} : { departmentName: member.departmentName }),
  townId: member.townId,
  source: member.sourceKind,
  simulated: member.simulated,
  reportedAt: member.reportedAt.toISOString(),
  dispatchedAt: member.dispatchedAt?.toISOString() ?? null,
  dueAt: member.dueAt?.toISOString() ?? null,
  closedAt: member.closedAt?.toISOString() ?? null,
  ...(member.recordedOutcome === null ? {} : { recordedOutcome: member.recordedOutcome }),
  inNumerator: member.inNumerator,
  inDenominator: member.inDenominator,
  why: why(explanation, member, period),
});
