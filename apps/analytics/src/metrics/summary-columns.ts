import type { Names } from '@citybrain/contracts';
import { closureRate, onTimeClosureRate } from './closure-metrics.js';
import { always, type Condition, inPeriod, type Moment } from './condition.js';
import type { Explanation } from './metric-definition.js';
import { variantOf } from './metric-catalogue.js';

/** One count of the summary. */
export interface SummaryColumn {
  readonly name: Names;
  readonly counts: Condition;
  readonly explanation: Explanation;
}

const due = variantOf(closureRate, 'due');
const onTime = variantOf(onTimeClosureRate, 'due');

const event = (moment: Moment, zh: string, en: string): SummaryColumn => ({
  name: { zh: `${zh}数`, en: en.charAt(0).toUpperCase() + en.slice(1) },
  counts: inPeriod(moment),
  explanation: {
    tells: [moment],
    verdicts: [{ when: always, says: { zh: `期内${zh}`, en: `${en} in the period` } }],
  },
});

/** The summary's columns. Those that belong to a rate are the rate's own conditions, so that both always agree. */
export const summaryColumns = {
  reported: event('reported', '上报', 'reported'),
  dispatched: event('dispatched', '派遣', 'dispatched'),
  closed: event('closed', '结案', 'closed'),
  due: { name: { zh: '应结案数', en: 'Due' }, counts: due.denominator, explanation: due.explanation },
  dueAndClosed: {
    name: { zh: '应结已结数', en: 'Due and closed' },
    counts: due.numerator,
    explanation: due.explanation,
  },
  onTime: { name: { zh: '按期结案数', en: 'On time' }, counts: onTime.numerator, explanation: onTime.explanation },
} as const satisfies Record<string, SummaryColumn>;

export type SummaryColumnId = keyof typeof summaryColumns;
export const summaryColumnIds = Object.keys(summaryColumns) as SummaryColumnId[];
