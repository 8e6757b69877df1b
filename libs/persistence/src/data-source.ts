import { databaseSettings, type ValuesOf } from '@citybrain/config';
import { log } from '@citybrain/observability';
import { DataSource, type DataSourceOptions, type EntitySchema, type MigrationInterface } from 'typeorm';

export type DatabaseSettings = ValuesOf<typeof databaseSettings>;
// oxlint-disable-next-line typescript/no-unsafe-function-type -- what TypeORM calls an entity
export type Entity = Function | EntitySchema;
export type MigrationClass = new () => MigrationInterface;

/** What one service brings to its database. */
export interface Schema {
  readonly entities: readonly Entity[];
  readonly migrations: readonly MigrationClass[];
}

/** Time limits live in the server, so that a statement really ends there: TypeORM's own time-out leaves it running. */
const serverLimits = (settings: DatabaseSettings): string =>
  [
    `-c statement_timeout=${settings.statementTimeoutMs}`,
    '-c lock_timeout=10000',
    '-c idle_in_transaction_session_timeout=60000',
  ].join(' ');

/**
 * A connection that ends in the moment between the pool and its user has no listener yet, and an unheard 'error' ends the
 * process. The user still learns of it: its next statement fails.
 */
const surviveLostConnection = (client: { on(event: 'error', listener: (error: Error) => void): void }): void => {
  client.on('error', (error) => log().warn({ err: error }, 'a database connection was lost'));
};

/** A data source for one service's own database. It never changes the schema: migrations do. */
export const createDataSource = (settings: DatabaseSettings, schema: Schema, applicationName: string): DataSource => {
  const options: DataSourceOptions = {
    type: 'postgres',
    url: settings.url,
    applicationName,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    migrationsTransactionMode: 'each',
    synchronize: false,
    migrationsRun: false,
    poolSize: settings.poolSize,
    connectTimeoutMS: settings.connectTimeoutMs,
    extra: { options: serverLimits(settings), keepAlive: true, onConnect: surviveLostConnection },
  };
  return new DataSource(options);
};
