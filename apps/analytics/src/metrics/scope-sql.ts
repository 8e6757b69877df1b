import type { Bindings } from './bindings.js';
import { ALL, type CutId, cuts, type Filters, NONE } from './cuts.js';

/** The cases that a question may touch at all: one jurisdiction, and only those with the wanted keys. */
export interface Scope {
  readonly jurisdictionId: string;
  readonly filters: Filters;
}

export const scopeSql = ({ jurisdictionId, filters }: Scope, bindings: Bindings): string =>
  [
    `jurisdiction_id = ${bindings.add(jurisdictionId, 'text')}`,
    ...Object.entries(filters).flatMap(([cut, key]) => filterSql(cuts[cut as CutId].column, key, bindings)),
  ].join(' AND ');

const filterSql = (column: string, key: string | undefined, bindings: Bindings): string[] => {
  if (key === undefined || key === ALL) return [];
  return [key === NONE ? `${column} IS NULL` : `${column} = ${bindings.add(key, 'text')}`];
};
