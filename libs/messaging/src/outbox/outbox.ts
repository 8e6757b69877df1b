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

interface Row {
  readonly eventId: string;
  readonly topic: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
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
    const rows = events.map((event): Row => {
      const { id, topic, key, headers, value } = encode(event, this.service);
      return {
        eventId: id,
        topic,
        key,
        headers,
        value,
        aggregateId: event.aggregate.id,
        version: event.aggregate.version,
      };
    });
    await this.insert(tx, rows);
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

  private async insert(tx: EntityManager, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(INSERT, [
      rows.map((row) => row.eventId),
      rows.map((row) => row.topic),
      rows.map((row) => row.aggregateId),
      rows.map((row) => row.version),
      rows.map((row) => row.key),
      rows.map((row) => shardOf(row.key)),
      rows.map((row) => JSON.stringify(row.headers)),
      rows.map((row) => row.value),
    ]);
    afterCommit(tx, () => {
      for (const listener of this.listeners) listener();
    });
  }
}

const INSERT = `
  INSERT INTO outbox (event_id, topic, aggregate_id, aggregate_version, key, shard, headers, value)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[], $6::smallint[], $7::jsonb[], $8::bytea[])`;
