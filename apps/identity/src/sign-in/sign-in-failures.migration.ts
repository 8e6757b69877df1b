import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignInFailures1763800000103 implements MigrationInterface {
  name = 'SignInFailures1763800000103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_failure (
        subject text PRIMARY KEY,
        failures integer NOT NULL,
        last_failed_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX sign_in_failure_last ON sign_in_failure (last_failed_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_in_failure`);
  }
}
