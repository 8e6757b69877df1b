import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators need: dead letters they can look at, and a record of what they did. */
export class BusOperations1763800000010 implements MigrationInterface {
  name = 'BusOperations1763800000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE dead_letter (LIKE parked_event INCLUDING ALL)`);
    await runner.query(`
      CREATE TABLE bus_operation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        account_id text NOT NULL,
        username text NOT NULL,
        operation text NOT NULL,
        target jsonb NOT NULL,
        reason text NOT NULL,
        outcome text NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE bus_operation, dead_letter`);
  }
}
