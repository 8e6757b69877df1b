import { databaseSettings, loadSettings } from '@citybrain/config';
import { health } from '@citybrain/observability';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createDataSource, type Schema } from './data-source.js';
import { refusePendingMigrations } from './migrate.js';
import { TransactionScope } from './transaction-scope.js';

const connect = async (service: string, schema: Schema): Promise<DataSource> => {
  const dataSource = await createDataSource(loadSettings(databaseSettings), schema, service).initialize();
  await refusePendingMigrations(dataSource);
  health.register('database', async () => {
    await dataSource.query('SELECT 1');
    return { status: 'up' };
  });
  return dataSource;
};

/** The service's own database: a data source whose schema is up to date, and the transaction scope. */
@Global()
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static forService(service: string, schema: Schema): DynamicModule {
    return {
      module: PersistenceModule,
      providers: [{ provide: DataSource, useFactory: () => connect(service, schema) }, TransactionScope],
      exports: [DataSource, TransactionScope],
    };
  }

  /** Last of all: whoever still works needs the database. */
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource?.isInitialized) await this.dataSource.destroy();
  }
}
