import type { Period } from './period.js';

/** Times of a case that decide whether it counts. */
export type Moment = 'reported' | 'filed' | 'dispatched' | 'due' | 'closed';

/**
 * When a case counts, as data. It is read twice: here, for one case at hand, and in `condition-sql.ts`, for a whole city; a test
 * compares both. Everything about time follows one rule: what lies at or after `period.until` has not happened.
 */
export type Condition =
  /** The moment lies in the period and has come by its as-of. */
  | { readonly inPeriod: Moment }
  /** The moment has come by the as-of of the period. */
  | { readonly byAsOf: Moment }
  /** Closed at or before the deadline, or recorded as such where the record has no deadline. */
  | { readonly onTime: true }
  | { readonly all: readonly Condition[] };

export const inPeriod = (moment: Moment): Condition => ({ inPeriod: moment });
export const byAsOf = (moment: Moment): Condition => ({ byAsOf: moment });
export const onTime: Condition = { onTime: true };
export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
/** Holds for every case. */
export const always: Condition = all();

/** What conditions look at. */
export interface CaseTimes {
  readonly reportedAt: Date;
  readonly filedAt: Date;
  readonly departmentId: string | null;
  /** The first dispatch. */
  readonly dispatchedAt: Date | null;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  readonly recordedOutcome: 'on-time' | 'overdue' | null;
}

/**
 * When it happened to the case. Records of other cities leave things out: one with a department or a closing but no dispatch
 * was dispatched when it was filed, one with a verdict but no deadline was due when it was closed.
 */
export const momentOf = (it: CaseTimes, moment: Moment): Date | null => {
  switch (moment) {
    case 'reported':
      return it.reportedAt;
    case 'filed':
      return it.filedAt;
    case 'dispatched':
      return it.dispatchedAt ?? (it.departmentId === null && it.closedAt === null ? null : it.filedAt);
    case 'due':
      return it.dueAt ?? (it.recordedOutcome === null ? null : it.closedAt);
    case 'closed':
      return it.closedAt;
  }
};

/** Whether the condition holds for the case. */
export const holds = (condition: Condition, it: CaseTimes, period: Period): boolean => {
  if ('all' in condition) return condition.all.every((each) => holds(each, it, period));
  if ('onTime' in condition) return isOnTime(it);
  const moment = momentOf(it, 'inPeriod' in condition ? condition.inPeriod : condition.byAsOf);
  if (moment === null || moment >= period.until) return false;
  return 'byAsOf' in condition || moment >= period.from;
};

const isOnTime = ({ dueAt, closedAt, recordedOutcome }: CaseTimes): boolean => {
  if (closedAt === null) return false;
  return dueAt === null ? recordedOutcome === 'on-time' : closedAt <= dueAt;
};
