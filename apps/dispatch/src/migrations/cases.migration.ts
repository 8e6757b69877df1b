import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Cases1763800000201 implements MigrationInterface {
  name = 'Cases1763800000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASES);
    await runner.query(`CREATE INDEX cases_by_filing ON cases (jurisdiction_id, filed_at, id)`);
    await runner.query(`CREATE INDEX cases_by_deadline ON cases (jurisdiction_id, (coalesce(due_at, 'infinity')), id)`);
    // The desks sort open cases by deadline: without this index they would wade through all that are closed.
    await runner.query(`
      CREATE INDEX open_cases_by_deadline ON cases (jurisdiction_id, (coalesce(due_at, 'infinity')), id)
      WHERE status <> 'closed'`);
    await runner.query(`CREATE INDEX cases_by_status ON cases (jurisdiction_id, status, department_id, due_at)`);
    await runner.query(CASE_EVENT);
    await runner.query(APPEND_ONLY);
    await runner.query(`
      CREATE TRIGGER case_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_event
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history()`);
    await runner.query(`
      CREATE TABLE case_number (
        jurisdiction_id text NOT NULL,
        month text NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, month)
      )`);
    await runner.query(`
      CREATE TABLE recorded_department (
        jurisdiction_id text NOT NULL,
        id text NOT NULL,
        name text,
        PRIMARY KEY (jurisdiction_id, id)
      )`);
    await runner.query(`
      CREATE TABLE command_answer (
        account_id text NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        answer json, -- as it was written: the same answer to the letter
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (account_id, key)
      )`);
    await runner.query(`CREATE INDEX command_answer_created ON command_answer (created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE command_answer, recorded_department, case_number, case_event, cases`);
    await runner.query(`DROP FUNCTION refuse_change_of_history`);
  }
}

/** Where each case stands now: what its events add up to. */
const CASES = `
  CREATE TABLE cases (
    id uuid PRIMARY KEY,
    report_id uuid NOT NULL UNIQUE,
    jurisdiction_id text NOT NULL,
    number text NOT NULL,
    tracking_number text NOT NULL,
    category text NOT NULL,
    category_name text,
    description text NOT NULL,
    place jsonb,
    source jsonb NOT NULL,
    priority smallint NOT NULL,
    simulated boolean NOT NULL,
    due_at timestamptz,
    recorded_outcome text CHECK (recorded_outcome IN ('on-time', 'overdue')),
    reported_at timestamptz NOT NULL,
    routing jsonb NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    status text NOT NULL CHECK (status IN (
      'filed', 'dispatched', 'returned', 'accepted', 'handling', 'fed-back', 'checked', 'rework', 'closed')),
    department_id text,
    department_name text,
    filed_at timestamptz NOT NULL,
    dispatched_at timestamptz,
    accepted_at timestamptz,
    handling_at timestamptz,
    fed_back_at timestamptz,
    checked_at timestamptz,
    closed_at timestamptz,
    returns smallint NOT NULL,
    reworks smallint NOT NULL,
    handled_by text[] NOT NULL DEFAULT '{}',
    UNIQUE (jurisdiction_id, number),
    CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
    CHECK (department_id IS NOT NULL OR status IN ('filed', 'returned', 'closed'))
  )`;

/** What happened to each case, in order: the log of record. */
const CASE_EVENT = `
  CREATE TABLE case_event (
    case_id uuid NOT NULL REFERENCES cases (id),
    version integer NOT NULL CHECK (version >= 1),
    type text NOT NULL,
    at timestamptz NOT NULL,
    actor jsonb NOT NULL,
    status text NOT NULL,
    department_id text,
    reason text,
    note text,
    result_code text,
    rule_id text,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (case_id, version)
  )`;

const APPEND_ONLY = `
  CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'case_event is the log of record: rows are added, never changed or removed';
  END $$`;
