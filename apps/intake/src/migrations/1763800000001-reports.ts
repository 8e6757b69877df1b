import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports, their reporters, and the jurisdictions that came with an imported history. */
export class Reports1763800000001 implements MigrationInterface {
  name = 'Reports1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report (
        id uuid PRIMARY KEY,
        jurisdiction_id text NOT NULL,
        version integer NOT NULL,
        status text NOT NULL CHECK (status IN ('reported', 'filed', 'void')),
        tracking_number text NOT NULL UNIQUE,
        category text NOT NULL,
        category_name text,
        description text NOT NULL,
        lng double precision,
        lat double precision,
        address text,
        cell_id text,
        town_id text,
        source_kind text NOT NULL,
        source_channel text,
        source_ref text,
        priority smallint NOT NULL,
        simulated boolean NOT NULL,
        reporter_ref uuid,
        reported_at timestamptz NOT NULL,
        reported_by jsonb NOT NULL,
        decided_at timestamptz,
        decided_by jsonb,
        decision_reason text,
        -- what a repeat of the same report would carry again: a caller's key, an alarm, a row of a recording
        origin_key text,
        origin_fingerprint text,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK ((status = 'reported') = (decided_at IS NULL)),
        CHECK ((lng IS NULL) = (lat IS NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX report_origin ON report (jurisdiction_id, origin_key) WHERE origin_key IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX report_newest ON report (jurisdiction_id, reported_at DESC, id DESC)`);
    await runner.query(
      `CREATE INDEX report_undecided ON report (jurisdiction_id, reported_at DESC, id DESC) WHERE status = 'reported'`,
    );
    await runner.query(`
      CREATE INDEX report_of_citizen ON report ((reported_by ->> 'id'), reported_at DESC)
      WHERE reported_by ->> 'role' = 'citizen'`);
    await runner.query(`
      CREATE TABLE reporter (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL UNIQUE REFERENCES report (id) ON DELETE CASCADE,
        name text,
        phone text
      )`);
    await runner.query(
      `COMMENT ON TABLE reporter IS 'The only place of a reporter''s name and telephone; delete the row and they are gone'`,
    );
    await runner.query(`
      CREATE TABLE imported_jurisdiction (
        id text PRIMARY KEY,
        name jsonb NOT NULL,
        time_zone text NOT NULL,
        number_prefix text NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    // one value is a block of numbers: a process asks once for many (tracking-numbers.ts)
    await runner.query(`CREATE SEQUENCE tracking_number_block`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SEQUENCE tracking_number_block`);
    await runner.query(`DROP TABLE imported_jurisdiction, reporter, report`);
  }
}
