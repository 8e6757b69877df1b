import type { Reading } from '@citybrain/contracts';
import type { RegisteredDatastream } from '../registry/registry.js';

/** Readings of one datastream, oldest first, one per phenomenon time. */
export interface StreamBatch {
  readonly datastream: RegisteredDatastream;
  readonly readings: readonly Reading[];
}

export interface Gathered {
  readonly batches: StreamBatch[];
  /** Readings whose time was there already in the same chunk; the one that arrived first stays. */
  readonly repeated: StreamBatch[];
  /** Readings of datastreams that nobody here knows. */
  readonly unknown: Reading[];
}

/** Sorts readings by datastream and time: rows that lie together are written together, and rules see them in order. Pure. */
export const gather = (
  readings: Iterable<Reading>,
  find: (id: string) => RegisteredDatastream | undefined,
): Gathered => {
  const byStream = new Map<string, OpenBatch>();
  const unknown: Reading[] = [];
  for (const reading of readings) {
    const entry = byStream.get(reading.d) ?? add(byStream, reading.d, find);
    if (entry === undefined) unknown.push(reading);
    else {
      const last = entry.readings.at(-1);
      if (last !== undefined && last.t >= reading.t) entry.ordered = false;
      entry.readings.push(reading);
    }
  }
  const repeated: StreamBatch[] = [];
  const batches = [...byStream.values()].map(({ datastream, readings: all, ordered }): StreamBatch => {
    if (ordered) return { datastream, readings: all };
    const { first, again } = firstOfEachTime(all);
    if (again.length > 0) repeated.push({ datastream, readings: again });
    return { datastream, readings: first };
  });
  return { batches, repeated, unknown };
};

interface OpenBatch {
  readonly datastream: RegisteredDatastream;
  readonly readings: Reading[];
  /** Strictly ascending so far: nothing to sort, nothing repeated. */
  ordered: boolean;
}

const add = (
  byStream: Map<string, OpenBatch>,
  id: string,
  find: (id: string) => RegisteredDatastream | undefined,
): OpenBatch | undefined => {
  const datastream = find(id);
  if (datastream === undefined) return undefined;
  const entry: OpenBatch = { datastream, readings: [], ordered: true };
  byStream.set(id, entry);
  return entry;
};

const firstOfEachTime = (readings: readonly Reading[]): { first: Reading[]; again: Reading[] } => {
  const first: Reading[] = [];
  const again: Reading[] = [];
  // stable: of two at the same time the one that arrived first comes first
  for (const reading of readings.toSorted((a, b) => a.t - b.t))
    (first.at(-1)?.t === reading.t ? again : first).push(reading);
  return { first, again };
};

/** How many readings the batches hold. */
export const countOf = (batches: readonly StreamBatch[]): number =>
  batches.reduce((sum, batch) => sum + batch.readings.length, 0);
