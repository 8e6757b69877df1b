import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export interface FloorRow {
  readonly ref: number;
  /** ms since 1970 */
  readonly at: number;
  readonly receivedAt: number;
  readonly result: number;
}

const ROWS_PER_CHUNK = 1_000;

/** A table of the shape of telemetry's: same columns, same key, partitions by day. */
export async function makeFloorTable(client: Client): Promise<void> {
  await client.query(`
    CREATE TABLE floor_observation (LIKE observation, PRIMARY KEY (datastream_ref, phenomenon_time))
    PARTITION BY RANGE (phenomenon_time)`);
  const today = Math.floor(Date.now() / 86_400_000);
  for (const day of [today - 1, today, today + 1]) {
    const [from, to] = [day, day + 1].map((number) => new Date(number * 86_400_000).toISOString());
    await client.query(
      `CREATE TABLE floor_observation_${day} PARTITION OF floor_observation FOR VALUES FROM ('${from}') TO ('${to}')`,
    );
  }
}

/** One COPY, one transaction, one client. */
export async function copyAll(client: Client, rows: readonly FloorRow[]): Promise<void> {
  const copy = client.query(
    copyFrom('COPY floor_observation (phenomenon_time, result_time, result, datastream_ref, quality) FROM STDIN'),
  );
  await pipeline(Readable.from(chunksOf(rows)), copy);
}

function* chunksOf(rows: readonly FloorRow[]): Generator<string> {
  for (let start = 0; start < rows.length; start += ROWS_PER_CHUNK)
    yield rows
      .slice(start, start + ROWS_PER_CHUNK)
      .map(lineOf)
      .join('');
}

function lineOf({ ref, at, receivedAt, result }: FloorRow): string {
  return `${new Date(at).toISOString()}\t${new Date(receivedAt).toISOString()}\t${result}\t${ref}\t0\n`;
}
