import type { Condition } from './condition.js';
import type { CutId } from './cuts.js';
import type { SummaryRowView, TextView } from './metric.dto.js';
import { rateOf } from './rate.js';
import { type SummaryColumnId, summaryColumnIds, summaryColumns } from './summary-columns.js';

export const summaryConditions = Object.fromEntries(
  summaryColumnIds.map((id) => [id, summaryColumns[id].counts]),
) as Record<SummaryColumnId, Condition>;

export const summaryRow = (
  head: { readonly key: string | null; readonly name: TextView },
  by: CutId | 'none',
  counts: Readonly<Record<SummaryColumnId, number>>,
): SummaryRowView => ({
  ...head,
  ...(by === 'department' ? { department: head.key } : {}),
  ...counts,
  closureRate: {
    due: rateOf(counts.dueAndClosed, counts.due),
    filed: rateOf(counts.closed, counts.dispatched),
  },
  onTimeRate: rateOf(counts.onTime, counts.due),
});
