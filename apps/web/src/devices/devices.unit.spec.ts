import { describe, expect, it } from '@jest/globals';
import type { LiveDevice } from '../api/types.js';
import { deviceKinds, filterDevices, readDeviceFilter } from './device-filter.js';
import { withLatest } from './points.js';
import { valueText } from './value-text.js';

const device = (id: string, kind: string, state: LiveDevice['state']) => ({ id, kind, state }) as LiveDevice;
const all = [device('1', 'gauge', 'normal'), device('2', 'kiosk', 'alarm'), device('3', 'gauge', 'alarm')];

describe('the list of devices', () => {
  it('is cut by state and kind together', () => {
    expect(filterDevices(all, { state: 'alarm', kind: 'gauge' }).map((entry) => entry.id)).toEqual(['3']);
    expect(filterDevices(all, { state: 'all', kind: null })).toHaveLength(3);
  });

  it('offers each kind once', () => {
    expect(deviceKinds(all).map((entry) => entry.kind)).toEqual(['gauge', 'kiosk']);
  });

  it('shows all when the address asks for a state that does not exist', () => {
    expect(readDeviceFilter(new URLSearchParams('state=asleep')).state).toBe('all');
  });
});

describe('a measured value', () => {
  it('has its unit, no needless decimals, and no unit when it is a ratio', () => {
    expect(valueText(12, 'mm')).toBe('12 mm');
    expect(valueText(0.82444, '1')).toBe('0.824');
    expect(valueText(67.449, 'µg/m³')).toBe('67.4 µg/m³');
  });
});

describe('the curve of a datastream', () => {
  const latest = { datastreamId: 'd', property: 'p', unit: 'm', result: 3, at: '2026-11-22T00:03:00Z' };

  it('runs forward in time and ends with the live value', () => {
    const stored = [2, 1].map((minute) => ({ phenomenonTime: `2026-11-22T00:0${minute}:00Z`, result: minute }));
    expect(withLatest(stored, latest).map(([, value]) => value)).toEqual([1, 2, 3]);
  });

  it('has the live value once when it is stored already', () => {
    expect(withLatest([{ phenomenonTime: '2026-11-22T08:03:00+08:00', result: 3 }], latest)).toHaveLength(1);
  });
});
