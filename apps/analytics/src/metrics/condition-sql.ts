import type { Condition, Moment } from './condition.js';
import type { Period } from './period.js';
import type { Bindings } from './bindings.js';

const columns: Record<Moment, string> = {
  reported: 'reported_at',
  filed: 'filed_at',
  dispatched: 'counts_dispatched_at',
  due: 'counts_due_at',
  closed: 'closed_at',
};

/** The condition as a predicate on case_fact: true, or false or null. To negate it, write `(…) IS NOT TRUE`. */
export const conditionSql = (condition: Condition, period: Period, bindings: Bindings): string => {
  if ('onTime' in condition) return 'on_time';
  if ('all' in condition) {
    const parts = condition.all.map((each) => conditionSql(each, period, bindings));
    return parts.length === 0 ? 'true' : `(${parts.join(' AND ')})`;
  }
  const until = bindings.add(period.until, 'timestamptz');
  if ('byAsOf' in condition) return `${columns[condition.byAsOf]} < ${until}`;
  const column = columns[condition.inPeriod];
  return `(${column} >= ${bindings.add(period.from, 'timestamptz')} AND ${column} < ${until})`;
};
