import { randomBytes } from 'node:crypto';
import { loadSettings, redisSettings } from '@citybrain/config';
import { Injectable } from '@nestjs/common';
import type { ChainableCommander } from 'ioredis';
import { liveSettings } from '../command-centre.config.js';
import type { Change } from '../live/change.js';
import { NEWS_SHOWN } from '../live/feed-item.js';
import type { Picture, PicturePart } from '../projection/projection.js';
import { APPLY } from './apply-script.js';
import { GONE_SECONDS, KeySpace } from './live-keys.js';
import { RedisConnection } from './redis-connection.js';
import { asArguments, bodyOf, stamp, versionOf } from './stored-change.js';

/** The epoch is not valid any more: Redis was emptied, or somebody rebuilds. */
export class StaleEpoch extends Error {
  override readonly name = 'StaleEpoch';
}

export type ChangeName = 'case' | 'device' | 'counters' | 'feed';

/** One entry of the stream of changes. For a device `text` is its id, else the JSON to show. */
export interface StreamEntry {
  readonly id: string;
  readonly name: ChangeName;
  readonly text: string;
}

/** What Redis holds of one jurisdiction at one moment; bodies are JSON texts. */
export interface StoredPicture {
  /** Last entry of the stream of changes that is contained. */
  readonly position: string;
  readonly cases: string[];
  readonly readings: ReadonlyMap<string, string>;
  readonly alarms: string[];
  readonly news: string[];
  readonly counters: string | undefined;
}

const FILL_CHUNK = 1_000;
export const BEGINNING = '0-0';

/** The live state in Redis. Every write names the epoch it belongs to; one for another epoch does nothing. */
@Injectable()
export class LiveStore {
  private readonly keys = new KeySpace(loadSettings(redisSettings).keyPrefix);
  private readonly streamLength = loadSettings(liveSettings).streamLength;

  constructor(private readonly connection: RedisConnection) {}

  /** The valid epoch; undefined when Redis was emptied, was restarted, or is being rebuilt. */
  async epoch(): Promise<string | undefined> {
    const run = await this.connection.serverRun();
    const epoch = await this.connection.redis.get(this.keys.epoch);
    return epoch?.startsWith(run.slice(0, 8)) === true ? epoch : undefined;
  }

  /** A name for a new epoch, bound to this life of the Redis server. */
  async newEpoch(): Promise<string> {
    return (await this.connection.serverRun()).slice(0, 8) + randomBytes(6).toString('hex');
  }

  /** True when this process may rebuild; others wait. Ends by itself should the process die. */
  async lockRebuild(owner: string, ms: number): Promise<boolean> {
    return (await this.connection.redis.set(this.keys.rebuilding, owner, 'PX', ms, 'NX')) === 'OK';
  }

  /** Holds the lock longer, while it is still held. */
  async keepRebuildLock(owner: string, ms: number): Promise<void> {
    await this.connection.redis.eval(KEEP_LOCK, 1, this.keys.rebuilding, owner, ms);
  }

  /** True for one process in `ms`. */
  async lockClock(ms: number): Promise<boolean> {
    return (await this.connection.redis.set(this.keys.clock, '1', 'PX', ms, 'NX')) === 'OK';
  }

  /** From here on no write of the old epoch counts. */
  async endEpoch(): Promise<void> {
    await this.connection.redis.del(this.keys.epoch);
  }

  /**
   * Makes `epoch` the valid one, gives the lock back and removes what others left. Throws StaleEpoch when the lock was
   * lost: Redis was emptied in the middle, or somebody else rebuilds, and what was filled in may lack something.
   */
  async beginEpoch(epoch: string, owner: string): Promise<void> {
    const begun = await this.connection.redis.eval(BEGIN, 2, this.keys.rebuilding, this.keys.epoch, owner, epoch);
    if (begun !== 1) throw new StaleEpoch('the rebuild was overtaken');
    let cursor = '0';
    do {
      const [next, found] = await this.connection.redis.scan(cursor, 'MATCH', this.keys.everyEpoch, 'COUNT', 500);
      const old = found.filter((key) => !this.keys.isOf(epoch, key));
      if (old.length > 0) await this.connection.redis.unlink(...old);
      cursor = next;
    } while (cursor !== '0');
  }

  /** Writes a whole picture under an epoch that nobody reads yet. */
  async fill(epoch: string, picture: Picture): Promise<void> {
    for (const kind of ['cases', 'alarms', 'readings'] as const)
      for (const chunk of chunks(picture[kind]))
        await this.pipeline((batch) =>
          chunk.forEach((part) =>
            batch.hset(this.keys.of(epoch, part.jurisdictionId)[kind], part.id, stamp(part.version) + part.body),
          ),
        );
    for (const chunk of chunks(picture.news))
      await this.pipeline((batch) =>
        chunk.forEach((part) => batch.zadd(this.keys.of(epoch, part.jurisdictionId).news, part.version, part.body)),
      );
  }

  /** What Redis holds in the form of `Projection.picture`, to be compared with it. */
  async contents(epoch: string, jurisdictionIds: readonly string[]): Promise<Picture> {
    const picture: Picture = { cases: [], alarms: [], readings: [], news: [] };
    for (const jurisdictionId of jurisdictionIds) {
      const keys = this.keys.of(epoch, jurisdictionId);
      for (const kind of ['cases', 'alarms', 'readings'] as const)
        for (const [id, stored] of Object.entries(await this.connection.redis.hgetall(keys[kind])))
          picture[kind].push({ jurisdictionId, id, version: versionOf(stored), body: bodyOf(stored) });
    }
    return picture;
  }

  /** Applies changes of one jurisdiction. Throws StaleEpoch when `epoch` is not valid. Repeating it is harmless. */
  async apply(epoch: string, jurisdictionId: string, changes: readonly Change[]): Promise<void> {
    const { cases, alarms, readings, news, counters, changes: stream, gone } = this.keys.of(epoch, jurisdictionId);
    const keys = [this.keys.epoch, cases, alarms, readings, news, counters, stream, ...gone];
    const head = [epoch, this.streamLength, GONE_SECONDS, NEWS_SHOWN];
    const result = await this.evaluate(keys, [...head, ...changes.flatMap(asArguments)]);
    if (result === -1) throw new StaleEpoch('the live state is being rebuilt');
  }

  /** The picture of a jurisdiction at one moment. Throws StaleEpoch. */
  async picture(epoch: string, jurisdictionId: string): Promise<StoredPicture> {
    const keys = this.keys.of(epoch, jurisdictionId);
    const [valid, cases, readings, alarms, news, counters, last] = (await this.atOnce((batch) =>
      batch
        .get(this.keys.epoch)
        .hvals(keys.cases)
        .hgetall(keys.readings)
        .hvals(keys.alarms)
        .zrevrange(keys.news, 0, NEWS_SHOWN - 1)
        .hget(keys.counters, 'now')
        .xrevrange(keys.changes, '+', '-', 'COUNT', 1),
    )) as [string | null, string[], Record<string, string>, string[], string[], string | null, RawEntry[]];
    if (valid !== epoch) throw new StaleEpoch('the live state is being rebuilt');
    return {
      position: last[0]?.[0] ?? BEGINNING,
      cases: cases.map(bodyOf),
      readings: new Map(Object.entries(readings).map(([id, stored]) => [id, bodyOf(stored)])),
      alarms: alarms.map(bodyOf),
      news,
      counters: counters === null ? undefined : bodyOf(counters),
    };
  }

  /** The newest values of these datastreams and every standing alarm, to draw some devices. */
  async devices(epoch: string, jurisdictionId: string, datastreamIds: readonly string[]) {
    const keys = this.keys.of(epoch, jurisdictionId);
    const [readings, alarms] = (await this.atOnce((batch) =>
      batch.hmget(keys.readings, ...datastreamIds).hvals(keys.alarms),
    )) as [(string | null)[], string[]];
    return {
      readings: new Map(
        datastreamIds.flatMap((id, index) => {
          const stored = readings[index];
          return stored === null || stored === undefined ? [] : [[id, bodyOf(stored)] as const];
        }),
      ),
      alarms: alarms.map(bodyOf),
    };
  }

  /** Every change after `position`; undefined when some of them are no longer kept, or the epoch has ended. */
  async changesAfter(epoch: string, jurisdictionId: string, position: string): Promise<StreamEntry[] | undefined> {
    const { changes } = this.keys.of(epoch, jurisdictionId);
    const [valid, length, first, after] = (await this.atOnce((batch) =>
      batch
        .get(this.keys.epoch)
        .xlen(changes)
        .xrange(changes, '-', '+', 'COUNT', 1)
        .xrange(changes, `(${position}`, '+'),
    )) as [string | null, number, RawEntry[], RawEntry[]];
    if (valid !== epoch) return undefined;
    // a stream shorter than its limit was never cut; a longer one is whole from its first entry on
    const whole = length < this.streamLength || comparePositions(first[0]?.[0] ?? BEGINNING, position) <= 0;
    return whole ? after.map(entryOf) : undefined;
  }

  /** Where the stream of changes ends at the moment. */
  async end(epoch: string, jurisdictionId: string): Promise<string> {
    const { changes } = this.keys.of(epoch, jurisdictionId);
    const [last] = (await this.connection.redis.xrevrange(changes, '+', '-', 'COUNT', 1)) as RawEntry[];
    return last?.[0] ?? BEGINNING;
  }

  /** What is new in several streams. Throws StaleEpoch. */
  async poll(epoch: string, positions: ReadonlyMap<string, string>, most: number): Promise<Map<string, StreamEntry[]>> {
    const ids = [...positions.keys()];
    const streams = ids.map((id) => this.keys.of(epoch, id).changes);
    const [valid, found] = (await this.atOnce((batch) =>
      batch.get(this.keys.epoch).xread('COUNT', most, 'STREAMS', ...streams, ...positions.values()),
    )) as [string | null, [string, RawEntry[]][] | null];
    if (valid !== epoch) throw new StaleEpoch('the live state is being rebuilt');
    return new Map((found ?? []).map(([key, entries]) => [ids[streams.indexOf(key)]!, entries.map(entryOf)]));
  }

  private evaluate(keys: readonly string[], values: readonly (string | number)[]): Promise<unknown> {
    const { redis } = this.connection;
    const run = redis as typeof redis & { applyLive?: (...args: (string | number)[]) => Promise<unknown> };
    if (run.applyLive === undefined) redis.defineCommand('applyLive', { numberOfKeys: keys.length, lua: APPLY });
    return run.applyLive!(...keys, ...values);
  }

  private async pipeline(fill: (batch: ChainableCommander) => void): Promise<void> {
    const batch = this.connection.redis.pipeline();
    fill(batch);
    results(await batch.exec());
  }

  private async atOnce(fill: (batch: ChainableCommander) => ChainableCommander): Promise<unknown[]> {
    return results(await fill(this.connection.redis.multi()).exec());
  }
}

const KEEP_LOCK = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0`;
const BEGIN = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[2], ARGV[2])
redis.call('DEL', KEYS[1])
return 1`;

type RawEntry = [id: string, fields: string[]];

const entryOf = ([id, [name = '', text = '']]: RawEntry): StreamEntry => ({ id, name: name as ChangeName, text });

const results = (replies: [error: Error | null, result: unknown][] | null): unknown[] =>
  (replies ?? []).map(([error, result]) => {
    if (error !== null) throw error;
    return result;
  });

function* chunks(parts: readonly PicturePart[]): Generator<readonly PicturePart[]> {
  for (let start = 0; start < parts.length; start += FILL_CHUNK) yield parts.slice(start, start + FILL_CHUNK);
}

/** Order of two stream ids `<ms>-<sequence>`: negative when `a` is earlier. */
export const comparePositions = (a: string, b: string): number => {
  const [aMs, aSeq] = a.split('-').map(Number) as [number, number];
  const [bMs, bSeq] = b.split('-').map(Number) as [number, number];
  return aMs - bMs || aSeq - bSeq;
};
