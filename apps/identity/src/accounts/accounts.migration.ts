import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1763800000101 implements MigrationInterface {
  name = 'Accounts1763800000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        username text NOT NULL UNIQUE CHECK (username = lower(username)),
        name_zh text NOT NULL,
        name_en text NOT NULL,
        roles text[] NOT NULL,
        jurisdictions text[] NOT NULL,
        department_id text,
        password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE account`);
  }
}
