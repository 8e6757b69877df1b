import pg from 'pg';

export interface ServiceDatabase {
  readonly service: string;
  /** Names the database, the role that owns it and the role's password. */
  readonly url: string;
}

/** Any number that all processes which do this agree on. */
const LOCK = 7_240_310;

/**
 * One database per service, owned by a role that can open no other: no service can read another's tables. A role whose
 * password has changed gets the new one.
 */
export async function ensureDatabases(superuserUrl: string, databases: readonly ServiceDatabase[]): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    for (const database of databases) await ensureDatabase(client, new URL(database.url));
  } finally {
    await client.end();
  }
}

async function ensureDatabase(client: pg.Client, url: URL): Promise<void> {
  const database = decodeURIComponent(url.pathname.slice(1));
  const role = decodeURIComponent(url.username);
  const as = `ROLE ${pg.escapeIdentifier(role)} LOGIN PASSWORD ${pg.escapeLiteral(decodeURIComponent(url.password))}`;
  await client.query(`${(await exists(client, 'pg_roles', 'rolname', role)) ? 'ALTER' : 'CREATE'} ${as}`);
  if (await exists(client, 'pg_database', 'datname', database)) return;
  await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${pg.escapeIdentifier(role)}`);
  await client.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(database)} FROM PUBLIC`);
}

async function exists(client: pg.Client, table: string, column: string, name: string): Promise<boolean> {
  const found = await client.query(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [name]);
  return found.rowCount === 1;
}
