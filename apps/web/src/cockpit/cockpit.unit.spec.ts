import { describe, expect, it } from '@jest/globals';
import type { LiveCase, LiveDevice } from '../api/types.js';
import { feedParameters, feedTone, type FeedNames } from './feed-text.js';
import { byDue, byState, gravestFirst, nextDue } from './list-order.js';

const now = Date.parse('2026-11-22T08:00:00Z');
const due = (id: string, minutes: number | null) =>
  ({ id, dueAt: minutes === null ? null : new Date(now + minutes * 60_000).toISOString() }) as LiveCase;
const device = (id: string, severity: number | null, raisedAt = '2026-11-22T00:00:00Z') =>
  ({ id, state: 'normal', alarm: severity === null ? null : { id, severity, raisedAt } }) as LiveDevice;
const ids = (entries: { id: string }[]) => entries.map((entry) => entry.id);

describe('lists of the cockpit', () => {
  it('put the earliest deadline first and cases without one last', () => {
    expect(ids([due('none', null), due('later', 20), due('late', -5)].toSorted(byDue))).toEqual([
      'late',
      'later',
      'none',
    ]);
  });

  it('name as next due only what can still be done in time', () => {
    expect(ids(nextDue([due('late', -1), due('second', 9), due('first', 1), due('none', null)], now, 5))).toEqual([
      'first',
      'second',
    ]);
    expect(nextDue([due('a', 1), due('b', 2)], now, 1)).toHaveLength(1);
  });

  it('put alarms before silent devices and those before the rest', () => {
    const states = (['normal', 'silent', 'alarm', 'unknown'] as const).map((state) => ({ id: state, state }));
    expect(ids(states.toSorted(byState))).toEqual(['alarm', 'silent', 'unknown', 'normal']);
  });

  it('order alarms by gravity, then the latest first', () => {
    const alarms = [
      device('calm', null),
      device('blue', 4),
      device('red', 1),
      device('red2', 1, '2026-11-22T01:00:00Z'),
    ];
    expect(ids(gravestFirst(alarms))).toEqual(['red2', 'red', 'blue']);
  });
});

const names: FeedNames = {
  of: (text, otherwise = '') => (typeof text === 'string' ? text : (text?.en ?? otherwise)),
  category: (id, given) => given ?? `category ${id}`,
  department: (id) => (id == null ? 'nobody' : `department ${id}`),
};

describe('a sentence of the feed', () => {
  it('is filled with names, not ids', () => {
    const item = { at: '', type: 'case.dispatched', category: 'E1', departmentId: 'SAN' };
    expect(feedParameters(item, names)).toMatchObject({ category: 'category E1', department: 'department SAN' });
  });

  it('names a thing by its id when nothing else is known', () => {
    expect(feedParameters({ at: '', type: 'alarm.raised', thingId: 'JJ-1' }, names)).toMatchObject({ thing: 'JJ-1' });
  });

  it('has the colour of what it means', () => {
    expect(['alarm.raised', 'case.returned', 'case.closed', 'report.reported', 'case.accepted'].map(feedTone)).toEqual([
      'alarm',
      'back',
      'done',
      'new',
      'step',
    ]);
  });
});
