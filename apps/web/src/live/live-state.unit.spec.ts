import { describe, expect, it } from '@jest/globals';
import type { Counters, LiveCase, LiveDevice, LiveSnapshot } from '../api/types.js';
import { applyChanges, fromSnapshot, type LiveChange } from './live-state.js';

const counters: Counters = {
  reportedToday: 1,
  openCases: 1,
  overdueCases: 0,
  dueSoon: 0,
  closedToday: 0,
  standingAlarms: 0,
  devicesReporting: 1,
  devicesTotal: 1,
};

const aCase = (change: Partial<LiveCase> = {}): LiveCase => ({
  id: 'c1',
  number: 'JJ-1',
  category: 'E0506',
  status: 'filed',
  departmentId: null,
  lng: 121.4,
  lat: 28.6,
  dueAt: null,
  priority: 3,
  source: 'inspector',
  version: 1,
  ...change,
});

const aDevice = (change: Partial<LiveDevice> = {}): LiveDevice => ({
  id: 'd1',
  kind: 'ponding-gauge',
  name: { zh: '积水计', en: 'Gauge' },
  lng: 121.4,
  lat: 28.6,
  latest: [],
  alarm: null,
  state: 'normal',
  ...change,
});

const snapshot = (change: Partial<LiveSnapshot> = {}): LiveSnapshot => ({
  epoch: 'e',
  cursor: '10',
  rebuilding: false,
  at: '2026-11-22T00:00:00Z',
  counters,
  cases: [aCase()],
  devices: [aDevice()],
  feed: [],
  ...change,
});

const caseChange = (cursor: string, change: Partial<LiveCase>): LiveChange => ({
  type: 'case',
  cursor,
  data: aCase(change),
});

describe('the live picture', () => {
  it('starts with the open cases of the snapshot and its cursor', () => {
    const state = fromSnapshot(snapshot({ cases: [aCase(), aCase({ id: 'c2', status: 'closed' })] }));
    expect([...state.cases.keys()]).toEqual(['c1']);
    expect(state.cursor).toBe('10');
  });

  it('shows the newest feed first, however the snapshot orders it', () => {
    const feed = ['2026-11-22T08:00:00+08:00', '2026-11-22T01:00:00Z'].map((at) => ({ at, type: 'case.filed' }));
    expect(fromSnapshot(snapshot({ feed })).feed.map((item) => item.at)).toEqual([feed[1]?.at, feed[0]?.at]);
  });

  it('takes a newer version of a case and remembers how far it has read', () => {
    const state = applyChanges(fromSnapshot(snapshot()), [caseChange('11', { version: 2, status: 'dispatched' })]);
    expect(state.cases.get('c1')?.status).toBe('dispatched');
    expect(state.cursor).toBe('11');
    expect(state.caseChanges).toBe(1);
  });

  it('lets a repeated or an older change change nothing but the cursor', () => {
    const before = fromSnapshot(snapshot({ cases: [aCase({ version: 5 })] }));
    const after = applyChanges(before, [
      caseChange('11', { version: 5, status: 'closed' }),
      caseChange('12', { version: 4 }),
    ]);
    expect(after.cases).toBe(before.cases);
    expect(after.caseChanges).toBe(0);
    expect(after.cursor).toBe('12');
  });

  it('removes a closed case, and a late older change does not bring it back', () => {
    const closed = applyChanges(fromSnapshot(snapshot()), [caseChange('11', { version: 7, status: 'closed' })]);
    expect(closed.cases.size).toBe(0);
    expect(applyChanges(closed, [caseChange('12', { version: 6 })]).cases.size).toBe(0);
  });

  it('applies a burst in its order with one copy and keeps the earlier state as it was', () => {
    const before = fromSnapshot(snapshot());
    const after = applyChanges(before, [
      caseChange('11', { id: 'c2', version: 1 }),
      caseChange('12', { id: 'c2', version: 2, status: 'dispatched' }),
      { type: 'counters', cursor: '13', data: { ...counters, openCases: 2 } },
    ]);
    expect(after.cases.get('c2')?.status).toBe('dispatched');
    expect(after.counters.openCases).toBe(2);
    expect(before.cases.size).toBe(1);
    expect(after.devices).toBe(before.devices);
  });

  it('puts the later of two news first and keeps at most 120', () => {
    const news = Array.from({ length: 130 }, (_, index): LiveChange => ({
      type: 'feed',
      cursor: String(index),
      data: { at: '2026-11-22T00:00:00Z', type: 'case.filed', number: String(index) },
    }));
    const { feed } = applyChanges(fromSnapshot(snapshot()), news);
    expect(feed).toHaveLength(120);
    expect(feed[0]?.number).toBe('129');
  });

  it('says nothing twice', () => {
    const item = { id: 'e1', at: '2026-11-22T00:00:00Z', type: 'case.filed' };
    const news: LiveChange = { type: 'feed', cursor: '11', data: item };
    expect(applyChanges(fromSnapshot(snapshot({ feed: [item] })), [news, news]).feed).toHaveLength(1);
  });

  it('points at a place once when an alarm is raised, and not at each later reading', () => {
    const alarm = { id: 'a1', severity: 2, raisedAt: '2026-11-22T00:00:00Z' };
    const device = (cursor: string): LiveChange => ({
      type: 'device',
      cursor,
      data: aDevice({ alarm, state: 'alarm' }),
    });
    const state = applyChanges(fromSnapshot(snapshot()), [device('11'), device('12')]);
    expect(state.pulses.map((pulse) => [pulse.sequence, pulse.kind])).toEqual([[1, 'alarm']]);
    expect(state.devices.get('d1')?.state).toBe('alarm');
  });

  it('knows while the system rebuilds its picture', () => {
    const state = applyChanges(fromSnapshot(snapshot()), [
      { type: 'rebuilding', cursor: '', data: { rebuilding: true } },
    ]);
    expect(state.rebuilding).toBe(true);
    expect(state.cursor).toBe('10');
  });
});
