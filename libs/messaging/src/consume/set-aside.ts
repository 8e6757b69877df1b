import { topics } from '@citybrain/contracts';
import { newId } from '@citybrain/kernel';
import { counter, log } from '@citybrain/observability';
import type { EntityManager } from 'typeorm';
import type { Outbox } from '../outbox/outbox.js';
import { type Delivery, plainHeaders, storable } from './delivery.js';

export interface SetAsideReason {
  readonly error: unknown;
  readonly attempts: number;
}

const parkedTotal = counter('citybrain_parked_events_total', 'Events set aside with their key', ['consumer', 'topic']);
const deadTotal = counter('citybrain_dead_letters_total', 'Messages of free streams that became dead letters', [
  'consumer',
  'topic',
]);

/**
 * Where a message goes that cannot be handled. Ordered streams: its key is parked, this message and all later ones of the
 * key wait in order, the partition goes on. Free streams: a dead letter with the raw bytes. Both in the transaction that
 * moves the position.
 */
export class SetAside {
  constructor(
    private readonly consumer: string,
    private readonly outbox: Outbox,
  ) {}

  async put(tx: EntityManager, delivery: Delivery, reason: SetAsideReason): Promise<void> {
    const ordered = topics.find((topic) => topic.name === delivery.topic)?.policy === 'ordered';
    if (ordered) await this.park(tx, delivery, reason);
    else await this.deadLetter(tx, delivery, reason);
    const { topic, partition, offset, key } = delivery;
    log().error(
      { err: reason.error, topic, partition, offset: offset.toString(), key, consumer: this.consumer },
      'a message was set aside',
    );
  }

  /** A later event of a parked key waits in order. */
  async parkBehind(tx: EntityManager, delivery: Delivery): Promise<void> {
    await this.park(tx, delivery, { error: new Error('an earlier event of this key is parked'), attempts: 0 });
  }

  private async park(tx: EntityManager, delivery: Delivery, reason: SetAsideReason): Promise<void> {
    await tx.query(PARK, this.valuesOf(delivery, reason));
    parkedTotal.inc({ consumer: this.consumer, topic: delivery.topic });
  }

  private valuesOf(
    { topic, partition, offset, key, headers, value }: Delivery,
    { error, attempts }: SetAsideReason,
  ): unknown[] {
    const text = JSON.stringify(plainHeaders(headers));
    return [
      this.consumer,
      topic,
      partition,
      offset.toString(),
      key,
      text,
      value,
      messageOf(error),
      classOf(error),
      attempts,
    ];
  }

  private async deadLetter(tx: EntityManager, delivery: Delivery, { error, attempts }: SetAsideReason): Promise<void> {
    const { topic, partition, offset, key, headers, value } = delivery;
    const origin = `${this.consumer}/${topic}/${partition}/${offset}`;
    await tx.query(KEEP_DEAD, this.valuesOf(delivery, { error, attempts }));
    await this.outbox.appendRaw(tx, [
      {
        eventId: newId(),
        topic: `${topic}.dlq`,
        aggregateId: origin,
        key,
        value: value ?? Buffer.alloc(0),
        headers: {
          ...plainHeaders(headers),
          'citybrain-dead-letter-origin': origin,
          'citybrain-dead-letter-reason': messageOf(error).slice(0, 2_000),
          'citybrain-dead-letter-error': classOf(error),
          'citybrain-dead-letter-attempts': String(attempts),
        },
      },
    ]);
    deadTotal.inc({ consumer: this.consumer, topic });
  }
}

const messageOf = (error: unknown): string => storable(error instanceof Error ? error.message : String(error));
const classOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

const insertInto = (table: string): string => `
  INSERT INTO ${table} (consumer, topic, partition, "offset", key, headers, value, reason, error_class, attempts)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`;
const PARK = insertInto('parked_event');
const KEEP_DEAD = insertInto('dead_letter');
