import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AnalyticsUnderTest, startAnalytics } from '../../test/analytics-under-test.js';
import { type CaseTimes, holds } from './condition.js';
import { MemberRepository, type Part, parts, type Sides } from './member.repository.js';
import { metrics } from './metric-catalogue.js';
import { type Period, periodOf } from './period.js';

type Numbered = CaseTimes & { readonly caseId: string };

const moment = fc.integer({ min: 0, max: 60 }).map((hour) => new Date(Date.UTC(2026, 10, 1, hour)));
const maybe = fc.option(moment, { nil: null });
const aCase: fc.Arbitrary<Numbered> = fc.record({
  caseId: fc.uuid(),
  reportedAt: moment,
  filedAt: moment,
  departmentId: fc.constantFrom(null, 'SAN'),
  dispatchedAt: maybe,
  dueAt: maybe,
  closedAt: maybe,
  recordedOutcome: fc.constantFrom(null, 'on-time' as const, 'overdue' as const),
});
const aPeriod = fc
  .tuple(moment, moment, moment)
  .filter(([from, to]) => from < to)
  .map(([from, to, now]) => periodOf(from, to, now, 'Asia/Shanghai'));

const INSERT = `
  INSERT INTO case_fact (case_id, version, case_number, jurisdiction_id, status, category, source_kind, returns, reworks,
    simulated, reported_at, filed_at, department_id, dispatched_at, due_at, closed_at, recorded_outcome)
  VALUES ($1, 1, '', 'jiaojiang', 'filed', '', '', 0, 0, false, $2, $3, $4, $5, $6, $7, $8)`;

describe('a definition read by the database', () => {
  let analytics: AnalyticsUnderTest;
  const cases = fc.sample(aCase, { numRuns: 300, seed: 11 });

  beforeAll(async () => {
    analytics = await startAnalytics();
    for (const { caseId, ...times } of cases) {
      const { reportedAt, filedAt, departmentId, dispatchedAt, dueAt, closedAt, recordedOutcome } = times;
      const values = [caseId, reportedAt, filedAt, departmentId, dispatchedAt, dueAt, closedAt, recordedOutcome];
      await analytics.stack.sql(INSERT, values);
    }
  });
  afterAll(() => analytics.close());

  const bySql = async (period: Period, sides: Sides, part: Part): Promise<string[]> => {
    const scope = { jurisdictionId: 'jiaojiang', filters: {} };
    const { total, members } = await analytics.app
      .get(MemberRepository, { strict: false })
      .list(scope, period, sides, part, { limit: 1_000 });
    expect(members).toHaveLength(total);
    return members.map(({ caseId }) => caseId).toSorted();
  };

  const byHand = (period: Period, { numerator, denominator }: Sides, part: Part): string[] =>
    cases
      .filter((it) => {
        const above = holds(numerator, it, period);
        const below = holds(denominator, it, period);
        return { numerator: above, denominator: below, rest: below && !above }[part];
      })
      .map(({ caseId }) => caseId)
      .toSorted();

  it('counts the same cases as the definition read for one case at a time', async () => {
    const variants = metrics.flatMap((metric) => metric.variants);
    let counted = 0;
    for (const period of fc.sample(aPeriod, { numRuns: 25, seed: 12 })) {
      for (const variant of variants) {
        for (const part of parts) {
          const expected = byHand(period, variant, part);
          expect(await bySql(period, variant, part)).toEqual(expected);
          counted += expected.length;
        }
      }
    }
    expect(counted).toBeGreaterThan(1_000);
  });
});
