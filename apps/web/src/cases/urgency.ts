/** How a case stands with its deadline. */
export type Urgency = 'overdue' | 'soon' | 'normal' | 'unlimited';

/** The last stretch before the deadline in which a case counts as due soon, in ms. */
export const DUE_SOON = 2 * 3_600_000;

/** How a deadline stands at `now` (ms since 1970); a case without a limit is `unlimited`. */
export const urgencyOf = (dueAt: string | null, now: number): Urgency => {
  if (dueAt === null) return 'unlimited';
  const left = Date.parse(dueAt) - now;
  if (left < 0) return 'overdue';
  return left <= DUE_SOON ? 'soon' : 'normal';
};
