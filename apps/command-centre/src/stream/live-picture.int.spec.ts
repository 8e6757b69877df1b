import { newId } from '@citybrain/kernel';
import { eventually } from '@citybrain/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCase,
  anAlarm,
  cleared,
  closed,
  dispatched,
  filed,
  raised,
  readings,
  reported,
} from '../../test/city-events.js';
import { follow, type Follower } from '../../test/follow.js';
import { type Centre, LEADER, startCentre } from '../../test/start-centre.js';

interface Snapshot {
  epoch: string;
  cursor: string;
  rebuilding: boolean;
  counters: Record<string, number>;
  cases: { id: string; version: number; status: string }[];
  devices: { id: string; state: string; latest: { result: number }[]; alarm: { severity: number } | null }[];
  feed: { id: string; type: string }[];
}

const GAUGE = 'JJ-DRN-001';
const OTHER_GAUGE = 'JJ-DRN-002';
let centre: Centre;
const followers: Follower[] = [];

const snapshot = async (): Promise<Snapshot> =>
  (await (await centre.get('/api/live/snapshot?jurisdiction=jiaojiang')).json()) as Snapshot;

const followFrom = async (cursor?: string, headers?: Record<string, string>): Promise<Follower> => {
  const query = cursor === undefined ? '' : `&cursor=${cursor}`;
  const token = await centre.token(LEADER);
  const follower = await follow(`${centre.url}/api/live/stream?jurisdiction=jiaojiang${query}`, token, headers);
  followers.push(follower);
  return follower;
};

const shows = (id: string, version: number): Promise<Snapshot> =>
  eventually(async () => {
    const shown = await snapshot();
    expect(shown.cases.find((entry) => entry.id === id)?.version).toBe(version);
    return shown;
  });

beforeAll(async () => {
  centre = await startCentre({ LIVE_STREAM_LENGTH: '100' });
}, 60_000);

afterEach(() => {
  for (const follower of followers.splice(0)) follower.stop();
});

afterAll(() => centre?.close());

describe('the live picture (S-01)', () => {
  it('moves the marker and the counter on an open page within two seconds of the event', async () => {
    const before = await snapshot();
    const page = await followFrom(before.cursor);
    await eventually(() => expect(page.of('heartbeat')).toHaveLength(1));
    const snapshotOfCase = aCase();
    const sent = performance.now();
    await centre.bus.publish(filed(snapshotOfCase));
    await eventually(() => expect(page.of('case')).toHaveLength(1));
    const [shown] = page.of('case');
    expect(shown!.at - sent).toBeLessThan(2_000);
    expect(shown!.data).toMatchObject({
      id: snapshotOfCase.caseId,
      number: snapshotOfCase.caseNumber,
      status: 'filed',
      lng: 121.43,
      lat: 28.66,
      version: 1,
    });
    await eventually(() =>
      expect(page.of('counters').at(-1)?.data['openCases']).toBe(before.counters['openCases']! + 1),
    );
    expect(page.of('counters').at(-1)!.at - sent).toBeLessThan(3_000);
    expect(page.of('feed')[0]!.data).toMatchObject({ type: 'case.filed', caseId: snapshotOfCase.caseId });
  });

  it('shows an event that came twice once', async () => {
    const page = await followFrom((await snapshot()).cursor);
    const snapshotOfCase = aCase();
    const event = filed(snapshotOfCase);
    await centre.bus.publish(event);
    await eventually(() => expect(page.of('case')).toHaveLength(1));
    await centre.bus.publish(event, dispatched(snapshotOfCase));
    const { cases } = await shows(snapshotOfCase.caseId, 2);
    expect(cases.filter((entry) => entry.id === snapshotOfCase.caseId)).toHaveLength(1);
    await eventually(() => expect(page.of('case').map(({ data }) => data['version'])).toEqual([1, 2]));
  });

  it('never goes back to an older version of a case', async () => {
    const snapshotOfCase = aCase();
    await centre.bus.publish(dispatched(snapshotOfCase));
    await shows(snapshotOfCase.caseId, 2);
    const marker = aCase();
    await centre.bus.publish(filed(snapshotOfCase), filed(marker));
    await shows(marker.caseId, 1);
    await shows(snapshotOfCase.caseId, 2);
    const [row] = await centre.stack.sql<{ version: number }>(`SELECT version FROM live_case WHERE case_id = $1`, [
      snapshotOfCase.caseId,
    ]);
    expect(row?.version).toBe(2);
  });

  it('lets a closed case go, counts it, and keeps nothing of it in Redis', async () => {
    const before = await snapshot();
    const page = await followFrom(before.cursor);
    const snapshotOfCase = aCase();
    await centre.bus.publish(filed(snapshotOfCase));
    await shows(snapshotOfCase.caseId, 1);
    await centre.bus.publish(closed(snapshotOfCase));
    await eventually(() => expect(page.of('case').at(-1)?.data).toMatchObject({ status: 'closed', version: 3 }));
    expect((await snapshot()).cases.map(({ id }) => id)).not.toContain(snapshotOfCase.caseId);
    await eventually(async () =>
      expect((await snapshot()).counters['closedToday']).toBe(before.counters['closedToday']! + 1),
    );
  });

  it('lets an imported past of closed cases pass without a trace on the wall', async () => {
    const { cursor, counters } = await snapshot();
    const page = await followFrom(cursor);
    const longAgo = new Date('2011-07-01T12:00:00Z');
    const past = Array.from({ length: 300 }, () =>
      aCase({ reportedAt: longAgo.toISOString(), filedAt: longAgo.toISOString() }),
    );
    await centre.bus.publish(...past.map((one) => reported({ reportedAt: one.reportedAt })));
    await centre.bus.publish(...past.flatMap((one) => [filed(one, longAgo), closed(one, 2, longAgo)]));
    await eventually(async () => {
      const [row] = await centre.stack.sql<{ count: number }>(
        `SELECT count(*)::int AS count FROM live_case WHERE closed_at = $1`,
        [longAgo],
      );
      expect(row?.count).toBe(300);
    });
    const marker = aCase();
    await centre.bus.publish(filed(marker));
    const after = await shows(marker.caseId, 1);
    await eventually(() => expect(page.of('feed').map(({ data }) => data['caseId'])).toEqual([marker.caseId]));
    expect(after.counters['reportedToday']).toBe(counters['reportedToday']);
  });

  it('counts what is reported today, overdue, due within two hours', async () => {
    // counters follow at most once a second: what earlier tests did must be counted before this one begins
    const { counters } = await eventually(async () => {
      const shown = await snapshot();
      const [row] = await centre.stack.sql<{ open: number }>(
        `SELECT count(*)::int AS open FROM live_case WHERE closed_at IS NULL`,
      );
      expect(shown.counters['openCases']).toBe(row?.open);
      return shown;
    });
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const past = new Date(Date.now() - 60_000).toISOString();
    await centre.bus.publish(
      filed(aCase({ dueAt: soon })),
      filed(aCase({ dueAt: past })),
      filed(aCase({ dueAt: null })),
    );
    await centre.bus.publish(reported(), reported({ reportedAt: '2020-01-01T00:00:00Z' }));
    await eventually(async () =>
      expect((await snapshot()).counters).toMatchObject({
        openCases: counters['openCases']! + 3,
        overdueCases: counters['overdueCases']! + 1,
        dueSoon: counters['dueSoon']! + 1,
        reportedToday: counters['reportedToday']! + 1,
      }),
    );
  });

  it('shows no description and no telephone number', async () => {
    const page = await followFrom((await snapshot()).cursor);
    const snapshotOfCase = aCase();
    await centre.bus.publish(filed(snapshotOfCase));
    await shows(snapshotOfCase.caseId, 1);
    await eventually(() => expect(page.of('case')).toHaveLength(1));
    expect(JSON.stringify([page.heard, await snapshot()])).not.toContain('13800000000');
  });
});

describe('devices on the wall', () => {
  it('show the newest reading, whatever the order they come in', async () => {
    const page = await followFrom((await snapshot()).cursor);
    const now = Date.now();
    await centre.bus.publish(readings([[`${GAUGE}.level`, now - 60_000, 1.5]]));
    await eventually(() => expect(page.of('device')).toHaveLength(1));
    await centre.bus.publish(
      readings([[`${GAUGE}.level`, now - 120_000, 9.9]]),
      readings([[`${OTHER_GAUGE}.level`, now, 2]]),
    );
    await eventually(() => expect(page.of('device').map(({ data }) => data['id'])).toContain(OTHER_GAUGE));
    expect(page.of('device')[0]!.data).toMatchObject({
      id: GAUGE,
      kind: 'drain-level-gauge',
      state: 'normal',
      latest: [{ datastreamId: `${GAUGE}.level`, property: 'level', unit: 'm', result: 1.5 }],
    });
    const device = (await snapshot()).devices.find(({ id }) => id === GAUGE);
    expect(device?.latest.map(({ result }) => result)).toEqual([1.5]);
  });

  it('are not held by a value from the future', async () => {
    const now = Date.now();
    await centre.bus.publish(readings([[`${GAUGE}.battery`, now + 86_400_000, 99]]));
    await centre.bus.publish(readings([[`${GAUGE}.battery`, now, 12]]));
    await eventually(async () => {
      const device = (await snapshot()).devices.find(({ id }) => id === GAUGE);
      expect(device?.latest.map(({ result }) => result)).toContain(12);
    });
  });

  it('that fell silent or never spoke are not normal, and are counted', async () => {
    const longAgo = Date.now() - 86_400_000;
    await centre.bus.publish(
      readings([['JJ-DRN-003.level', longAgo, 1]], longAgo),
      readings([['JJ-DRN-004.level', Date.now(), 1]]),
    );
    await eventually(async () => {
      const { devices, counters: later } = await snapshot();
      const stateOf = (id: string) => devices.find((device) => device.id === id)?.state;
      expect([stateOf('JJ-DRN-003'), stateOf('JJ-DRN-004'), stateOf('JJ-DRN-005')]).toEqual([
        'silent',
        'normal',
        'unknown',
      ]);
      expect(later['devicesReporting']).toBe(devices.filter(({ state }) => state === 'normal').length);
      expect(later['devicesTotal']).toBe(devices.length);
    });
  });

  it('show a standing alarm until it is cleared, also when the events come twice (S-05)', async () => {
    const { cursor, counters } = await snapshot();
    const page = await followFrom(cursor);
    const alarm = anAlarm('JJ-DRN-006');
    const event = raised(alarm);
    await centre.bus.publish(event, event);
    await eventually(() => expect(page.of('device').at(-1)?.data).toMatchObject({ id: 'JJ-DRN-006', state: 'alarm' }));
    await eventually(async () =>
      expect((await snapshot()).counters['standingAlarms']).toBe(counters['standingAlarms']! + 1),
    );
    await centre.bus.publish(cleared(alarm), cleared(alarm));
    await eventually(() => expect(page.of('device').at(-1)?.data).toMatchObject({ id: 'JJ-DRN-006', alarm: null }));
    await eventually(async () =>
      expect((await snapshot()).counters['standingAlarms']).toBe(counters['standingAlarms']),
    );
    expect(page.of('feed').map(({ data }) => data['type'])).toEqual(
      expect.arrayContaining(['alarm.raised', 'alarm.cleared']),
    );
  });
});

describe('a dropped line', () => {
  it('is resumed from the cursor without a gap and without a repetition', async () => {
    const page = await followFrom((await snapshot()).cursor);
    const first = aCase();
    await centre.bus.publish(filed(first));
    await eventually(() => expect(page.of('case')).toHaveLength(1));
    page.stop();
    const missed = [aCase(), aCase(), aCase()];
    await centre.bus.publish(...missed.map((one) => filed(one)));
    await shows(missed[2]!.caseId, 1);
    const again = await followFrom(page.heard.findLast(({ id }) => id !== '')!.id);
    await eventually(() => expect(again.of('case')).toHaveLength(3));
    // cases have an order each, not one among them
    expect(new Set(again.of('case').map(({ data }) => data['id']))).toEqual(
      new Set(missed.map(({ caseId }) => caseId)),
    );
    expect(again.of('reset')).toEqual([]);
  });

  it('is resumed from Last-Event-ID before the cursor of the address', async () => {
    const { cursor } = await snapshot();
    const page = await followFrom(cursor);
    const [first, second] = [aCase(), aCase()];
    await centre.bus.publish(filed(first));
    await eventually(() => expect(page.of('case')).toHaveLength(1));
    await centre.bus.publish(filed(second));
    await eventually(() => expect(page.of('case')).toHaveLength(2));
    const again = await followFrom(cursor, { 'last-event-id': page.of('case')[0]!.id });
    await eventually(() => expect(again.of('case')).toHaveLength(1));
    expect(again.of('case')[0]!.data['id']).toBe(second.caseId);
  });

  it.each(['0123456789abcdef.1-0', 'none.0-0', 'rubbish', '%00'])(
    'whose cursor is of another time (%s) is told to start anew',
    async (cursor) => {
      const page = await followFrom(cursor);
      await page.ended;
      expect(page.heard.map(({ name }) => name)).toEqual(['heartbeat', 'reset']);
    },
  );

  it('that was away for more changes than are kept is told to start anew', async () => {
    const { cursor } = await snapshot();
    const many = Array.from({ length: 400 }, () => aCase({ jurisdictionId: 'jiaojiang' }));
    await centre.bus.publish(...many.map((one) => filed(one)));
    await shows(many[399]!.caseId, 1);
    await eventually(async () => {
      const page = await followFrom(cursor);
      await eventually(() => expect(page.of('reset')).toHaveLength(1), 1_000);
    });
    const page = await followFrom((await snapshot()).cursor);
    await eventually(() => expect(page.of('heartbeat')).toHaveLength(1));
    expect(page.of('reset')).toEqual([]);
  });
});

describe('Redis', () => {
  const stored = async () => {
    const { epoch } = await snapshot();
    const prefix = `${process.env['REDIS_KEY_PREFIX']}live:${epoch}:jiaojiang:`;
    const [cases, alarms, values] = await Promise.all(
      ['cases', 'alarms', 'readings'].map((name) => centre.redis.hgetall(prefix + name)),
    );
    const versions = (hash: Record<string, string>) =>
      Object.fromEntries(Object.entries(hash).map(([id, text]) => [id, Number(text.slice(0, 16))]));
    return { cases: versions(cases!), alarms: versions(alarms!), readings: versions(values!) };
  };
  const projected = async () => {
    const rows = (sql: string) => centre.stack.sql<{ id: string; version: number }>(sql);
    const versions = (found: { id: string; version: number }[]) =>
      Object.fromEntries(found.map(({ id, version }) => [id, Number(version)]));
    return {
      cases: versions(await rows(`SELECT case_id AS id, version FROM live_case WHERE closed_at IS NULL`)),
      alarms: versions(await rows(`SELECT alarm_id AS id, version FROM live_alarm WHERE view IS NOT NULL`)),
      readings: versions(await rows(`SELECT datastream_id AS id, at_ms AS version FROM live_datastream`)),
    };
  };
  /** FLUSHALL would empty the Redis of other tests too: this removes every key that FLUSHALL would. */
  const flush = async (): Promise<void> => {
    const keys = await centre.redis.keys(`${process.env['REDIS_KEY_PREFIX']}*`);
    await centre.redis.del(...keys);
  };

  it('shows what the database has', async () => {
    await eventually(async () => expect(await stored()).toEqual(await projected()));
  });

  it('that was emptied is filled again, equals the database, and open pages start anew', async () => {
    const before = await snapshot();
    const page = await followFrom(before.cursor);
    await eventually(() => expect(page.of('heartbeat')).toHaveLength(1));
    const during = aCase();
    await flush();
    await centre.bus.publish(filed(during));
    await page.ended;
    expect(page.heard.map(({ name }) => name)).toEqual(expect.arrayContaining(['rebuilding', 'reset']));
    const after = await shows(during.caseId, 1);
    expect(after.epoch).not.toBe(before.epoch);
    expect(after.rebuilding).toBe(false);
    await eventually(async () => expect(await stored()).toEqual(await projected()));
    await eventually(async () => expect((await snapshot()).counters['openCases']).toBe(after.cases.length));
  });

  it('that lost a write to a crash is put right at the next start', async () => {
    const lost = aCase();
    const view = JSON.stringify({ id: lost.caseId, version: 7, status: 'accepted' });
    await centre.restart(async () => {
      await centre.stack.sql(
        `INSERT INTO live_case (case_id, jurisdiction_id, version, view) VALUES ($1, 'jiaojiang', 7, $2)`,
        [lost.caseId, view],
      );
    });
    expect((await shows(lost.caseId, 7)).rebuilding).toBe(false);
    await eventually(async () => expect(await stored()).toEqual(await projected()));
  });

  it('that is true already is left alone by a start: open pages go on from their cursor', async () => {
    await eventually(async () => expect(await stored()).toEqual(await projected()));
    const { cursor, epoch } = await snapshot();
    await centre.restart();
    const page = await followFrom(cursor);
    await eventually(() => expect(page.of('heartbeat')).toHaveLength(1));
    expect((await snapshot()).epoch).toBe(epoch);
    expect(page.of('reset')).toEqual([]);
  });

  it('forgets what other epochs left behind', async () => {
    await flush();
    await eventually(async () => expect((await snapshot()).rebuilding).toBe(false));
    const { epoch } = await snapshot();
    await eventually(async () => {
      const keys = await centre.redis.keys(`${process.env['REDIS_KEY_PREFIX']}live:*:*`);
      expect(keys.filter((key) => !key.includes(epoch))).toEqual([]);
    });
  });
});

describe('who may look', () => {
  it('only those who have a right to the jurisdiction', async () => {
    const stranger = { roles: ['dispatcher'] as const, jurisdictions: ['xihu'] };
    for (const path of ['snapshot', 'stream', 'map'])
      expect((await centre.get(`/api/live/${path}?jurisdiction=jiaojiang`, stranger)).status).toBe(403);
    const { items } = (await (await centre.get('/api/live/jurisdictions', stranger)).json()) as { items: unknown[] };
    expect(items).toEqual([]);
  });

  it('nobody without a token, and no citizen', async () => {
    for (const path of ['snapshot', 'stream', 'map', 'jurisdictions'])
      expect((await fetch(`${centre.url}/api/live/${path}?jurisdiction=jiaojiang`)).status).toBe(401);
    expect((await centre.get('/api/live/snapshot', { roles: ['citizen'] })).status).toBe(403);
  });

  it('an administrator of all must say where', async () => {
    const everywhere = { roles: ['administrator'] as const, jurisdictions: ['*'] };
    expect((await centre.get('/api/live/snapshot', everywhere)).status).toBe(400);
    expect((await centre.get('/api/live/snapshot?jurisdiction=nowhere', everywhere)).status).toBe(404);
    expect((await centre.get(`/api/live/stream?jurisdiction=${newId()}`, everywhere)).status).toBe(404);
    expect((await centre.get('/api/live/snapshot?jurisdiction=jiaojiang', everywhere)).status).toBe(200);
  });
});
