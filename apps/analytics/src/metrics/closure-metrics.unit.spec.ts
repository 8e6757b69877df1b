import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closureRate, onTimeClosureRate } from './closure-metrics.js';
import { type CaseTimes, type Condition, holds } from './condition.js';
import { metrics, variantOf } from './metric-catalogue.js';
import { periodOf } from './period.js';

const due = variantOf(closureRate, 'due');
const filed = variantOf(closureRate, 'filed');
const cohort = variantOf(closureRate, 'cohort');
const onTime = variantOf(onTimeClosureRate, 'due');

/** Moments close together, so that they often fall on each other and on the ends of periods. */
const moment = fc.integer({ min: 0, max: 40 }).map((hour) => new Date(Date.UTC(2026, 10, 1, hour)));
const maybe = fc.option(moment, { nil: null });
const aCase: fc.Arbitrary<CaseTimes> = fc.record({
  reportedAt: moment,
  filedAt: moment,
  departmentId: fc.constantFrom(null, 'SAN'),
  dispatchedAt: maybe,
  dueAt: maybe,
  closedAt: maybe,
  recordedOutcome: fc.constantFrom(null, null, 'on-time' as const, 'overdue' as const),
});
const aPeriod = fc
  .tuple(moment, moment, moment)
  .filter(([from, to]) => from < to)
  .map(([from, to, now]) => periodOf(from, to, now, 'Asia/Shanghai'));

/** The definitions again, in the words of the field and not in those of the code. */
const inWords = (it: CaseTimes, from: Date, to: Date, now: Date) => {
  const asOf = now < to ? now : to;
  const happened = (at: Date | null): at is Date => at !== null && at <= asOf && at < to;
  const deadline = it.dueAt ?? (it.recordedOutcome !== null ? it.closedAt : null);
  const isDue = happened(deadline) && deadline >= from;
  const isClosed = happened(it.closedAt);
  const inTime = it.dueAt === null ? it.recordedOutcome === 'on-time' : it.closedAt !== null && it.closedAt <= it.dueAt;
  const dispatch = it.dispatchedAt ?? (it.departmentId !== null || it.closedAt !== null ? it.filedAt : null);
  return {
    due: isDue,
    dueAndClosed: isDue && isClosed,
    onTime: isDue && isClosed && inTime,
    dispatched: happened(dispatch) && dispatch >= from,
    closed: isClosed && it.closedAt! >= from,
  };
};

describe('the closure rates M-03 and M-04 (S-18)', () => {
  it('count as their definitions say, for any case and any period', () => {
    fc.assert(
      fc.property(aCase, aPeriod, moment, (it, { from, to }, now) => {
        const period = periodOf(from, to, now, 'Asia/Shanghai');
        const meets = (condition: Condition) => holds(condition, it, period);
        const said = inWords(it, from, to, now);
        expect([meets(due.denominator), meets(due.numerator)]).toEqual([said.due, said.dueAndClosed]);
        expect([meets(onTime.denominator), meets(onTime.numerator)]).toEqual([said.due, said.onTime]);
        expect([meets(filed.denominator), meets(filed.numerator)]).toEqual([said.dispatched, said.closed]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never count a case above the line that is not below it, but for the one that is no share', () => {
    const shares = metrics.flatMap(({ variants }) => variants).filter((variant) => variant !== filed);
    fc.assert(
      fc.property(aCase, aPeriod, fc.constantFrom(...shares), (it, period, { numerator, denominator }) =>
        holds(numerator, it, period) ? holds(denominator, it, period) : true,
      ),
      { numRuns: 2_000 },
    );
  });

  it('count every due case in exactly one of two periods that follow each other', () => {
    fc.assert(
      fc.property(aCase, fc.tuple(moment, moment, moment), (it, times) => {
        const [from, middle, to] = times.toSorted((a, b) => a.getTime() - b.getTime()) as [Date, Date, Date];
        const later = new Date(to.getTime() + 3_600_000);
        const counts = (a: Date, b: Date, condition: Condition) =>
          Number(holds(condition, it, periodOf(a, b, later, 'Asia/Shanghai')));
        for (const condition of [due.denominator, filed.numerator, filed.denominator, cohort.denominator])
          expect(counts(from, middle, condition) + counts(middle, to, condition)).toBe(counts(from, to, condition));
      }),
    );
  });

  it('only grow while a period runs: what counted at noon still counts at night', () => {
    fc.assert(
      fc.property(aCase, aPeriod, moment, (it, { from, to, asOf, timeZone }, later) => {
        fc.pre(later >= asOf);
        const before = periodOf(from, to, asOf, timeZone);
        const after = periodOf(from, to, later, timeZone);
        for (const { numerator, denominator } of [due, filed, cohort, onTime])
          for (const condition of [numerator, denominator])
            expect(holds(condition, it, before) && !holds(condition, it, after)).toBe(false);
      }),
    );
  });

  it('give every counted case a verdict', () => {
    const variants = metrics.flatMap((metric) => metric.variants);
    fc.assert(
      fc.property(aCase, aPeriod, fc.constantFrom(...variants), (it, period, { explanation }) =>
        explanation.verdicts.some(({ when }) => holds(when, it, period)),
      ),
    );
  });
});
