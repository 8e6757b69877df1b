import { type CaseStatus, caseStatuses } from '@citybrain/contracts';
import { decodeCursor, httpErrors } from '@citybrain/http';
import { isUuid, withDetails } from '@citybrain/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { within } from './case.repository.js';
import { caseRow, type CaseRow } from './case.row.js';
import type { CaseRecord } from './case-record.js';
import type { CaseScope } from './case-scope.js';
import { SqlPredicate } from './sql-predicate.js';

export const caseSorts = ['due', 'filed', '-filed'] as const;
export type CaseSort = (typeof caseSorts)[number];

export interface CaseFilter {
  readonly jurisdiction: string;
  /** Empty: every status. */
  readonly status: readonly CaseStatus[];
  readonly department?: string | undefined;
  /** A category's code, or a major class, which covers all of its own. */
  readonly category?: string | undefined;
  readonly q?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly sort: CaseSort;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface CaseCounts {
  /** Cases that the whole filter finds. */
  readonly total: number;
  readonly counts: {
    /** Cases by status, whatever statuses the filter names. */
    readonly byStatus: Readonly<Record<CaseStatus, number>>;
    /** Open cases past their deadline. */
    readonly overdue: number;
  };
}

/** Lists of cases in a stable order: ties are broken by id. */
@Injectable()
export class CaseListRepository {
  /** `limit + 1` cases after the cursor, so that the caller sees whether there are more. */
  async page(db: EntityManager, scope: CaseScope, filter: CaseFilter, now: Date): Promise<CaseRecord[]> {
    const where = content(scope, filter);
    narrow(where, filter, now);
    const { column, direction } = orders[filter.sort];
    if (filter.cursor !== undefined) {
      where.after(column, direction, readCursor(filter.cursor));
    }
    const rows: CaseRow[] = await db.query(
      `SELECT * FROM cases WHERE ${where.toString()} ORDER BY ${column} ${direction}, id ${direction} LIMIT ${filter.limit + 1}`,
      where.values,
    );
    return rows.map(caseRow);
  }

  async counts(db: EntityManager, scope: CaseScope, filter: CaseFilter, now: Date): Promise<CaseCounts> {
    const where = content(scope, filter);
    where.values.push(now);
    const late = `count(*) FILTER (WHERE status <> 'closed' AND due_at < $${where.values.length})`;
    const rows: { status: CaseStatus; count: number; late: number }[] = await db.query(
      `SELECT status, count(*)::int AS count, (${late})::int AS late FROM cases WHERE ${where.toString()} GROUP BY status`,
      where.values,
    );
    const found = new Map(rows.map((row) => [row.status, row]));
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
    const asked = filter.status.length === 0 ? rows : rows.filter((row) => filter.status.includes(row.status));
    return {
      total: sum(asked.map((row) => (filter.overdue === true ? row.late : row.count))),
      counts: {
        byStatus: Object.fromEntries(
          caseStatuses.map((status) => [status, found.get(status)?.count ?? 0]),
        ) as CaseCounts['counts']['byStatus'],
        overdue: sum(rows.map((row) => row.late)),
      },
    };
  }
}

const BY_DEADLINE = `coalesce(due_at, 'infinity')`;
const orders: Readonly<Record<CaseSort, { column: string; direction: 'ASC' | 'DESC' }>> = {
  due: { column: BY_DEADLINE, direction: 'ASC' },
  filed: { column: 'filed_at', direction: 'ASC' },
  '-filed': { column: 'filed_at', direction: 'DESC' },
};

/** The sort values of a list's last case. */
export const cursorOf = ({ file, state }: CaseRecord, sort: CaseSort): [string, string] => [
  sort === 'due' ? (file.dueAt?.toISOString() ?? 'infinity') : state.filedAt.toISOString(),
  file.caseId,
];

const readCursor = (cursor: string): [string, string] => {
  const [moment = '', id = ''] = decodeCursor(cursor, 2).map(String);
  if ((moment === 'infinity' || isInstant(moment)) && isUuid(id)) return [moment, id];
  throw withDetails(httpErrors.INVALID_INPUT(), {
    errors: [{ pointer: '#/cursor', detail: 'use the nextCursor of the page before, with the same sort' }],
  });
};

/** A moment just as we write it: Postgres refuses what only looks like one, such as 30 February. */
const isInstant = (text: string): boolean => {
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString() === text;
};

/** What the list is about, whatever the status. */
const content = (scope: CaseScope, { department, category, q }: CaseFilter): SqlPredicate => {
  const where = within(new SqlPredicate(), scope);
  if (department !== undefined) where.and('department_id = ?', department);
  if (category !== undefined) {
    const major = /^[EP]\d{2}$/.test(category);
    where.and(major ? `starts_with(category, ?)` : 'category = ?', category);
  }
  if (q !== undefined)
    where.and(
      `(number || ' ' || tracking_number || ' ' || description || ' ' || coalesce(place ->> 'address', '')) ILIKE ?`,
      `%${q.replace(/[\\%_]/g, String.raw`\$&`)}%`,
    );
  return where;
};

const narrow = (where: SqlPredicate, { status, overdue }: CaseFilter, now: Date): void => {
  if (status.length > 0) where.and('status = ANY(?)', status);
  // Said apart, so that the index of open cases serves.
  if (overdue === true || (status.length > 0 && !status.includes('closed'))) where.and(`status <> 'closed'`);
  if (overdue === true) where.and('due_at < ?', now);
};
