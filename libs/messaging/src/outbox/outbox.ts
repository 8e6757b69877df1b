import type { NewEvent } from '@citybrain/contracts';
import { hash32 } from '@citybrain/kernel';
import { afterCommit } from '@citybrain/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { encode } from '../envelope.js';

/** Shards of the outbox: each has one relay at a time, so the order of a key survives several relays. */
export const SHARDS = 8;

export const shardOf = (key: string): number => hash32(key) % SHARDS;

/** A record on its way out that is not one of our events: a dead letter with the raw bytes it came with. */
export interface RawOutgoing {
  readonly eventId: string;
  readonly topic: string;
  readonly aggregateId: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
}

/** An event as it will stand in the outbox. */
export interface OutboxRow {
  readonly eventId: string;
  readonly topic: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
}

/** A statement that inserts or updates aggregates and ends in `RETURNING id`. */
export interface Change {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The one way out of a service: events are rows beside the change that caused them, and a relay publishes the rows. */
@Injectable()
export class Outbox {
  private readonly listeners: (() => void)[] = [];
  constructor(private readonly service: string) {}

  /**
   * Appends events to the transaction of the change. The caller holds the aggregate's row lock, and
   * `aggregate.version` is the version it wrote: a version appended twice breaks the transaction.
   * Events of one aggregate are published in the order of their versions.
   */
  async append(tx: EntityManager, events: readonly NewEvent[]): Promise<void> {
    await this.insert(tx, this.rowsOf(events));
  }

  /** Events ready for `appendWith`; they carry the trace of the work that is at hand now. */
  rowsOf(events: readonly NewEvent[]): OutboxRow[] {
    return events.map((event) => this.rowOf(event));
  }

  /**
   * Changes rows and appends their events in one statement: a single way to the database, and atomic even where `on` is no
   * transaction. `change` returns as `id` the aggregates that it really changed; events of others are left out. Resolves with
   * these ids. The rules of `append` hold.
   */
  async appendWith(on: EntityManager, change: Change, rows: readonly OutboxRow[]): Promise<Set<string>> {
    const changed: { id: string }[] = await on.query(changeAndAppend(change), [...change.values, ...columnsOf(rows)]);
    if (changed.length > 0) this.announce(on);
    return new Set(changed.map(({ id }) => id));
  }

  /** Appends a raw record (a dead letter) to the transaction. */
  async appendRaw(tx: EntityManager, records: readonly RawOutgoing[]): Promise<void> {
    await this.insert(
      tx,
      records.map((record) => ({ ...record, version: 1 })),
    );
  }

  /** Calls `listener` after each commit that appended something: the relay need not wait for its next look. */
  onAppended(listener: () => void): void {
    this.listeners.push(listener);
  }

  private async insert(tx: EntityManager, rows: readonly OutboxRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(`INSERT INTO outbox (${COLUMNS}) SELECT * FROM ${incoming(1)}`, columnsOf(rows));
    this.announce(tx);
  }

  private announce(on: EntityManager): void {
    const tell = (): void => {
      for (const listener of this.listeners) listener();
    };
    if (on.queryRunner === undefined) tell();
    else afterCommit(on, tell);
  }

  private rowOf(event: NewEvent): OutboxRow {
    const { id, topic, key, headers, value } = encode(event, this.service);
    const { aggregate } = event;
    return { eventId: id, topic, key, headers, value, aggregateId: aggregate.id, version: aggregate.version };
  }
}

const COLUMNS = `event_id, topic, aggregate_id, aggregate_version, key, shard, headers, value`;
const TYPES = ['uuid', 'text', 'text', 'int', 'text', 'smallint', 'jsonb', 'bytea'];

/** An array per column, in the order of COLUMNS. */
const columnsOf = (rows: readonly OutboxRow[]): unknown[] => [
  rows.map((row) => row.eventId),
  rows.map((row) => row.topic),
  rows.map((row) => row.aggregateId),
  rows.map((row) => row.version),
  rows.map((row) => row.key),
  rows.map((row) => shardOf(row.key)),
  rows.map((row) => JSON.stringify(row.headers)),
  rows.map((row) => row.value),
];

/** The rows that stand in the parameters from `first` on. */
const incoming = (first: number): string =>
  `unnest(${TYPES.map((type, index) => `$${first + index}::${type}[]`).join(', ')})`;

/** Ordered as given: the relay publishes by row number, and an aggregate's events keep the order of their versions. */
const changeAndAppend = ({ sql, values }: Change): string => `
  WITH changed AS (${sql}),
  appended AS (
    INSERT INTO outbox (${COLUMNS})
    SELECT ${COLUMNS} FROM ${incoming(values.length + 1)} WITH ORDINALITY AS event (${COLUMNS}, place)
    WHERE aggregate_id IN (SELECT id::text FROM changed) ORDER BY place)
  SELECT id FROM changed`;
