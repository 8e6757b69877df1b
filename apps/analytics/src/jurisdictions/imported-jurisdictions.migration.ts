import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jurisdictions that came with an imported history: no scenario describes them. */
export class ImportedJurisdictions1763800000103 implements MigrationInterface {
  name = 'ImportedJurisdictions1763800000103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imported_jurisdiction (
        jurisdiction_id text PRIMARY KEY,
        version integer NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        time_zone text NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE imported_jurisdiction`);
  }
}
