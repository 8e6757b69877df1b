import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { countOf, type StreamBatch } from './stream-batch.js';

/** Columns in the order in which rows are written. */
export const COLUMNS = 'phenomenon_time, result_time, result, datastream_ref, quality';

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER_BYTES = 2;
/** Number of fields, then each with its length: 2 + 3 × (4 + 8) + (4 + 4) + (4 + 2). */
const ROW_BYTES = 52;
/** Postgres counts its time from 2000-01-01. */
const POSTGRES_EPOCH_MS = 946_684_800_000;
const TWO_32 = 4_294_967_296;

/** Rows of `COLUMNS` in the binary format of COPY: what Postgres reads fastest. */
export const binaryRows = (batches: readonly StreamBatch[]): Buffer => {
  const bytes = Buffer.allocUnsafe(SIGNATURE.length + countOf(batches) * ROW_BYTES + TRAILER_BYTES);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  SIGNATURE.copy(bytes);
  let at = SIGNATURE.length;
  for (const batch of batches) {
    for (let row = 0; row < batch.t.length; row += 1) {
      writeRow(view, at, batch, row);
      at += ROW_BYTES;
    }
  }
  view.setInt16(at, -1);
  return bytes;
};

const writeRow = (view: DataView, at: number, { datastream, t, s, r, q }: StreamBatch, row: number): void => {
  view.setInt16(at, 5);
  writeTime(view, at + 2, t[row]!);
  writeTime(view, at + 14, s[row]!);
  view.setInt32(at + 26, 8);
  view.setFloat64(at + 30, r[row]!);
  view.setInt32(at + 38, 4);
  view.setInt32(at + 42, datastream.ref);
  view.setInt32(at + 46, 2);
  view.setInt16(at + 50, q[row]!);
};

/** A 64-bit count of microseconds, written in halves: a BigInt for every row would be garbage by the thousand. */
const writeTime = (view: DataView, at: number, ms: number): void => {
  const micros = (ms - POSTGRES_EPOCH_MS) * 1_000;
  const high = Math.floor(micros / TWO_32);
  view.setInt32(at, 8);
  view.setInt32(at + 4, high);
  view.setUint32(at + 8, micros - high * TWO_32);
};

/** Copies rows into `table` on the connection of an open transaction; rejects with Postgres' error. */
export const copyRows = (client: PoolClient, table: string, rows: Buffer): Promise<void> =>
  new Promise((done, failed) => {
    const copy = client.query(copyFrom(`COPY ${table} (${COLUMNS}) FROM STDIN (FORMAT binary)`));
    copy.once('finish', done);
    copy.once('error', failed);
    copy.end(rows);
  });
