import type { Change } from '@citybrain/messaging';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReportState } from './report.decider.js';
import { type Entry, type ReportRow, rowOf, stateOf } from './report-row.js';

export interface Reporter {
  readonly name?: string;
  readonly phone?: string;
}

export interface ReportFilter {
  readonly jurisdictionId: string;
  readonly statuses?: readonly string[];
  readonly category?: string;
  /** Part of the description, the address or the tracking number. */
  readonly text?: string;
  /** Only what this account has reported as a citizen. */
  readonly ofCitizen?: string;
}

export interface PageOfReports {
  readonly limit: number;
  readonly after?: { readonly reportedAt: string; readonly id: string };
}

const COUNTED_AT_MOST = 10_000;

/** The tables report and reporter. */
@Injectable()
export class ReportRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The statement that stores reports which are not there yet; it returns the ids of those that it stored. */
  insertion(entries: readonly Entry[]): Change {
    return { sql: INSERT, values: [JSON.stringify(entries.map(rowOf))] };
  }

  async insertReporter(tx: EntityManager, reportId: string, ref: string, reporter: Reporter): Promise<void> {
    await tx.query(`INSERT INTO reporter (id, report_id, name, phone) VALUES ($1, $2, $3, $4)`, [
      ref,
      reportId,
      reporter.name ?? null,
      reporter.phone ?? null,
    ]);
  }

  /** Waits for whoever is changing the report, and keeps others waiting until `tx` ends. */
  async lock(tx: EntityManager, jurisdictionId: string, id: string): Promise<ReportState | undefined> {
    const rows: ReportRow[] = await tx.query(`${SELECT} WHERE id = $1 AND jurisdiction_id = $2 FOR UPDATE`, [
      id,
      jurisdictionId,
    ]);
    return rows[0] && stateOf(rows[0]);
  }

  async update(tx: EntityManager, state: ReportState): Promise<void> {
    const row = rowOf({ state });
    await tx.query(UPDATE, [
      row.id,
      row.version,
      row.status,
      row.category,
      row.priority,
      row.decided_at,
      JSON.stringify(row.decided_by),
      row.decision_reason,
    ]);
  }

  async findByOrigin(
    jurisdictionId: string,
    key: string,
  ): Promise<{ state: ReportState; fingerprint: string } | undefined> {
    const rows: ReportRow[] = await this.dataSource.query(`${SELECT} WHERE jurisdiction_id = $1 AND origin_key = $2`, [
      jurisdictionId,
      key,
    ]);
    return rows[0] && { state: stateOf(rows[0]), fingerprint: rows[0].origin_fingerprint ?? '' };
  }

  /** Fingerprints of the reports with these origins, by key. */
  async fingerprints(tx: EntityManager, jurisdictionId: string, keys: readonly string[]): Promise<Map<string, string>> {
    const rows: { origin_key: string; origin_fingerprint: string }[] = await tx.query(
      `SELECT origin_key, origin_fingerprint FROM report WHERE jurisdiction_id = $1 AND origin_key = ANY($2)`,
      [jurisdictionId, keys],
    );
    return new Map(rows.map((row) => [row.origin_key, row.origin_fingerprint]));
  }

  async find(
    filter: Pick<ReportFilter, 'jurisdictionId' | 'ofCitizen'>,
    id: string,
  ): Promise<{ state: ReportState; reporter: Reporter | null } | undefined> {
    const rows: (ReportRow & { reporter: Reporter | null })[] = await this.dataSource.query(FIND, [
      id,
      filter.jurisdictionId,
      filter.ofCitizen ?? null,
    ]);
    return rows[0] && { state: stateOf(rows[0]), reporter: rows[0].reporter };
  }

  /** How many there are; undefined when more than COUNTED_AT_MOST, so that counting never costs more than a page is worth. */
  async count(filter: ReportFilter): Promise<number | undefined> {
    const { where, values } = conditions(filter);
    const [row]: { n: number }[] = await this.dataSource.query(
      `SELECT count(*)::int AS n FROM (SELECT 1 FROM report WHERE ${where} LIMIT ${COUNTED_AT_MOST + 1}) AS counted`,
      values,
    );
    return row === undefined || row.n > COUNTED_AT_MOST ? undefined : row.n;
  }

  /** Newest first; one more than the limit when there is a next page. */
  async list(filter: ReportFilter, page: PageOfReports): Promise<ReportState[]> {
    const { where, values } = conditions(filter, page.after);
    const rows: ReportRow[] = await this.dataSource.query(
      `${SELECT} WHERE ${where} ORDER BY reported_at DESC, id DESC LIMIT ${page.limit + 1}`,
      values,
    );
    return rows.map(stateOf);
  }
}

const conditions = (filter: ReportFilter, after?: PageOfReports['after']): { where: string; values: unknown[] } => {
  const parts: string[] = [];
  const values: unknown[] = [];
  const add = (sql: string, ...more: unknown[]): void => {
    parts.push(sql.replaceAll(/\?(\d)/g, (_, index: string) => `$${values.length + Number(index)}`));
    values.push(...more);
  };
  add('jurisdiction_id = ?1', filter.jurisdictionId);
  if (filter.ofCitizen !== undefined)
    add(`reported_by ->> 'id' = ?1 AND reported_by ->> 'role' = 'citizen'`, filter.ofCitizen);
  if (filter.statuses !== undefined) add('status = ANY(?1)', filter.statuses);
  if (filter.category !== undefined) add('category = ?1', filter.category);
  if (filter.text !== undefined)
    add('(description ILIKE ?1 OR address ILIKE ?1 OR tracking_number ILIKE ?1)', `%${escapeLike(filter.text)}%`);
  if (after !== undefined) add('(reported_at, id) < (?1::timestamptz, ?2::uuid)', after.reportedAt, after.id);
  return { where: parts.join(' AND '), values };
};

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

const COLUMNS = `
  id, jurisdiction_id, version, status, tracking_number, category, category_name, description, lng, lat, address, cell_id,
  town_id, source_kind, source_channel, source_ref, priority, simulated, reporter_ref, reported_at, reported_by, decided_at,
  decided_by, decision_reason, origin_key, origin_fingerprint`;
const SELECT = `SELECT ${COLUMNS} FROM report`;
/** Ordered, so that two processes with the same rows wait for each other instead of blocking one another. */
const INSERT = `
  INSERT INTO report (${COLUMNS})
  SELECT ${COLUMNS} FROM json_populate_recordset(NULL::report, $1::json) ORDER BY origin_key
  ON CONFLICT DO NOTHING RETURNING id`;
const UPDATE = `
  UPDATE report SET version = $2, status = $3, category = $4, priority = $5, decided_at = $6, decided_by = $7,
    decision_reason = $8
  WHERE id = $1`;
const FIND = `
  SELECT report.*, (SELECT json_build_object('name', name, 'phone', phone) FROM reporter WHERE report_id = report.id) AS reporter
  FROM report
  WHERE id = $1 AND jurisdiction_id = $2
    AND ($3::text IS NULL OR (reported_by ->> 'id' = $3 AND reported_by ->> 'role' = 'citizen'))`;
