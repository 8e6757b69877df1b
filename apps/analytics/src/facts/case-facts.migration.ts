import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per case: what its newest snapshot says, in the shape that metrics ask for. */
export class CaseFacts1763800000101 implements MigrationInterface {
  name = 'CaseFacts1763800000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_fact (
        case_id uuid PRIMARY KEY,
        version integer NOT NULL,
        case_number text NOT NULL,
        jurisdiction_id text NOT NULL,
        status text NOT NULL,
        department_id text,
        department_name text,
        category text NOT NULL,
        category_name text,
        source_kind text NOT NULL,
        town_id text,
        cell_id text,
        reported_at timestamptz NOT NULL,
        filed_at timestamptz NOT NULL,
        dispatched_at timestamptz,
        due_at timestamptz,
        closed_at timestamptz,
        recorded_outcome text CHECK (recorded_outcome IN ('on-time', 'overdue')),
        returns integer NOT NULL,
        reworks integer NOT NULL,
        simulated boolean NOT NULL,
        -- a record with a department or a closing but no dispatch was dispatched when it was filed
        counts_dispatched_at timestamptz GENERATED ALWAYS AS (
          coalesce(dispatched_at, CASE WHEN department_id IS NOT NULL OR closed_at IS NOT NULL THEN filed_at END)) STORED,
        -- a record with a verdict but no deadline was due when it was closed
        counts_due_at timestamptz GENERATED ALWAYS AS (
          coalesce(due_at, CASE WHEN recorded_outcome IS NOT NULL THEN closed_at END)) STORED,
        -- null: not closed, or nothing to judge it by
        on_time boolean GENERATED ALWAYS AS (
          CASE WHEN closed_at IS NULL THEN NULL
               WHEN due_at IS NOT NULL THEN closed_at <= due_at
               ELSE recorded_outcome = 'on-time' END) STORED
      )`);
    for (const moment of ['reported_at', 'counts_dispatched_at', 'counts_due_at', 'closed_at'])
      await runner.query(
        `CREATE INDEX case_fact_${moment} ON case_fact (jurisdiction_id, ${moment}) WHERE ${moment} IS NOT NULL`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE case_fact`);
  }
}
