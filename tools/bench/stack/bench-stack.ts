import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../lib/problem.mjs';
import { root, runFileOf } from '../../lib/places.mjs';
import { step } from '../../lib/progress.mjs';
import { runScript } from '../../lib/task.ts';
import { freePort } from '../../stack/ports.ts';
import { removeHome, temporaryHome } from '../../stack/stack.ts';
import { startStores, storeUrls, type StoreUrls } from '../../stack/stores.ts';
import { bootstrapFileOf, prepareAccounts } from '../../supervisor/accounts.ts';
import { RunFileWriter } from '../../supervisor/run-file.ts';
import { loadSecrets, type Secrets } from '../../supervisor/secrets.ts';
import { servicePart } from '../../supervisor/service-parts.ts';
import { environmentOf, services } from '../../supervisor/services.ts';
import { Supervisor } from '../../supervisor/supervisor.ts';
import { writeBenchScenario } from './bench-scenario.ts';
import { floorPart } from './floor-part.ts';

/** What figures measure: real stores, flushed to disk as `npm start` has them, and services as real processes. */
export interface BenchStack {
  /** Where a service is, `http://127.0.0.1:<port>`. */
  url(service: string): string;
  /** The database of a service, as its own role. */
  databaseUrl(service: string): string;
  /** An access token for one of the accounts that a city starts with. */
  token(username: string): Promise<string>;
  /** Starts a floor: a script in `floors/` that listens on SERVICE_PORT. Returns its address. */
  startFloor(script: string, env: Readonly<Record<string, string>>): Promise<string>;
}

type Ports = Readonly<Record<string, number>>;

/** Runs `work` on a stack with these services in a temporary folder, on free ports; everything is gone afterwards. */
export async function withBenchStack<T>(names: readonly string[], work: (stack: BenchStack) => Promise<T>): Promise<T> {
  const home = temporaryHome();
  mkdirSync(join(home, 'logs'), { recursive: true });
  const secrets = loadSecrets(home);
  const ports = await takePorts(['kafka', 'kafkaController', 'postgres', 'redis', ...names]);
  const { kafka = 0, kafkaController = 0, postgres = 0, redis = 0 } = ports;
  const stores = { home, ports: { kafka, kafkaController, postgres, redis }, passwords: secrets, durable: true };
  let runFile: RunFileWriter | undefined;
  const supervisor = new Supervisor(() => runFile?.write());
  runFile = new RunFileWriter(runFileOf(home), supervisor, runDescription(ports));
  const stop = async () => {
    await supervisor.stop();
    await removeHome(home);
  };
  const onSignal = () => void stop().then(() => process.exit(130));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    await Promise.all([
      startStores(supervisor, stores, step),
      step('building the services', () => runScript('node_modules/typescript7/bin/tsc', ['-b', ...names.map(appOf)])),
    ]);
    const stack = new RunningStack(supervisor, home, secrets, ports, storeUrls(stores));
    await stack.startServices(names);
    return await work(stack);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await stop();
  }
}

class RunningStack implements BenchStack {
  private readonly supervisor: Supervisor;
  private readonly home: string;
  private readonly secrets: Secrets;
  private readonly ports: Ports;
  private readonly stores: StoreUrls;
  private passwords = new Map<string, string>();

  constructor(supervisor: Supervisor, home: string, secrets: Secrets, ports: Ports, stores: StoreUrls) {
    this.supervisor = supervisor;
    this.home = home;
    this.secrets = secrets;
    this.ports = ports;
    this.stores = stores;
  }

  async startServices(names: readonly string[]): Promise<void> {
    const scenarios = writeBenchScenario(this.home);
    const { accounts } = await prepareAccounts(this.home, scenarios, this.secrets);
    this.passwords = new Map(accounts.map(({ username, password }) => [username, password]));
    await step('migrating the databases', () => this.migrate(names));
    const group = this.supervisor.newGroup();
    await step('starting the services', () =>
      Promise.all(
        names.map((name) =>
          group.start(servicePart(name, this.home, this.environment(name, scenarios), this.url(name))),
        ),
      ),
    );
  }

  url(service: string): string {
    return `http://127.0.0.1:${this.ports[service]}`;
  }

  databaseUrl(service: string): string {
    const database = services.find(({ name }) => name === service)?.database ?? service;
    const url = new URL(this.stores.postgres);
    url.username = database;
    url.password = this.secrets.databases[service] ?? '';
    url.pathname = `/${database}`;
    return url.href;
  }

  async token(username: string): Promise<string> {
    const response = await fetch(`${this.url('identity')}/api/identity/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: this.passwords.get(username) }),
    });
    if (!response.ok) throw new Problem(`${username} could not sign in: ${await response.text()}`);
    return ((await response.json()) as { accessToken: string }).accessToken;
  }

  async startFloor(script: string, env: Readonly<Record<string, string>>): Promise<string> {
    const port = await freePort(new Set(Object.values(this.ports)));
    const url = `http://127.0.0.1:${port}`;
    await this.supervisor.newGroup().start(floorPart(script, this.home, { ...env, SERVICE_PORT: String(port) }, url));
    return url;
  }

  /** Imported only now: these are built by `withBenchStack`. */
  private async migrate(names: readonly string[]): Promise<void> {
    const { ensureDatabases } = await import('../../migrate/databases.ts');
    const { migrateService } = await import('../../migrate/migrations.ts');
    const { ensureTopics } = await import('@citybrain/messaging');
    const { kafkaSettings, loadSettings } = await import('@citybrain/config');
    const databases = names.map((service) => ({ service, url: this.databaseUrl(service) }));
    await ensureDatabases(this.stores.postgres, databases);
    await Promise.all([
      ...databases.map(migrateService),
      ensureTopics(loadSettings(kafkaSettings, { KAFKA_BROKERS: this.stores.brokers.join(',') })),
    ]);
  }

  private environment(name: string, scenarios: string): Record<string, string> {
    return environmentOf(name, {
      databaseUrl: this.databaseUrl(name),
      brokers: this.stores.brokers,
      redisUrl: this.stores.redis,
      host: '127.0.0.1',
      port: this.ports[name] ?? 0,
      urls: Object.fromEntries(services.map((service) => [service.name, this.url(service.name)])),
      scenarios,
      webFolder: join(root, 'apps', 'web', 'dist'),
      bootstrapFile: bootstrapFileOf(this.home),
    });
  }
}

function appOf(service: string): string {
  return `apps/${service}`;
}

async function takePorts(names: readonly string[]): Promise<Ports> {
  const ports: Record<string, number> = {};
  for (const name of names) ports[name] = await freePort(new Set(Object.values(ports)));
  return ports;
}

function runDescription(ports: Ports) {
  const startedAt = new Date().toISOString();
  return {
    state: 'running' as const,
    url: '',
    startedAt,
    ports: { ...ports },
    signIns: [],
    databases: {},
    brokers: [],
    redis: '',
  };
}
