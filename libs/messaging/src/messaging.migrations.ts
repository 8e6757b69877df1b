import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BusOperations1763800000010 } from './operate/operations.migration.js';

/** The tables behind the messaging promises, in every service's own database. */
export class Messaging1763800000000 implements MigrationInterface {
  name = 'Messaging1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id uuid NOT NULL UNIQUE,
        topic text NOT NULL,
        aggregate_id text NOT NULL,
        aggregate_version integer NOT NULL,
        key text NOT NULL,
        shard smallint NOT NULL,
        headers jsonb NOT NULL,
        value bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        published_at timestamptz,
        UNIQUE (topic, aggregate_id, aggregate_version)
      )`);
    await runner.query(`CREATE INDEX outbox_unpublished ON outbox (id) WHERE published_at IS NULL`);
    await runner.query(`CREATE INDEX outbox_published ON outbox (published_at) WHERE published_at IS NOT NULL`);
    await runner.query(`
      CREATE TABLE consumer_position (
        consumer text NOT NULL,
        topic text NOT NULL,
        partition integer NOT NULL,
        next_offset bigint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (consumer, topic, partition)
      )`);
    await runner.query(`
      CREATE TABLE inbox (
        consumer text NOT NULL,
        event_id uuid NOT NULL,
        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (consumer, event_id)
      )`);
    await runner.query(`CREATE INDEX inbox_received ON inbox (received_at)`);
    await runner.query(`
      CREATE TABLE parked_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consumer text NOT NULL,
        topic text NOT NULL,
        partition integer NOT NULL,
        "offset" bigint NOT NULL,
        key text NOT NULL,
        headers jsonb NOT NULL,
        value bytea,
        reason text NOT NULL,
        error_class text NOT NULL,
        attempts integer NOT NULL,
        parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (consumer, topic, partition, "offset")
      )`);
    await runner.query(`CREATE INDEX parked_event_key ON parked_event (consumer, topic, key)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE parked_event, inbox, consumer_position, outbox`);
  }
}

/** First in every service's list of migrations. */
export const messagingMigrations: readonly (new () => MigrationInterface)[] = [
  Messaging1763800000000,
  BusOperations1763800000010,
];
