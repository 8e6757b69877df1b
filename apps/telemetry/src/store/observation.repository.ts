import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Visible } from '../access.js';
import { binaryRows, COLUMNS, copyRows } from './copy-rows.js';
import { divide, type StreamBatch } from './stream-batch.js';

const DUPLICATE = '23505';

/** What became of readings. */
export interface StoreOutcome {
  readonly stored: readonly StreamBatch[];
  /** Their time was taken. */
  readonly repeated: readonly StreamBatch[];
}

export interface ObservationRow {
  readonly phenomenon_time: Date;
  readonly result_time: Date;
  readonly result: number;
  readonly quality: number;
}

export interface ConflictRow {
  readonly phenomenon_time: Date;
  readonly result_time: Date;
  readonly result: number;
  readonly stored_result: number;
}

/** From `from` (included) to `to` (excluded); null: without bound. */
export interface ObservationRange {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly limit: number;
}

/** Tables observation and observation_conflict. */
@Injectable()
export class ObservationRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Stores readings that are not there yet, in the transaction of `tx`. COPY goes straight in; only when it meets a reading
   * that is there already does the chunk go through a staging table.
   */
  async store(tx: EntityManager, batches: readonly StreamBatch[]): Promise<StoreOutcome> {
    const client: PoolClient = await tx.queryRunner!.connect();
    const rows = binaryRows(batches);
    await client.query('SAVEPOINT before_copy');
    try {
      await copyRows(client, 'observation', rows);
      await client.query('RELEASE SAVEPOINT before_copy');
      return { stored: batches, repeated: [] };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === DUPLICATE)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT before_copy');
      return this.storeMissing(tx, client, batches, rows);
    }
  }

  /** Of readings whose time is taken, keeps those with another value than the stored one; returns how many are new. */
  async noteConflicts(tx: EntityManager, repeated: readonly StreamBatch[]): Promise<number> {
    const rows: unknown[] = await tx.query(NOTE_CONFLICTS, [
      repeated.flatMap(({ datastream, t }) => t.map(() => datastream.ref)),
      repeated.flatMap(({ t }) => t.map((ms) => new Date(ms))),
      repeated.flatMap(({ s }) => s.map((ms) => new Date(ms))),
      repeated.flatMap(({ r }) => r),
    ]);
    return rows.length;
  }

  /** Sets the latest value of each datastream unless a newer one is there. */
  async keepLatest(tx: EntityManager, stored: readonly StreamBatch[]): Promise<void> {
    // one order of locks for everybody
    const batches = stored.toSorted((a, b) => a.datastream.ref - b.datastream.ref);
    await tx.query(KEEP_LATEST, [
      batches.map(({ t }) => new Date(t.at(-1)!)),
      batches.map(({ s }) => new Date(s.at(-1)!)),
      batches.map(({ r }) => r.at(-1)!),
      batches.map(({ datastream }) => datastream.ref),
      batches.map(({ q }) => q.at(-1)!),
    ]);
  }

  /** Newest first; undefined when the caller may not see the datastream. */
  list(datastreamId: string, visible: Visible, range: ObservationRange): Promise<ObservationRow[] | undefined> {
    return this.rowsOf(LIST, datastreamId, visible, range);
  }

  /** Readings that lost against a stored one, newest first; undefined when the caller may not see the datastream. */
  conflicts(datastreamId: string, visible: Visible, range: ObservationRange): Promise<ConflictRow[] | undefined> {
    return this.rowsOf(LIST_CONFLICTS, datastreamId, visible, range);
  }

  private async rowsOf<Row>(
    sql: string,
    datastreamId: string,
    visible: Visible,
    { from, to, limit }: ObservationRange,
  ): Promise<Row[] | undefined> {
    const found: { ref: number }[] = await this.dataSource.query(VISIBLE_REF, [datastreamId, visible]);
    return found[0] && this.dataSource.query(sql, [found[0].ref, from, to, limit]);
  }

  private async storeMissing(
    tx: EntityManager,
    client: PoolClient,
    batches: readonly StreamBatch[],
    rows: Buffer,
  ): Promise<StoreOutcome> {
    await client.query(MAKE_STAGING);
    await copyRows(client, 'observation_staging', rows);
    const stored: { ref: number; ms: string }[] = await tx.query(STORE_MISSING);
    await client.query('TRUNCATE observation_staging');
    const keys = new Set(stored.map(({ ref, ms }) => `${ref}/${ms}`));
    const divided = divide(batches, (ref, ms) => keys.has(`${ref}/${ms}`));
    return { stored: divided.in, repeated: divided.out };
  }
}

const MAKE_STAGING = `CREATE TEMPORARY TABLE IF NOT EXISTS observation_staging (LIKE observation) ON COMMIT DELETE ROWS`;
const STORE_MISSING = `
  WITH stored AS (
    INSERT INTO observation (${COLUMNS}) SELECT ${COLUMNS} FROM observation_staging
    ON CONFLICT (datastream_ref, phenomenon_time) DO NOTHING RETURNING datastream_ref, phenomenon_time)
  SELECT datastream_ref AS ref, round(extract(epoch FROM phenomenon_time) * 1000)::bigint AS ms FROM stored`;
/** LIMIT keeps the planner from reading whole days: each row is looked up by its key. */
const NOTE_CONFLICTS = `
  INSERT INTO observation_conflict (datastream_ref, phenomenon_time, result_time, result, stored_result)
  SELECT new.ref, new.at, new.received_at, new.result, old.result
  FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[], $4::float8[]) AS new (ref, at, received_at, result)
  CROSS JOIN LATERAL (
    SELECT result FROM observation WHERE datastream_ref = new.ref AND phenomenon_time = new.at LIMIT 1) AS old
  WHERE old.result <> new.result
  ON CONFLICT DO NOTHING RETURNING datastream_ref`;
const KEEP_LATEST = `
  INSERT INTO latest_observation AS old (${COLUMNS})
  SELECT * FROM unnest($1::timestamptz[], $2::timestamptz[], $3::float8[], $4::int[], $5::smallint[])
  ON CONFLICT (datastream_ref) DO UPDATE SET phenomenon_time = excluded.phenomenon_time,
    result_time = excluded.result_time, result = excluded.result, quality = excluded.quality
  WHERE old.phenomenon_time < excluded.phenomenon_time`;
const VISIBLE_REF = `
  SELECT d.ref FROM datastream d JOIN thing t ON t.id = d.thing_id
  WHERE d.id = $1 AND ($2::text[] IS NULL OR t.jurisdiction_id = ANY($2))`;
const IN_RANGE = `
  WHERE datastream_ref = $1 AND phenomenon_time >= coalesce($2::timestamptz, '-infinity')
    AND phenomenon_time < coalesce($3::timestamptz, 'infinity')
  ORDER BY phenomenon_time DESC LIMIT $4`;
const LIST = `SELECT phenomenon_time, result_time, result, quality FROM observation ${IN_RANGE}`;
const LIST_CONFLICTS = `SELECT phenomenon_time, result_time, result, stored_result FROM observation_conflict ${IN_RANGE}`;
