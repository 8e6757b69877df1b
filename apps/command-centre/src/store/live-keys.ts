/** Redis keys of one jurisdiction in one epoch. */
export interface LiveKeys {
  /** Hash: case id → version and case, open cases only. */
  readonly cases: string;
  /** Hash: alarm id → version and alarm, standing alarms only. */
  readonly alarms: string;
  /** Hash: datastream id → time and newest value. */
  readonly readings: string;
  /** Sorted set: lines of the feed by time. */
  readonly news: string;
  /** Hash with one field: the counters. */
  readonly counters: string;
  /** Stream of changes, from which browsers follow. */
  readonly changes: string;
  /** Hashes: versions of cases and alarms that have just left, so that a late write cannot bring them back. */
  readonly gone: readonly [now: string, before: string];
}

/** Milliseconds that one of the two hashes of the departed is written to. */
const GONE_MS = 5 * 60_000;
export const GONE_SECONDS = (3 * GONE_MS) / 1_000;

/** Names of the keys. Every key of an epoch carries it: a rebuild writes beside what is there and never mixes with it. */
export class KeySpace {
  constructor(private readonly prefix: string) {}

  /** Says which epoch is valid. Missing: Redis was emptied, or a rebuild is under way. */
  get epoch(): string {
    return `${this.prefix}live:epoch`;
  }

  /** Held by the process that rebuilds. */
  get rebuilding(): string {
    return `${this.prefix}live:rebuilding`;
  }

  /** Held by the process that looks at what changes by the clock alone. */
  get clock(): string {
    return `${this.prefix}live:clock`;
  }

  of(epoch: string, jurisdictionId: string, now = Date.now()): LiveKeys {
    const key = (name: string): string => `${this.prefix}live:${epoch}:${jurisdictionId}:${name}`;
    const bucket = Math.floor(now / GONE_MS);
    return {
      cases: key('cases'),
      alarms: key('alarms'),
      readings: key('readings'),
      news: key('news'),
      counters: key('counters'),
      changes: key('changes'),
      gone: [key(`gone:${bucket}`), key(`gone:${bucket - 1}`)],
    };
  }

  /** Matches the keys of every epoch, for SCAN. */
  get everyEpoch(): string {
    return `${this.prefix}live:*:*`;
  }

  isOf(epoch: string, key: string): boolean {
    return key.startsWith(`${this.prefix}live:${epoch}:`);
  }
}
