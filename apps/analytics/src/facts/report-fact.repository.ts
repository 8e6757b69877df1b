import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { onePerReport, type ReportFact } from './report-fact.js';

@Injectable()
export class ReportFactRepository {
  /** Adds what the facts say to what is known. Any order and any repetition ends in the same rows. */
  async keep(tx: EntityManager, facts: readonly ReportFact[]): Promise<void> {
    const rows = onePerReport(facts);
    if (rows.length === 0) return;
    const column = (value: (fact: ReportFact) => string | boolean | null) => rows.map(value);
    await tx.query(KEEP, [
      column(({ report }) => report.reportId),
      column(({ report }) => report.jurisdictionId),
      column(({ report }) => report.category),
      column(({ report }) => report.source.kind),
      column(({ report }) => report.place?.townId ?? null),
      column(({ report }) => report.simulated),
      column(({ report }) => report.reportedAt),
      column(({ filedAt }) => filedAt),
      column(({ voidedAt }) => voidedAt),
    ]);
  }
}

const KEEP = `
  INSERT INTO report_fact AS fact (
    report_id, jurisdiction_id, category, source_kind, town_id, simulated, reported_at, filed_at, voided_at)
  SELECT * FROM unnest(
    $1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[],
    $7::timestamptz[], $8::timestamptz[], $9::timestamptz[])
  ON CONFLICT (report_id) DO UPDATE SET
    category = CASE WHEN coalesce(excluded.filed_at, excluded.voided_at) IS NULL THEN fact.category ELSE excluded.category END,
    filed_at = coalesce(fact.filed_at, excluded.filed_at),
    voided_at = coalesce(fact.voided_at, excluded.voided_at)`;
