import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseEventsOf } from '../../test/case-life.js';
import { newestPerCase } from './case-fact.js';

const t = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour)).toISOString();
const wanderer = caseEventsOf('wanderer', { reportedAt: t(0) }, [
  ['dispatch', t(1), { departmentId: 'SAN' }],
  ['return', t(2), { departmentId: null, dispatchedAt: null }],
  ['dispatch', t(3), { departmentId: 'MUN' }],
  ['accept', t(4)],
  ['close', t(5)],
]);
const stayer = caseEventsOf('stayer', { reportedAt: t(0) }, [['dispatch', t(1), { departmentId: 'SAN' }]]);
const snapshots = [...wanderer, ...stayer].map((event) => event.data.case);

describe('what analytics keeps of a case', () => {
  it('is its newest snapshot, dispatched when it first was', () => {
    const kept = newestPerCase(snapshots);
    expect(kept).toHaveLength(2);
    expect(kept.find(({ caseNumber }) => caseNumber === 'wanderer')).toMatchObject({
      version: 6,
      status: 'closed',
      departmentId: 'MUN',
      dispatchedAt: t(1),
      closedAt: t(5),
    });
  });

  it('does not depend on the order, the grouping or the repetition of its events', () => {
    const expected = newestPerCase(snapshots);
    const anyDelivery = fc
      .tuple(fc.shuffledSubarray(snapshots, { minLength: snapshots.length }), fc.subarray(snapshots), fc.nat(8))
      .map(([first, again, cut]) => [first.slice(0, cut), [...first.slice(cut), ...again]] as const);
    fc.assert(
      fc.property(anyDelivery, ([one, other]) => {
        expect(newestPerCase([...newestPerCase(one), ...newestPerCase(other)])).toEqual(expected);
      }),
    );
  });
});
