import type { SummaryRow } from '../api/types.js';

export interface SummaryTable {
  all: SummaryRow | undefined;
  /** Departments with any case, the one with the most due first. */
  rows: SummaryRow[];
}

const hasCases = (row: SummaryRow): boolean => row.reported + row.closed + row.due > 0;

/** Splits the row for everything from the rows of departments and orders those by how much was due. */
export const summaryTable = (rows: readonly SummaryRow[]): SummaryTable => ({
  all: rows.find((row) => row.key === 'all'),
  rows: rows
    .filter((row) => row.key !== 'all' && hasCases(row))
    .toSorted((left, right) => right.due - left.due || (left.key ?? '~').localeCompare(right.key ?? '~')),
});
