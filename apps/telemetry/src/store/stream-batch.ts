import type { ReadingSeries } from '@citybrain/contracts';
import type { RegisteredDatastream } from '../registry/registry.js';

/** Readings of one datastream in columns, oldest first, one per phenomenon time; times in ms. */
export interface StreamBatch {
  readonly datastream: RegisteredDatastream;
  /** Phenomenon times. */
  readonly t: readonly number[];
  /** Times of receipt. */
  readonly s: readonly number[];
  readonly r: readonly number[];
  /** Index into `qualities`. */
  readonly q: readonly number[];
}

export interface Gathered {
  readonly batches: StreamBatch[];
  /** Readings whose time was there already in the same chunk; the one that arrived first stays. */
  readonly repeated: StreamBatch[];
  /** Readings of datastreams that nobody here knows. */
  readonly unknown: ReadingSeries[];
}

interface OpenBatch {
  readonly datastream: RegisteredDatastream;
  readonly t: number[];
  readonly s: number[];
  readonly r: number[];
  readonly q: number[];
}

/** Puts readings together by datastream and time: rows that lie together are written together, and rules see them in order. Pure. */
export const gather = (
  series: Iterable<ReadingSeries>,
  find: (id: string) => RegisteredDatastream | undefined,
): Gathered => {
  const open = new Map<string, OpenBatch>();
  const unknown: ReadingSeries[] = [];
  for (const one of series) {
    const datastream = open.get(one.d)?.datastream ?? find(one.d);
    if (datastream === undefined) unknown.push(one);
    else append(open, datastream, one);
  }
  const repeated: StreamBatch[] = [];
  const batches = [...open.values()].map((batch): StreamBatch => {
    if (isAscending(batch.t)) return batch;
    const { first, again } = byTime(batch.t);
    if (again.length > 0) repeated.push(pick(batch, again));
    return pick(batch, first);
  });
  return { batches, repeated, unknown };
};

const append = (
  open: Map<string, OpenBatch>,
  datastream: RegisteredDatastream,
  { s, t, r, q }: ReadingSeries,
): void => {
  const batch = open.get(datastream.id) ?? { datastream, t: [], s: [], r: [], q: [] };
  open.set(datastream.id, batch);
  for (let i = 0; i < t.length; i += 1) {
    batch.t.push(t[i]!);
    batch.s.push(s);
    batch.r.push(r[i]!);
    batch.q.push(q?.[i] ?? 0);
  }
};

const isAscending = (times: readonly number[]): boolean => {
  for (let i = 1; i < times.length; i += 1) if (times[i]! <= times[i - 1]!) return false;
  return true;
};

/** Places in the order of time; of several at one time the one that arrived first, the others apart. */
const byTime = (times: readonly number[]): { first: number[]; again: number[] } => {
  const first: number[] = [];
  const again: number[] = [];
  for (const place of [...times.keys()].sort((a, b) => times[a]! - times[b]! || a - b)) {
    const last = first.at(-1);
    (last !== undefined && times[last] === times[place] ? again : first).push(place);
  }
  return { first, again };
};

/** The readings at these places. */
export const pick = ({ datastream, t, s, r, q }: StreamBatch, places: readonly number[]): StreamBatch => ({
  datastream,
  t: places.map((place) => t[place]!),
  s: places.map((place) => s[place]!),
  r: places.map((place) => r[place]!),
  q: places.map((place) => q[place]!),
});

/** Divides batches by whether a reading is in; empty batches are left out. */
export const divide = (
  batches: readonly StreamBatch[],
  isIn: (ref: number, ms: number) => boolean,
): { in: StreamBatch[]; out: StreamBatch[] } => {
  const divided = { in: [] as StreamBatch[], out: [] as StreamBatch[] };
  for (const batch of batches) {
    const inside: number[] = [];
    const outside: number[] = [];
    batch.t.forEach((ms, place) => (isIn(batch.datastream.ref, ms) ? inside : outside).push(place));
    if (inside.length > 0) divided.in.push(pick(batch, inside));
    if (outside.length > 0) divided.out.push(pick(batch, outside));
  }
  return divided;
};

/** How many readings the batches hold. */
export const countOf = (batches: readonly StreamBatch[]): number =>
  batches.reduce((sum, batch) => sum + batch.t.length, 0);
