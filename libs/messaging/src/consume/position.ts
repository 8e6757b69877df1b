import type { EntityManager } from 'typeorm';
import type { Delivery } from './delivery.js';

/**
 * Locks the stored position of a partition until the transaction ends and returns the offset that comes next. The row lock
 * is the fence: an ex-owner that wakes up waits here, and then finds its messages behind the position.
 */
export const lockPosition = async (
  tx: EntityManager,
  consumer: string,
  topic: string,
  partition: number,
): Promise<bigint> => {
  const rows: { next_offset: string }[] = await tx.query(LOCK, [consumer, topic, partition]);
  if (rows[0] !== undefined) return BigInt(rows[0].next_offset);
  await tx.query(CREATE, [consumer, topic, partition]);
  const [created]: { next_offset: string }[] = await tx.query(LOCK, [consumer, topic, partition]);
  return BigInt(created?.next_offset ?? 0);
};

/** The stored positions of a consumer, by `topic/partition`. */
export const storedPositions = async (tx: EntityManager, consumer: string): Promise<Map<string, bigint>> => {
  const rows: { topic: string; partition: number; next_offset: string }[] = await tx.query(
    `SELECT topic, partition, next_offset FROM consumer_position WHERE consumer = $1`,
    [consumer],
  );
  return new Map(rows.map((row) => [`${row.topic}/${row.partition}`, BigInt(row.next_offset)]));
};

export const storePosition = async (
  tx: EntityManager,
  consumer: string,
  topic: string,
  partition: number,
  next: bigint,
): Promise<void> => {
  await tx.query(STORE, [consumer, topic, partition, next.toString()]);
};

/** Remembers event ids; returns those that were not known before. */
export const newInInbox = async (tx: EntityManager, consumer: string, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  const rows: { event_id: string }[] = await tx.query(REMEMBER, [consumer, ids]);
  return new Set(rows.map((row) => row.event_id));
};

/** Of the deliveries' keys, those that are parked: whatever follows them must wait behind them. */
export const parkedKeys = async (
  tx: EntityManager,
  consumer: string,
  deliveries: readonly Delivery[],
): Promise<Set<string>> => {
  const topic = deliveries[0]?.topic;
  if (topic === undefined) return new Set();
  const keys = [...new Set(deliveries.map((delivery) => delivery.key))];
  const rows: { key: string }[] = await tx.query(PARKED, [consumer, topic, keys]);
  return new Set(rows.map((row) => row.key));
};

const LOCK = `SELECT next_offset FROM consumer_position WHERE consumer = $1 AND topic = $2 AND partition = $3 FOR UPDATE`;
const CREATE = `INSERT INTO consumer_position (consumer, topic, partition, next_offset) VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING`;
const STORE = `
  UPDATE consumer_position SET next_offset = $4, updated_at = clock_timestamp()
  WHERE consumer = $1 AND topic = $2 AND partition = $3`;
const REMEMBER = `
  INSERT INTO inbox (consumer, event_id) SELECT $1, id FROM unnest($2::uuid[]) AS id
  ON CONFLICT DO NOTHING RETURNING event_id`;
const PARKED = `SELECT DISTINCT key FROM parked_event WHERE consumer = $1 AND topic = $2 AND key = ANY($3)`;
