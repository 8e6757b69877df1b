import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Bindings } from './bindings.js';
import type { Condition } from './condition.js';
import { conditionSql } from './condition-sql.js';
import type { Cut } from './cuts.js';
import type { Period } from './period.js';
import { type Scope, scopeSql } from './scope-sql.js';

/** One row of counts. */
export interface TallyRow<Count extends string> {
  /** True for the one row over everything. */
  readonly isAll: boolean;
  /** Null for the cases that have no key in this cut, and for the row over everything. */
  readonly key: string | null;
  /** A name that came with the cases. */
  readonly name: string | null;
  readonly counts: Readonly<Record<Count, number>>;
}

@Injectable()
export class TallyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Counts the cases that meet each condition: one row over everything first, then one per key of the cut that has any, in
   * the order of the first count. All numbers are of one moment: they come from one statement.
   */
  async tally<Count extends string>(
    scope: Scope,
    period: Period,
    conditions: Readonly<Record<Count, Condition>>,
    cut?: Cut,
  ): Promise<TallyRow<Count>[]> {
    const names = Object.keys(conditions) as Count[];
    const bindings = new Bindings();
    const predicates = names.map((name) => conditionSql(conditions[name], period, bindings));
    const rows: RawRow[] = await this.dataSource.query(
      tallySql(predicates, scopeSql(scope, bindings), cut),
      bindings.values,
    );
    return rows.map(({ is_all, key, name, counts }) => ({
      isAll: is_all,
      key,
      name,
      counts: Object.fromEntries(names.map((each, index) => [each, counts[index] ?? 0])) as Record<Count, number>,
    }));
  }
}

interface RawRow {
  is_all: boolean;
  key: string | null;
  name: string | null;
  counts: number[];
}

/** Counts by key and name first, which needs no sorting; where cases of one key came with several names, most of them decide. */
const tallySql = (predicates: readonly string[], scope: string, cut: Cut | undefined): string => `
  WITH grouped AS (
    SELECT ${cut?.column ?? 'NULL::text'} AS key, ${cut?.nameColumn ?? 'NULL::text'} AS name, count(*) AS cases,
           ${predicates.map((predicate, index) => `count(*) FILTER (WHERE ${predicate}) AS c${index}`).join(', ')}
    FROM case_fact WHERE ${scope} AND (${predicates.join(' OR ')}) GROUP BY 1, 2)
  SELECT ${cut === undefined ? 'true' : 'grouping(key) = 1'} AS is_all, ${cut === undefined ? 'NULL' : 'key'} AS key,
         (array_agg(name ORDER BY cases DESC, name))[1] AS name,
         ARRAY[${predicates.map((_, index) => `coalesce(sum(c${index}), 0)`).join(', ')}]::integer[] AS counts
  FROM grouped GROUP BY GROUPING SETS (()${cut === undefined ? '' : ', (key)'})
  ORDER BY 1 DESC, coalesce(sum(c0), 0) DESC, 2`;
