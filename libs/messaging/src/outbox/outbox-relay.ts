import { endsWithin, sleep } from '@citybrain/kernel';
import { counter, gauge, health, log } from '@citybrain/observability';
import type { DataSource, QueryRunner } from 'typeorm';
import type { RecordProducer } from '../kafka/record-producer.js';
import { type Outbox, SHARDS } from './outbox.js';

const LOCK_CLASS = 7_240_312;
const BATCH = 1_000;
const BUSY_MS = 50;
/** Under load each turn takes what has gathered for so long: a turn costs the same for one event and for fifty. */
const GATHER_MS = 10;
const IDLE_MS = 500;
const CLAIM_EVERY_MS = 2_000;
const TRIM_EVERY_MS = 60_000;
const MEASURE_EVERY_MS = 1_000;

interface OutboxRow {
  id: string;
  topic: string;
  key: string;
  headers: Record<string, string>;
  value: Buffer;
}

const oldestAge = gauge('citybrain_outbox_oldest_unpublished_seconds', 'Age of the oldest event that waits for Kafka');
const published = counter('citybrain_outbox_published_total', 'Events that Kafka has acknowledged');

/**
 * Publishes outbox rows to Kafka, by state and never by a cursor on their id: a row that commits late is still unpublished.
 * Several relays share the work by shards, each shard locked by one session (`pg_try_advisory_lock`). A crash between Kafka's
 * acknowledgement and the mark repeats a record; consumers drop the second.
 */
export class OutboxRelay {
  private runner: QueryRunner | undefined;
  private owned: number[] = [];
  private claimedAt = 0;
  private trimmedAt = Date.now();
  private measuredAt = 0;
  private stopping = false;
  private wake: (() => void) | undefined;
  private nudged = false;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly producer: RecordProducer,
    outbox: Outbox,
    private readonly retentionMinutes: number,
  ) {
    outbox.onAppended(() => this.nudge());
  }

  start(): void {
    health.register('outbox', () => ({ status: 'up', detail: `${this.owned.length} of ${SHARDS} shards here` }));
    this.loop = this.run();
  }

  /** Publishes what is left if it can, gives up its shards, and ends. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.nudge();
    await this.loop;
  }

  /** Looks for rows now instead of at the next turn. */
  nudge(): void {
    this.nudged = true;
    this.wake?.();
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping) {
      try {
        const found = await this.turn();
        failures = 0;
        if (found > 0 && found < BATCH) await sleep(GATHER_MS);
        if (found === 0) await this.rest(this.owned.length === SHARDS ? IDLE_MS : BUSY_MS * 4);
      } catch (error) {
        failures += 1;
        log().warn({ err: error, failures }, 'the outbox relay could not publish; it tries again');
        await this.forget();
        await this.rest(Math.min(5_000, 200 * 2 ** Math.min(failures, 5)));
      }
    }
    await this.forget();
  }

  private async rest(ms: number): Promise<void> {
    if (this.nudged) {
      this.nudged = false;
      return;
    }
    await endsWithin(ms, new Promise<void>((done) => (this.wake = done)));
    this.wake = undefined;
    this.nudged = false;
  }

  private async turn(): Promise<number> {
    const runner = await this.session();
    await this.claim(runner);
    if (this.owned.length === 0) return 0;
    const rows: OutboxRow[] = await runner.query(NEXT, [this.owned, BATCH]);
    if (rows.length === 0) {
      oldestAge.set(0);
      await this.trim(runner);
      return 0;
    }
    await this.measure(runner);
    await this.producer.send(rows.map(({ topic, key, headers, value }) => ({ topic, key, headers, value })));
    await runner.query(`UPDATE outbox SET published_at = clock_timestamp() WHERE id = ANY($1::bigint[])`, [
      rows.map((row) => row.id),
    ]);
    published.inc(rows.length);
    return rows.length;
  }

  /** A connection of its own: session locks live and die with it. */
  private async session(): Promise<QueryRunner> {
    if (this.runner !== undefined) return this.runner;
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    await runner.query(`SET idle_in_transaction_session_timeout = 0`);
    this.runner = runner;
    return runner;
  }

  private async claim(runner: QueryRunner): Promise<void> {
    if (this.owned.length === SHARDS || Date.now() - this.claimedAt < CLAIM_EVERY_MS) return;
    this.claimedAt = Date.now();
    const wanted = Array.from({ length: SHARDS }, (_, shard) => shard).filter((shard) => !this.owned.includes(shard));
    const rows: { shard: number; locked: boolean }[] = await runner.query(
      `SELECT shard, pg_try_advisory_lock($1, shard) AS locked FROM unnest($2::int[]) AS shard`,
      [LOCK_CLASS, wanted],
    );
    this.owned.push(...rows.filter((row) => row.locked).map((row) => row.shard));
  }

  private async measure(runner: QueryRunner): Promise<void> {
    if (Date.now() - this.measuredAt < MEASURE_EVERY_MS) return;
    this.measuredAt = Date.now();
    const [row]: { age: number }[] = await runner.query(OLDEST);
    oldestAge.set(Number(row?.age ?? 0));
  }

  private async trim(runner: QueryRunner): Promise<void> {
    if (Date.now() - this.trimmedAt < TRIM_EVERY_MS) return;
    this.trimmedAt = Date.now();
    await runner.query(TRIM_OUTBOX, [this.retentionMinutes]);
    await runner.query(TRIM_INBOX);
  }

  /** The session is over: its locks go with it, wherever it broke. */
  private async forget(): Promise<void> {
    const runner = this.runner;
    this.runner = undefined;
    this.owned = [];
    this.claimedAt = 0;
    if (runner === undefined) return;
    await runner.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await runner.release().catch(() => undefined);
  }
}

const NEXT = `
  SELECT id, topic, key, headers, value FROM outbox
  WHERE published_at IS NULL AND shard = ANY($1::smallint[]) ORDER BY id LIMIT $2`;
const OLDEST = `
  SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0) AS age FROM outbox WHERE published_at IS NULL`;
const TRIM_OUTBOX = `
  DELETE FROM outbox WHERE id IN (
    SELECT id FROM outbox WHERE published_at < clock_timestamp() - $1 * interval '1 minute' ORDER BY id LIMIT 20000)`;
/** A producer's duplicate follows within minutes; positions keep older redeliveries away for ever. */
const TRIM_INBOX = `
  DELETE FROM inbox WHERE (consumer, event_id) IN (
    SELECT consumer, event_id FROM inbox WHERE received_at < clock_timestamp() - interval '2 days' LIMIT 20000)`;
