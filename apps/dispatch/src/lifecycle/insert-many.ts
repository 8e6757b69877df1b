import type { EntityManager } from 'typeorm';

/** Inserts rows with one statement, whatever their number: an array per column. Names are ours, values are parameters. */
export const insertMany = async <Columns extends Readonly<Record<string, string>>>(
  tx: EntityManager,
  table: string,
  columns: Columns,
  rows: readonly Readonly<Record<keyof Columns, unknown>>[],
): Promise<void> => {
  if (rows.length === 0) return;
  const names = Object.keys(columns) as (keyof Columns & string)[];
  const arrays = names.map((name, index) => `$${index + 1}::${columns[name]}[]`);
  await tx.query(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`,
    names.map((name) => rows.map((row) => row[name])),
  );
};
