import type { ImportRow } from './import-row.ts';

/** A row with where it came from. */
export interface NumberedRow {
  readonly line: number;
  readonly row: ImportRow;
}

const MOST_ROWS = 400;
/** Well below what a service takes as one body (1 MiB). */
const MOST_BYTES = 700_000;

/** Groups rows into requests, by number and by size. */
export async function* inBatches(rows: AsyncIterable<NumberedRow>): AsyncGenerator<NumberedRow[]> {
  let batch: NumberedRow[] = [];
  let bytes = 0;
  for await (const numbered of rows) {
    const size = Buffer.byteLength(JSON.stringify(numbered.row));
    if (batch.length === MOST_ROWS || (batch.length > 0 && bytes + size > MOST_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(numbered);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
