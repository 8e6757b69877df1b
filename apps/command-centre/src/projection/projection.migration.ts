import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The live picture as it must be: Redis is filled from here, and compared with it. */
export class Projection1763800000201 implements MigrationInterface {
  name = 'Projection1763800000201';

  async up(runner: QueryRunner): Promise<void> {
    // view: what the wall shows, kept as text because it is passed on unread; null once the case is closed
    await runner.query(`
      CREATE TABLE live_case (
        case_id uuid PRIMARY KEY,
        jurisdiction_id text NOT NULL,
        version integer NOT NULL,
        due_at timestamptz,
        closed_at timestamptz,
        lng double precision,
        lat double precision,
        view text,
        CHECK ((view IS NULL) = (closed_at IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX live_case_open ON live_case (jurisdiction_id, due_at) WHERE closed_at IS NULL`);
    await runner.query(`CREATE INDEX live_case_closed ON live_case (jurisdiction_id, closed_at)`);
    await runner.query(`
      CREATE TABLE live_report (
        report_id uuid PRIMARY KEY,
        jurisdiction_id text NOT NULL,
        reported_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX live_report_day ON live_report (jurisdiction_id, reported_at)`);
    await runner.query(`CREATE INDEX live_report_age ON live_report (reported_at)`);
    await runner.query(`
      CREATE TABLE live_alarm (
        alarm_id uuid PRIMARY KEY,
        jurisdiction_id text NOT NULL,
        thing_id text NOT NULL,
        version integer NOT NULL,
        view text
      )`);
    await runner.query(`CREATE INDEX live_alarm_standing ON live_alarm (jurisdiction_id) WHERE view IS NOT NULL`);
    await runner.query(`
      CREATE TABLE live_datastream (
        datastream_id text PRIMARY KEY,
        jurisdiction_id text NOT NULL,
        thing_id text NOT NULL,
        at_ms bigint NOT NULL,
        result double precision NOT NULL
      )`);
    await runner.query(`CREATE INDEX live_datastream_place ON live_datastream (jurisdiction_id)`);
    await runner.query(`
      CREATE TABLE live_thing (
        thing_id text PRIMARY KEY,
        jurisdiction_id text NOT NULL,
        silent_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX live_thing_silence ON live_thing (jurisdiction_id, silent_at)`);
    await runner.query(`
      CREATE TABLE live_news (
        event_id uuid PRIMARY KEY,
        jurisdiction_id text NOT NULL,
        at timestamptz NOT NULL,
        view text NOT NULL
      )`);
    await runner.query(`CREATE INDEX live_news_newest ON live_news (jurisdiction_id, at DESC)`);
    await runner.query(`
      CREATE TABLE live_jurisdiction (
        jurisdiction_id text PRIMARY KEY,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        time_zone text NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE live_case, live_report, live_alarm, live_datastream, live_thing, live_news, live_jurisdiction`,
    );
  }
}
