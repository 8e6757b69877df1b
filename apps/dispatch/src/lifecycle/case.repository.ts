import type { EntityManager } from 'typeorm';
import type { CaseRecord } from './case-record.js';
import { caseRow, type CaseRow, COLUMNS, rowOf } from './case.row.js';
import type { CaseScope } from './case-scope.js';
import { Injectable } from '@nestjs/common';
import { insertMany } from './insert-many.js';
import { SqlPredicate } from './sql-predicate.js';

/** The table of cases: what each case's events add up to. */
@Injectable()
export class CaseRepository {
  /** Null when there is no such case within the scope. */
  async find(db: EntityManager, id: string, scope: CaseScope): Promise<CaseRecord | null> {
    return this.one(db, id, scope, '');
  }

  /** The same, and nobody else may change the case until the transaction ends. */
  async lock(tx: EntityManager, id: string, scope: CaseScope): Promise<CaseRecord | null> {
    return this.one(tx, id, scope, 'FOR UPDATE');
  }

  /** Of these reports, those that have a case already. */
  async reportsWithCase(tx: EntityManager, reportIds: readonly string[]): Promise<Set<string>> {
    const rows: { report_id: string }[] = await tx.query(`SELECT report_id FROM cases WHERE report_id = ANY($1)`, [
      reportIds,
    ]);
    return new Set(rows.map((row) => row.report_id));
  }

  async insert(tx: EntityManager, records: readonly CaseRecord[]): Promise<void> {
    await insertMany(tx, 'cases', COLUMNS, records.map(rowOf));
  }

  /** Stores the state after one event. Throws when the row is not at the version before it: the caller did not hold its lock. */
  async save(tx: EntityManager, record: CaseRecord): Promise<void> {
    const row = rowOf(record);
    const changed: { id: string }[] = await tx.query(SAVE, [
      row.id,
      record.state.version - 1,
      ...CHANGING.map((column) => row[column]),
    ]);
    if (changed.length !== 1) throw new Error(`case ${row.id} was not at version ${record.state.version - 1}`);
  }

  private async one(db: EntityManager, id: string, scope: CaseScope, lock: string): Promise<CaseRecord | null> {
    const where = within(new SqlPredicate().and('id = ?', id), scope);
    const rows: CaseRow[] = await db.query(`SELECT * FROM cases WHERE ${where.toString()} ${lock}`, where.values);
    return rows[0] === undefined ? null : caseRow(rows[0]);
  }
}

/** Narrows a query to what the caller may see. */
export const within = (where: SqlPredicate, { jurisdictions, departmentId }: CaseScope): SqlPredicate => {
  if (jurisdictions !== null) where.and('jurisdiction_id = ANY(?)', jurisdictions);
  if (departmentId === null) where.and('false');
  else if (departmentId !== undefined) where.and('department_id = ?', departmentId);
  return where;
};

const CHANGING = [
  'version',
  'status',
  'department_id',
  'department_name',
  'dispatched_at',
  'accepted_at',
  'handling_at',
  'fed_back_at',
  'checked_at',
  'closed_at',
  'returns',
  'reworks',
  'handled_by',
] as const;

const SAVE = `
  WITH changed AS (
    UPDATE cases SET ${CHANGING.map((column, index) => `${column} = $${index + 3}`).join(', ')}
    WHERE id = $1 AND version = $2 RETURNING id)
  SELECT id FROM changed`;
