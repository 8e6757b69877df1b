import { resolve } from 'node:path';
import { createDataSource, migrate, type MigrationClass } from '@citybrain/persistence';
import { ensureTopics } from '@citybrain/messaging';
import { kafkaSettings, loadSettings } from '@citybrain/config';
import { newId } from '@citybrain/kernel';
import pg from 'pg';
import { startIssuer, type TestIssuer } from './identity.js';

export interface TestStack {
  /** The service's own, freshly migrated database. */
  readonly databaseUrl: string;
  /** Put before every topic name: several tests share one Kafka. */
  readonly topicPrefix: string;
  readonly issuer: TestIssuer;
  /** Runs SQL as the superuser of the test database. */
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests with npm test or tools/jest`);
  return value;
};

/**
 * What one service needs to run for real: a database of its own on the shared Postgres, its topics on the shared Kafka, a key
 * space on the shared Redis, an issuer of tokens. Sets the environment that the service reads at boot.
 */
export const testStack = async (service: string, migrations: readonly MigrationClass[]): Promise<TestStack> => {
  const id = newId().replaceAll('-', '').slice(-12);
  const admin = required('CITYBRAIN_TEST_POSTGRES');
  const databaseUrl = await createDatabase(admin, `test_${service.replaceAll('-', '_')}_${id}`);
  const issuer = await startIssuer();
  Object.assign(process.env, {
    SERVICE_PORT: '0',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'fatal',
    DATABASE_URL: databaseUrl,
    KAFKA_BROKERS: required('CITYBRAIN_TEST_KAFKA'),
    KAFKA_TOPIC_PREFIX: `t${id}.`,
    REDIS_URL: required('CITYBRAIN_TEST_REDIS'),
    REDIS_KEY_PREFIX: `t${id}:`,
    IDENTITY_JWKS_URL: issuer.jwksUrl,
    SCENARIOS_DIR: process.env['SCENARIOS_DIR'] ?? resolve('scenarios'),
  });
  await applyMigrations(databaseUrl, migrations);
  await ensureTopics(loadSettings(kafkaSettings));
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 });
  pool.on('error', () => undefined); // a test may end every connection on purpose
  return {
    databaseUrl,
    topicPrefix: `t${id}.`,
    issuer,
    sql: async <Row>(text: string, values: unknown[] = []) => (await pool.query(text, values)).rows as Row[],
    close: async () => {
      await pool.end();
      await issuer.close();
      await dropDatabase(admin, databaseUrl);
    },
  };
};

const createDatabase = async (admin: string, name: string): Promise<string> => {
  await asAdmin(admin, `CREATE DATABASE ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.toString();
};

const dropDatabase = (admin: string, databaseUrl: string): Promise<void> =>
  asAdmin(admin, `DROP DATABASE IF EXISTS ${new URL(databaseUrl).pathname.slice(1)} WITH (FORCE)`);

const asAdmin = async (admin: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

const applyMigrations = async (url: string, migrations: readonly MigrationClass[]): Promise<void> => {
  const settings = { url, poolSize: 3, connectTimeoutMs: 5_000, statementTimeoutMs: 60_000 };
  const dataSource = await createDataSource(settings, { entities: [], migrations }, 'test-migrations').initialize();
  await migrate(dataSource).finally(() => dataSource.destroy());
};
