import { type AlarmSnapshot, type Reading } from '@citybrain/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningTelemetry, runTelemetry } from '../../test/running-telemetry.js';

const MINUTE = 60_000;

/** Readings of a datastream, one every `everyMinutes`, received a second after they were measured. */
const readings = (d: string, start: string, everyMinutes: number, results: readonly number[]): Reading[] =>
  results.map((r, index) => {
    const t = Date.parse(start) + index * everyMinutes * MINUTE;
    return { d, t, r, s: t + 1_000 };
  });

describe('alarms', () => {
  let city: RunningTelemetry;
  beforeAll(async () => {
    city = await runTelemetry();
  });
  afterAll(() => city?.close());

  const alarmsOf = (thingId: string) =>
    city.alarmEvents
      .map((event) => ({ type: event.type, ...(event.data as { alarm: AlarmSnapshot }).alarm }))
      .filter((alarm) => alarm.thingId === thingId);

  it('S-24: a drain that stays near full raises one alarm, which clears when the level has fallen for a quarter of an hour', async () => {
    const levels = [0.5, 0.82, 0.85, 0.9, 0.95, 0.75, 0.9, 0.69, 0.6, 0.5, 0.4];
    const rise = city.recorded(readings('JJ-DRN-001.fill-ratio', '2026-03-01T06:00:00Z', 5, levels));
    await city.bus.publish(rise, rise); // delivered twice
    await city.caughtUp();
    expect(await city.rowsOf('JJ-DRN-001.fill-ratio')).toHaveLength(levels.length);
    expect(alarmsOf('JJ-DRN-001')).toMatchObject([
      {
        type: 'alarm.raised',
        ruleId: 'drain-near-full',
        severity: 3,
        category: 'E0503',
        value: 0.9,
        unit: '1',
        raisedAt: '2026-03-01T06:15:00.000Z',
        clearedAt: null,
        simulated: true,
      },
      { type: 'alarm.cleared', raisedAt: '2026-03-01T06:15:00.000Z', clearedAt: '2026-03-01T06:50:00.000Z' },
    ]);
  });

  it('S-26: a ponding point stands in alarm until the water is gone, and the list of standing alarms shows it', async () => {
    const depth = (start: string, results: readonly number[]) =>
      city.recorded(readings('JJ-PND-001.depth', start, 5, results));
    await city.bus.publish(depth('2026-03-02T10:00:00Z', [20, 160, 170, 180]));
    await city.caughtUp();
    await city.bus.publish(depth('2026-03-02T10:20:00Z', [190, 120, 160]));
    await city.caughtUp();
    const leader = await city.person('leader');
    const standing = await leader.get('/api/telemetry/alarms?state=raised').expect(200);
    expect(standing.body.items).toMatchObject([
      {
        state: 'raised',
        thingId: 'JJ-PND-001',
        ruleId: 'ponding-slow-traffic',
        value: 170,
        raisedAt: '2026-03-02T10:10:00.000Z',
      },
    ]);
    await city.bus.publish(depth('2026-03-02T10:35:00Z', [40, 30, 20, 10]));
    await city.caughtUp();
    expect((await leader.get('/api/telemetry/alarms?state=raised').expect(200)).body.items).toEqual([]);
    const cleared = await leader.get('/api/telemetry/alarms?state=cleared&limit=1').expect(200);
    expect(cleared.body.items).toMatchObject([{ thingId: 'JJ-PND-001', clearedAt: '2026-03-02T10:50:00.000Z' }]);
    expect(cleared.body.nextCursor).not.toBeNull();
    const next = await leader
      .get(`/api/telemetry/alarms?state=cleared&limit=1&cursor=${cleared.body.nextCursor}`)
      .expect(200);
    expect(next.body.items).toMatchObject([{ thingId: 'JJ-DRN-001' }]);
    expect(alarmsOf('JJ-PND-001').map(({ type }) => type)).toEqual(['alarm.raised', 'alarm.cleared']);
  });

  it('S-26: two episodes in one delivery are two alarms, each with its end', async () => {
    const twice = [160, 170, 40, 30, 20, 10, 160, 170, 20, 20, 20, 20];
    await city.bus.publish(city.recorded(readings('JJ-PND-002.depth', '2026-03-03T00:00:00Z', 5, twice)));
    await city.caughtUp();
    expect(alarmsOf('JJ-PND-002').map(({ type }) => type)).toEqual([
      'alarm.raised',
      'alarm.cleared',
      'alarm.raised',
      'alarm.cleared',
    ]);
  });

  it('a reading that comes late, was long under way or was taken in maintenance raises nothing', async () => {
    const hot = (t: number, more: Partial<Reading>): Reading => ({
      d: 'JJ-KSK-001.temperature',
      t,
      r: 90,
      s: t + 1_000,
      ...more,
    });
    const noon = Date.parse('2026-03-04T12:00:00Z');
    await city.bus.publish(city.recorded([hot(noon, { r: 20 })]));
    await city.bus.publish(city.recorded([hot(noon - MINUTE, { s: noon })]));
    await city.bus.publish(city.recorded([hot(noon + MINUTE, { s: noon + 4 * MINUTE })]));
    await city.bus.publish(city.recorded([hot(noon + 2 * MINUTE, { q: 2 })]));
    await city.caughtUp();
    expect(await city.rowsOf('JJ-KSK-001.temperature')).toHaveLength(4);
    expect(alarmsOf('JJ-KSK-001')).toEqual([]);
    await city.bus.publish(city.recorded([hot(noon + 5 * MINUTE, {})]));
    await city.caughtUp();
    expect(alarmsOf('JJ-KSK-001')).toMatchObject([{ type: 'alarm.raised', ruleId: 'kiosk-fire', severity: 1 }]);
  });

  it('a restart in the middle of an episode raises no second alarm and still clears the first', async () => {
    const tilt = (start: string, results: readonly number[]) =>
      city.recorded(readings('JJ-MHC-001.tilt', start, 1, results));
    await city.bus.publish(tilt('2026-03-05T08:00:00Z', [2, 40]));
    await city.caughtUp();
    await city.restart();
    await city.bus.publish(tilt('2026-03-05T08:02:00Z', [45, 50, 3]));
    await city.caughtUp();
    expect(alarmsOf('JJ-MHC-001').map(({ type }) => type)).toEqual(['alarm.raised', 'alarm.cleared']);
  });
});
