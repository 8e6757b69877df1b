// What a city consists of and in which order it comes up.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.ts';
import { urlHost } from '../lib/checks.mjs';
import { root, runFileOf } from '../lib/places.mjs';
import { step } from '../lib/progress.mjs';
import { runScript } from '../lib/task.ts';
import { startStores, storeUrls, type StoreSettings } from '../stack/stores.ts';
import { bootstrapFileOf, prepareAccounts } from './accounts.ts';
import { chooseCityPorts, cityUrl, reachable, type CityPorts } from './city-ports.ts';
import type { Part } from './part.ts';
import { RunFileWriter } from './run-file.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import { demoPart, servicePart } from './service-parts.ts';
import { environmentOf, gateway, inCapitals, services, type Surroundings } from './services.ts';
import type { Supervisor } from './supervisor.ts';

export interface CityOptions {
  readonly home: string;
  /** False only for tests: see StoreSettings. */
  readonly durable: boolean;
  /** Loads a demo district and keeps it alive. */
  readonly demo: boolean;
}

const SCENARIOS = process.env.SCENARIOS_DIR || join(root, 'scenarios');

/** Brings everything up; resolves when `GET /api/health` answers ready. `signal` ends what is being built. */
export async function startCity(
  supervisor: Supervisor,
  runFile: RunFileWriter,
  options: CityOptions,
  signal: AbortSignal,
) {
  const city = await describeCity(options, loadSecrets(options.home));
  runFile.update(city.description);
  await Promise.all([startStores(supervisor, city.stores, step), build(signal)]);

  const { accounts } = await prepareAccounts(options.home, SCENARIOS, city.secrets);
  runFile.update({ signIns: accounts.map(({ username, password, roles }) => ({ username, password, roles })) });
  await step('migrating the databases', () => migrate(city, signal));

  await step('starting the services', () => startServices(supervisor, city));
  if (options.demo) await startDemo(supervisor, options.home);
  runFile.update({ state: 'running' });
}

interface City {
  readonly home: string;
  readonly secrets: Secrets;
  readonly ports: CityPorts;
  readonly stores: StoreSettings;
  readonly description: ReturnType<typeof describe>;
}

async function describeCity({ home, durable }: CityOptions, secrets: Secrets): Promise<City> {
  mkdirSync(join(home, 'logs'), { recursive: true });
  const ports = await chooseCityPorts();
  const { kafka = 0, kafkaController = 0, postgres = 0, redis = 0 } = ports;
  const stores = { home, durable, passwords: secrets, ports: { kafka, kafkaController, postgres, redis } };
  return { home, secrets, ports, stores, description: describe(ports, stores, secrets) };
}

function describe(ports: CityPorts, stores: StoreSettings, secrets: Secrets) {
  const { brokers, postgres, redis } = storeUrls(stores);
  const own = services.map(({ name, database }) => [name, databaseUrl(postgres, database, secrets.databases[name])]);
  const databases: Record<string, string> = { superuser: postgres, ...Object.fromEntries(own) };
  return { url: cityUrl(ports), ports: { ...ports }, brokers, redis, databases };
}

/** The role is named like the database. */
function databaseUrl(superuserUrl: string, database: string, password = ''): string {
  const url = new URL(superuserUrl);
  url.username = database;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

async function migrate({ description }: City, signal: AbortSignal): Promise<void> {
  const urls = services.map(({ name }) => [`${inCapitals(name)}_DATABASE_URL`, description.databases[name]]);
  const env = {
    ...process.env,
    ...Object.fromEntries(urls),
    POSTGRES_SUPERUSER_URL: description.databases.superuser,
    KAFKA_BROKERS: description.brokers.join(','),
  };
  await runScript('tools/migrate.ts', [], { env, signal });
}

async function startServices(supervisor: Supervisor, city: City): Promise<void> {
  const group = supervisor.newGroup();
  await Promise.all(services.map(({ name }) => group.start(partOf(name, city))));
}

function partOf(name: string, { home, ports, description }: City): Part {
  const host = name === gateway ? urlHost() : '127.0.0.1';
  const around: Surroundings = {
    databaseUrl: description.databases[name] ?? '',
    brokers: description.brokers,
    redisUrl: description.redis,
    host,
    port: ports[name] ?? 0,
    urls: Object.fromEntries(services.map((service) => [service.name, `http://127.0.0.1:${ports[service.name]}`])),
    scenarios: SCENARIOS,
    webFolder: join(root, 'apps', 'web', 'dist'),
    bootstrapFile: bootstrapFileOf(home),
  };
  return servicePart(name, home, environmentOf(name, around), `http://${reachable(host)}:${around.port}`);
}

async function startDemo(supervisor: Supervisor, home: string): Promise<void> {
  const script = join(root, 'tools', 'demo', 'demo.ts');
  if (existsSync(script)) await supervisor.newGroup().start(demoPart(script, home, runFileOf(home)));
}
