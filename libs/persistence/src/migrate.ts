import type { DataSource } from 'typeorm';

/** Any number that all migrating processes agree on: TypeORM takes no lock of its own (typeorm #4588). */
const MIGRATION_LOCK = 7_240_311;

/** Runs the pending migrations of one database, one process at a time. Returns the names of those that ran. */
export const migrate = async (dataSource: DataSource): Promise<string[]> => {
  const lock = dataSource.createQueryRunner();
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
  }
};

/** Stops a service whose database is older than its code, instead of letting it fail in the middle of its work. */
export const refusePendingMigrations = async (dataSource: DataSource): Promise<void> => {
  const applied = new Set(
    (await dataSource.query<{ name: string }[]>(`SELECT name FROM migrations`).catch(() => [])).map((row) => row.name),
  );
  const pending = dataSource.migrations
    .map((migration) => migration.name ?? migration.constructor.name)
    .filter((name) => !applied.has(name));
  if (pending.length > 0) throw new Error(`the database lacks ${pending.join(', ')}: run the migrations first`);
};
