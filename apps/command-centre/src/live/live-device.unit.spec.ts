import { describe, expect, it } from '@jest/globals';
import type { DeviceKind, Thing } from '@citybrain/scenario';
import { type LiveAlarm, liveDevice } from './live-device.js';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const property = { id: 'level', name: { zh: '液位', en: 'Level' }, unit: 'm', min: 0, max: 10, decimals: 2 };
const kind = { id: 'gauge', name: { zh: '液位计', en: 'Gauge' }, silentAfterSeconds: 2_700 } as DeviceKind;
const thing = {
  id: 'JJ-DRN-001',
  kind: 'gauge',
  name: { zh: '一号', en: 'One' },
  lng: 121.4,
  lat: 28.6,
  simulated: true,
  datastreams: [{ id: 'JJ-DRN-001.level', thingId: 'JJ-DRN-001', property }],
} as unknown as Thing;
const alarm = (severity: number): LiveAlarm => ({
  id: `alarm-${severity}`,
  thingId: thing.id,
  ruleId: 'near-full',
  severity,
  description: { zh: '满', en: 'Full' },
  value: 0.9,
  unit: '1',
  raisedAt: '2026-11-22T07:55:00Z',
});
const seen = (secondsAgo: number | undefined, alarms: LiveAlarm[] = []) =>
  liveDevice(
    thing,
    kind,
    () => (secondsAgo === undefined ? undefined : { at: NOW - secondsAgo * 1_000, result: 1.2 }),
    alarms,
    NOW,
  );

describe('a device on the wall', () => {
  it('shows its newest values with property, unit and time', () => {
    expect(seen(60).latest).toEqual([
      {
        datastreamId: 'JJ-DRN-001.level',
        property: 'level',
        propertyName: property.name,
        unit: 'm',
        result: 1.2,
        at: '2026-11-22T07:59:00.000Z',
      },
    ]);
  });

  it('that never spoke is unknown, never normal (S-109)', () => {
    expect(seen(undefined)).toMatchObject({ state: 'unknown', latest: [] });
  });

  it('is silent after three intervals without a word', () => {
    expect([seen(2_699).state, seen(2_700).state]).toEqual(['normal', 'silent']);
  });

  it('shows the most severe of its alarms, also while it is silent', () => {
    expect(seen(99_999, [alarm(3), alarm(1), alarm(2)])).toMatchObject({ state: 'alarm', alarm: { severity: 1 } });
  });
});
