import { databaseSettings, type ValuesOf } from '@citybrain/config';
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
    extra: { options: serverLimits(settings), keepAlive: true },
  };
  return new DataSource(options);
};
