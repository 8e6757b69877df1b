import { log } from '@citybrain/observability';
import { TransactionScope } from '@citybrain/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ChunkProcessor } from '../consume/chunk.js';
import { lockPosition } from '../consume/position.js';
import { busErrors } from './operator.errors.js';
import { deliveryOf, type SetAsideKind, type SetAsideRow, setAsideRows } from './set-aside.repository.js';

/** Who does it and why: kept with what was done. */
export interface Operator {
  readonly accountId: string;
  readonly username: string;
  readonly reason: string;
}

export interface StoredPosition {
  readonly consumer: string;
  readonly topic: string;
  readonly partition: number;
  readonly nextOffset: string;
  readonly updatedAt: Date;
}

/** Undoes what a dry run did. */
class DryRun extends Error {}

/**
 * What an operator can do with messages that were set aside and with stored positions. Every change and its record in
 * `bus_operation` commit together. Replaying twice changes nothing: the inbox knows the event.
 */
@Injectable()
export class BusOperator {
  private readonly consumers = new Map<string, ChunkProcessor>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly scope: TransactionScope,
  ) {}

  /** Called for each consumer of this service when it opens. */
  knows(consumer: string, chunks: ChunkProcessor): void {
    this.consumers.set(consumer, chunks);
  }

  list(kind: SetAsideKind, after: string, limit: number): Promise<SetAsideRow[]> {
    return setAsideRows.list(this.dataSource.manager, kind, after, limit);
  }

  async find(kind: SetAsideKind, id: string): Promise<SetAsideRow> {
    const row = await setAsideRows.find(this.dataSource.manager, kind, id);
    if (row === undefined) throw busErrors.PARKED_NOT_FOUND(id);
    return row;
  }

  /**
   * Gives what was set aside to its reactions again: for a parked event the whole key, in order; for a dead letter that message.
   * All or nothing: BUS_REPLAY_FAILED says which event failed and why, and everything stays set aside. With `dryRun` the
   * reactions run and are undone. Returns how many messages were handled.
   */
  async replay(kind: SetAsideKind, id: string, operator: Operator, dryRun: boolean): Promise<number> {
    const row = await this.find(kind, id);
    const chunks = this.chunksOf(row.consumer);
    let handled = 0;
    const work = async (tx: EntityManager): Promise<void> => {
      const rows = await this.lockRows(tx, kind, row);
      for (const each of rows) await this.handle(tx, chunks, each);
      await setAsideRows.remove(
        tx,
        kind,
        rows.map((each) => each.id),
      );
      await record(
        tx,
        operator,
        `replay-${kind}`,
        { consumer: row.consumer, topic: row.topic, key: row.key },
        `${rows.length} handled`,
      );
      handled = rows.length;
      if (dryRun) throw new DryRun();
    };
    await this.scope.run(work).catch((error: unknown) => {
      if (!(error instanceof DryRun)) throw error;
    });
    return handled;
  }

  /** Gives a message up for good; of a parked key only the named event goes, and what waits behind it can be replayed. */
  async drop(kind: SetAsideKind, id: string, operator: Operator): Promise<void> {
    const row = await this.find(kind, id);
    await this.scope.run(async (tx) => {
      await lockPosition(tx, row.consumer, row.topic, row.partition);
      await setAsideRows.remove(tx, kind, [id]);
      const { consumer, topic, partition, offset, key, headers } = row;
      await record(
        tx,
        operator,
        `drop-${kind}`,
        { consumer, topic, partition, offset, key, headers, value: row.value?.toString('base64') ?? null },
        'dropped',
      );
    });
    log().warn(
      { id, kind, topic: row.topic, key: row.key, by: operator.username },
      'a message that was set aside was dropped',
    );
  }

  positions(): Promise<StoredPosition[]> {
    return this.dataSource.manager.query(
      `SELECT consumer, topic, partition, next_offset AS "nextOffset", updated_at AS "updatedAt" FROM consumer_position ORDER BY 1, 2, 3`,
    );
  }

  /**
   * Begins a partition again from `offset` after its topic was made anew or lost records. What the consumer has truly seen is
   * still in the inbox and does not count twice while the inbox keeps it (two days).
   */
  async resetPosition(
    consumer: string,
    topic: string,
    partition: number,
    offset: bigint,
    operator: Operator,
  ): Promise<void> {
    this.chunksOf(consumer);
    const known = (await this.positions()).some(
      (each) => each.consumer === consumer && each.topic === topic && each.partition === partition,
    );
    if (!known) throw busErrors.POSITION_UNKNOWN(topic, partition);
    await this.scope.run(async (tx) => {
      const before = await lockPosition(tx, consumer, topic, partition);
      await tx.query(
        `UPDATE consumer_position SET next_offset = $4, updated_at = clock_timestamp() WHERE consumer = $1 AND topic = $2 AND partition = $3`,
        [consumer, topic, partition, offset.toString()],
      );
      await record(tx, operator, 'reset-position', { consumer, topic, partition }, `${before} → ${offset}`);
    });
  }

  /** What operators did, newest first. */
  operations(limit: number): Promise<Record<string, unknown>[]> {
    return this.dataSource.manager.query(
      `SELECT at, username, account_id AS "accountId", operation, target, reason, outcome FROM bus_operation ORDER BY id DESC LIMIT $1`,
      [limit],
    );
  }

  private chunksOf(consumer: string): ChunkProcessor {
    const chunks = this.consumers.get(consumer);
    if (chunks === undefined) throw busErrors.CONSUMER_UNKNOWN(consumer, [...this.consumers.keys()]);
    return chunks;
  }

  /** The lock of the position keeps the consumer from parking further events of the key meanwhile. */
  private async lockRows(tx: EntityManager, kind: SetAsideKind, row: SetAsideRow): Promise<SetAsideRow[]> {
    await lockPosition(tx, row.consumer, row.topic, row.partition);
    if (kind === 'dead') return [row];
    const rows = await setAsideRows.ofKey(tx, row.consumer, row.topic, row.key);
    if (rows.length === 0) throw busErrors.KEY_NOT_PARKED(row.key);
    return rows;
  }

  private async handle(tx: EntityManager, chunks: ChunkProcessor, row: SetAsideRow): Promise<void> {
    try {
      await chunks.handleAgain(tx, deliveryOf(row));
    } catch (error) {
      throw busErrors.REPLAY_FAILED(row.id, error instanceof Error ? error.message : String(error));
    }
  }
}

const record = async (
  tx: EntityManager,
  operator: Operator,
  operation: string,
  target: object,
  outcome: string,
): Promise<void> => {
  await tx.query(
    `INSERT INTO bus_operation (account_id, username, operation, target, reason, outcome) VALUES ($1, $2, $3, $4, $5, $6)`,
    [operator.accountId, operator.username, operation, JSON.stringify(target), operator.reason, outcome],
  );
};
