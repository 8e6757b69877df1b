import { migrate } from '@citybrain/persistence';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { ServiceDatabase } from './databases.ts';

type MigrationClass = new () => MigrationInterface;

/** Brings the tables of one service up to date, as the role that the service will run as. */
export async function migrateService({ service, url }: ServiceDatabase): Promise<void> {
  const { migrations } = (await import(`@citybrain/${service}/migrations`)) as { migrations: MigrationClass[] };
  const dataSource = new DataSource({ type: 'postgres', url, migrations, migrationsTransactionMode: 'each' });
  await dataSource.initialize();
  try {
    for (const name of await migrate(dataSource)) console.log(`${service}: ${name}`);
  } finally {
    await dataSource.destroy();
  }
}
