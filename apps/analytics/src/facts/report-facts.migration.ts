import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per report: when it was reported, and what became of it. */
export class ReportFacts1763800000102 implements MigrationInterface {
  name = 'ReportFacts1763800000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_fact (
        report_id uuid PRIMARY KEY,
        jurisdiction_id text NOT NULL,
        category text NOT NULL,
        source_kind text NOT NULL,
        town_id text,
        simulated boolean NOT NULL,
        reported_at timestamptz NOT NULL,
        filed_at timestamptz,
        voided_at timestamptz
      )`);
    for (const moment of ['reported_at', 'filed_at', 'voided_at'])
      await runner.query(
        `CREATE INDEX report_fact_${moment} ON report_fact (jurisdiction_id, ${moment}) WHERE ${moment} IS NOT NULL`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE report_fact`);
  }
}
