// Makes databases, roles, tables and topics what the services need. Run before they start, by `npm start`, by compose
// and by the chart alike; safe to run again and from two places at once. Its settings are variables:
//   POSTGRES_SUPERUSER_URL      the cluster, as a user who may create databases and roles
//   <SERVICE>_DATABASE_URL      what the service will be given: its database, its role, the role's password
//   KAFKA_BROKERS, KAFKA_TOPIC_PREFIX, KAFKA_REPLICATION, KAFKA_MIN_INSYNC_REPLICAS    as for the services
import { kafkaSettings, loadSettings } from '@citybrain/config';
import { ensureTopics } from '@citybrain/messaging';
import { ensureDatabases, type ServiceDatabase } from './migrate/databases.ts';
import { migrateService } from './migrate/migrations.ts';
import { inCapitals, services } from './supervisor/services.ts';

const databases: ServiceDatabase[] = services.map(({ name }) => ({
  service: name,
  url: variable(`${inCapitals(name)}_DATABASE_URL`),
}));

const tables = async () => {
  await ensureDatabases(variable('POSTGRES_SUPERUSER_URL'), databases);
  await Promise.all(databases.map(migrateService));
};
await Promise.all([ensureTopics(loadSettings(kafkaSettings)), tables()]);

function variable(name: string): string {
  const value = process.env[name];
  if (value) return value;
  console.error(`error: ${name} is not set. See the first lines of tools/migrate.ts.`);
  process.exit(1);
}
