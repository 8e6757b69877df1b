import type { Names } from '@citybrain/contracts';
import type { Condition, Moment } from './condition.js';

/** How a case's place in a number is told to people: the times that matter, then the first verdict that holds. */
export interface Explanation {
  readonly tells: readonly Moment[];
  readonly verdicts: readonly { readonly when: Condition; readonly says: Names }[];
}

/** One way of counting a metric. */
export interface MetricVariant {
  readonly id: string;
  readonly name: Names;
  /** The whole definition in one sentence. */
  readonly definition: Names;
  /** Which cases count above the line, in words. */
  readonly numeratorText: Names;
  /** Which cases count below the line, in words. */
  readonly denominatorText: Names;
  /** Which time decides that a case belongs to the period. */
  readonly timeBasis: Names;
  /** What never counts, and why. */
  readonly exclusions: readonly Names[];
  readonly numerator: Condition;
  readonly denominator: Condition;
  readonly explanation: Explanation;
}

/** A metric as data: numbers, lists, reasons and the page beside the number all come from it. */
export interface MetricDefinition {
  /** Number in the field's list: `M-03`. */
  readonly id: string;
  readonly name: Names;
  /** The first is the default. */
  readonly variants: readonly [MetricVariant, ...MetricVariant[]];
}
