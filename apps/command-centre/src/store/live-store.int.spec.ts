import { loadSettings, redisSettings } from '@citybrain/config';
import { eventually, type TestStack, testStack } from '@citybrain/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { aCase } from '../../test/city-events.js';
import type { Change } from '../live/change.js';
import { liveCase } from '../live/live-case.js';
import { LiveStore, StaleEpoch } from './live-store.js';
import { RedisConnection } from './redis-connection.js';

const HERE = 'jiaojiang';
let stack: TestStack;
let connection: RedisConnection;
let store: LiveStore;
let redis: Redis;
let epoch: string;

const change = (snapshot: ReturnType<typeof aCase>, version: number, open = true): Change => ({
  kind: 'case',
  jurisdictionId: HERE,
  id: snapshot.caseId,
  version,
  view: liveCase({ ...snapshot, version, status: open ? 'dispatched' : 'closed' }),
  open,
});
const shown = async () =>
  (await store.picture(epoch, HERE)).cases.map((text) => JSON.parse(text) as { version: number });
const changes = async () => (await store.changesAfter(epoch, HERE, '0-0'))?.map(({ name }) => name);

beforeAll(async () => {
  stack = await testStack('command-centre', []);
  process.env['LIVE_STREAM_LENGTH'] = '100';
  connection = new RedisConnection();
  store = new LiveStore(connection);
  redis = new Redis(loadSettings(redisSettings).url);
  await eventually(() => connection.redis.ping());
});

beforeEach(async () => {
  epoch = await store.newEpoch();
  await store.lockRebuild('me', 10_000);
  await store.beginEpoch(epoch, 'me');
});

afterAll(async () => {
  connection?.onApplicationShutdown();
  await redis?.quit();
  await stack?.close();
});

describe('the live state in Redis', () => {
  it('keeps the newest version, whatever the order of the writes, and tells each change once', async () => {
    const one = aCase();
    await store.apply(epoch, HERE, [change(one, 2)]);
    await store.apply(epoch, HERE, [change(one, 2), change(one, 1)]);
    await store.apply(epoch, HERE, [change(one, 10)]);
    await store.apply(epoch, HERE, [change(one, 9)]);
    expect((await shown()).map(({ version }) => version)).toEqual([10]);
    expect(await changes()).toEqual(['case', 'case']);
  });

  it('does not let a late write bring a closed case back', async () => {
    const one = aCase();
    await store.apply(epoch, HERE, [change(one, 2)]);
    await store.apply(epoch, HERE, [change(one, 3, false)]);
    await store.apply(epoch, HERE, [change(one, 2)]);
    expect(await shown()).toEqual([]);
    expect(await changes()).toEqual(['case', 'case']);
    await store.apply(epoch, HERE, [change(one, 4)]);
    expect((await shown()).map(({ version }) => version)).toEqual([4]);
  });

  it('tells numbers only when they have changed', async () => {
    const view = { openCases: 1 } as never;
    const counted = (version: number, numbers = view): Change => ({
      kind: 'counters',
      jurisdictionId: HERE,
      id: 'now',
      version,
      view: numbers,
    });
    await store.apply(epoch, HERE, [counted(1), counted(2), counted(3, { openCases: 2 } as never), counted(2)]);
    expect(await changes()).toEqual(['counters', 'counters']);
    expect((await store.picture(epoch, HERE)).counters).toBe('{"openCases":2}');
  });

  it('shows a line of the feed once and keeps the newest hundred', async () => {
    const news = Array.from({ length: 130 }, (_, index): Change => ({
      kind: 'news',
      jurisdictionId: HERE,
      id: `n${index}`,
      version: 1_000 + index,
      view: { id: `n${index}` } as never,
    }));
    await store.apply(epoch, HERE, news);
    await store.apply(epoch, HERE, news.slice(-3));
    const picture = await store.picture(epoch, HERE);
    expect([picture.news.length, picture.news[0]]).toEqual([100, '{"id":"n129"}']);
  });

  it('takes nothing for an epoch that has ended, and shows nothing of it', async () => {
    await store.endEpoch();
    await expect(store.apply(epoch, HERE, [change(aCase(), 1)])).rejects.toThrow(StaleEpoch);
    await expect(store.picture(epoch, HERE)).rejects.toThrow(StaleEpoch);
    await expect(store.poll(epoch, new Map([[HERE, '0-0']]), 10)).rejects.toThrow(StaleEpoch);
    expect(await store.changesAfter(epoch, HERE, '0-0')).toBeUndefined();
  });

  it('is not trusted after a restart of Redis, whatever Redis still holds', async () => {
    expect(await store.epoch()).toBe(epoch);
    await redis.set(`${process.env['REDIS_KEY_PREFIX']}live:epoch`, `0ther1fe${epoch.slice(8)}`);
    expect(await store.epoch()).toBeUndefined();
  });

  it('is not declared whole by a rebuild that lost its lock: Redis was emptied in the middle', async () => {
    const next = await store.newEpoch();
    await store.lockRebuild('me', 10_000);
    await redis.del(`${process.env['REDIS_KEY_PREFIX']}live:rebuilding`);
    await expect(store.beginEpoch(next, 'me')).rejects.toThrow(StaleEpoch);
    await store.lockRebuild('somebody else', 10_000);
    await expect(store.beginEpoch(next, 'me')).rejects.toThrow(StaleEpoch);
    await redis.del(`${process.env['REDIS_KEY_PREFIX']}live:rebuilding`);
  });

  it('says when changes are no longer kept, and never skips one in silence', async () => {
    const first = aCase();
    await store.apply(epoch, HERE, [change(first, 1)]);
    const position = await store.end(epoch, HERE);
    await store.apply(
      epoch,
      HERE,
      Array.from({ length: 50 }, () => change(aCase(), 1)),
    );
    expect(await store.changesAfter(epoch, HERE, position)).toHaveLength(50);
    await store.apply(
      epoch,
      HERE,
      Array.from({ length: 400 }, () => change(aCase(), 1)),
    );
    expect(await store.changesAfter(epoch, HERE, position)).toBeUndefined();
    expect(await store.changesAfter(epoch, HERE, await store.end(epoch, HERE))).toEqual([]);
  });
});
