import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Bindings } from './bindings.js';
import type { CaseTimes, Condition } from './condition.js';
import { conditionSql } from './condition-sql.js';
import type { Period } from './period.js';
import { type Scope, scopeSql } from './scope-sql.js';

/** Which side of a rate: above the line, below it, or below it and not above. */
export type Part = 'numerator' | 'denominator' | 'rest';
export const parts: readonly Part[] = ['numerator', 'denominator', 'rest'];

/** A case behind a number. */
export interface Member extends CaseTimes {
  readonly caseId: string;
  readonly number: string;
  readonly category: string;
  readonly categoryName: string | null;
  readonly status: string;
  readonly departmentName: string | null;
  readonly townId: string | null;
  readonly sourceKind: string;
  readonly simulated: boolean;
  readonly inNumerator: boolean;
  readonly inDenominator: boolean;
  /** Its place in the list: the time of the report in microseconds since 1970. */
  readonly sortedAt: number;
}

/** Where the next page goes on. */
export interface After {
  readonly sortedAt: number;
  readonly caseId: string;
}

export interface Sides {
  readonly numerator: Condition;
  readonly denominator: Condition;
}

@Injectable()
export class MemberRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The cases that count, by the time of their report, at most `limit` of them after `after`, and how many there are in all:
   * both from one statement, by the same predicate as the number itself.
   */
  async list(
    scope: Scope,
    period: Period,
    sides: Sides,
    part: Part,
    page: { readonly limit: number; readonly after?: After },
  ): Promise<{ total: number; members: Member[] }> {
    const bindings = new Bindings();
    const numerator = conditionSql(sides.numerator, period, bindings);
    const denominator = conditionSql(sides.denominator, period, bindings);
    const wanted = { numerator, denominator, rest: `${denominator} AND (${numerator}) IS NOT TRUE` }[part];
    const rows: (Member & { total: number; caseId: string | null })[] = await this.dataSource.query(
      `WITH member AS NOT MATERIALIZED (
         SELECT ${COLUMNS}, ${numerator} AS numerator, ${denominator} AS denominator
         FROM case_fact WHERE ${scopeSql(scope, bindings)} AND ${wanted})
       SELECT (SELECT count(*)::integer FROM member) AS total, page.*
       FROM (SELECT 1) AS one LEFT JOIN LATERAL (
         SELECT ${FIELDS} FROM member ${afterSql(page.after, bindings)}
         ORDER BY reported_at, case_id LIMIT ${bindings.add(page.limit, 'integer')}) AS page ON true`,
      bindings.values,
    );
    return { total: rows[0]?.total ?? 0, members: rows.filter((row) => row.caseId !== null) };
  }
}

const afterSql = (after: After | undefined, bindings: Bindings): string => {
  if (after === undefined) return '';
  const sortedAt = `'epoch'::timestamptz + ${bindings.add(after.sortedAt, 'float8')} * interval '1 microsecond'`;
  return `WHERE (reported_at, case_id) > (${sortedAt}, ${bindings.add(after.caseId, 'uuid')})`;
};

const COLUMNS = `
  case_id, case_number, category, category_name, status, department_id, department_name, town_id, source_kind, simulated,
  reported_at, filed_at, dispatched_at, due_at, closed_at, recorded_outcome`;

const FIELDS = `
  case_id AS "caseId", case_number AS number, category, category_name AS "categoryName", status,
  department_id AS "departmentId", department_name AS "departmentName", town_id AS "townId", source_kind AS "sourceKind",
  simulated, reported_at AS "reportedAt", filed_at AS "filedAt", dispatched_at AS "dispatchedAt", due_at AS "dueAt",
  closed_at AS "closedAt", recorded_outcome AS "recordedOutcome", 
  (extract(epoch FROM reported_at) * 1000000)::float8 AS "sortedAt",
  numerator IS TRUE AS "inNumerator", denominator IS TRUE AS "inDenominator"`;
