import type { EntityManager } from 'typeorm';
import type { Delivery } from '../consume/delivery.js';

/** parked: an event of an ordered stream, with its key; dead: a message of a free stream. */
export type SetAsideKind = 'parked' | 'dead';

/** A message that was set aside, as it is stored. */
export interface SetAsideRow {
  readonly id: string;
  readonly consumer: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly value: Buffer | null;
  readonly reason: string;
  readonly error_class: string;
  readonly attempts: number;
  readonly parked_at: Date;
}

const TABLE: Record<SetAsideKind, string> = { parked: 'parked_event', dead: 'dead_letter' };

/** The tables of messages that were set aside; both have the same columns. */
export const setAsideRows = {
  list: (on: EntityManager, kind: SetAsideKind, after: string, limit: number): Promise<SetAsideRow[]> =>
    on.query(`SELECT * FROM ${TABLE[kind]} WHERE id > $1 ORDER BY id LIMIT $2`, [after, limit]),

  find: async (on: EntityManager, kind: SetAsideKind, id: string): Promise<SetAsideRow | undefined> =>
    (await on.query<SetAsideRow[]>(`SELECT * FROM ${TABLE[kind]} WHERE id = $1`, [id]))[0],

  /** Every event that waits for this key, in order. The caller holds the position of the partition. */
  ofKey: (on: EntityManager, consumer: string, topic: string, key: string): Promise<SetAsideRow[]> =>
    on.query(`SELECT * FROM parked_event WHERE consumer = $1 AND topic = $2 AND key = $3 ORDER BY id`, [
      consumer,
      topic,
      key,
    ]),

  remove: async (on: EntityManager, kind: SetAsideKind, ids: readonly string[]): Promise<void> => {
    await on.query(`DELETE FROM ${TABLE[kind]} WHERE id = ANY($1::bigint[])`, [ids]);
  },

  count: async (on: EntityManager, kind: SetAsideKind): Promise<{ messages: number; keys: number }> => {
    const [row] = await on.query<{ messages: string; keys: string }[]>(
      `SELECT count(*) AS messages, count(DISTINCT (consumer, topic, key)) AS keys FROM ${TABLE[kind]}`,
    );
    return { messages: Number(row?.messages ?? 0), keys: Number(row?.keys ?? 0) };
  },
};

/** The message as it was delivered. */
export const deliveryOf = (row: SetAsideRow): Delivery => ({
  topic: row.topic,
  partition: row.partition,
  offset: BigInt(row.offset),
  key: row.key,
  headers: row.headers,
  value: row.value,
});
