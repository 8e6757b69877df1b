import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFileOf } from '../lib/places.mjs';
import { reapOrphans } from '../lib/reap.mjs';
import { livingSupervisor } from '../lib/run-file.mjs';
import { RunFileWriter } from '../supervisor/run-file.ts';
import { Supervisor } from '../supervisor/supervisor.ts';
import { freePort } from './ports.ts';
import { foldersOutside } from './postgres-place.ts';
import { startStores, storeUrls, type StoreSettings } from './stores.ts';

const PREFIX = 'citybrain-test-';

/** A Kafka, a Postgres and a Redis of their own, for tests and development. */
export interface Stack {
  /** The variables that tests find the stack by. */
  readonly env: Readonly<Record<string, string>>;
  /** Stops everything and removes its data. */
  stop(): Promise<void>;
}

/** Starts a stack in a temporary folder, on free ports. Nothing in it outlives `stop`, so nothing is flushed to disk. */
export async function startTestStack(): Promise<Stack> {
  await removeLeftovers();
  const home = temporaryHome();
  const settings: StoreSettings = { home, ports: await freePorts(), passwords: passwords(), durable: false };
  const { brokers, postgres, redis } = storeUrls(settings);
  let runFile: RunFileWriter | undefined;
  const supervisor = new Supervisor(() => runFile?.write());
  runFile = new RunFileWriter(runFileOf(home), supervisor, {
    state: 'running',
    url: '',
    startedAt: new Date().toISOString(),
    ports: { ...settings.ports },
    signIns: [],
    databases: { superuser: postgres },
    brokers,
    redis,
  });
  const stop = async () => {
    await supervisor.stop();
    await removeHome(home);
  };
  try {
    await startStores(supervisor, settings, (_title, work) => work());
  } catch (error) {
    await stop();
    throw error;
  }
  const env = {
    CITYBRAIN_TEST_KAFKA: brokers.join(','),
    CITYBRAIN_TEST_POSTGRES: postgres,
    CITYBRAIN_TEST_REDIS: redis,
  };
  return { env, stop };
}

/** A folder for a city or a stack that is thrown away; other users may walk it, as Postgres needs when we are root. */
export function temporaryHome(): string {
  const home = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(home, 0o755);
  return home;
}

/** Removes a home with all its data, also what had to be kept elsewhere. What a killed supervisor left running is stopped. */
export async function removeHome(home: string): Promise<void> {
  await reapOrphans(runFileOf(home));
  const folders = [...(await foldersOutside(join(home, 'postgres'))), home];
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** Stops and removes what a killed test run left in the temporary folder. */
export async function removeLeftovers(): Promise<void> {
  const homes = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const home of homes.map((name) => join(tmpdir(), name))) {
    const file = runFileOf(home);
    // without a run.json it may be one that is being made right now
    if (!existsSync(file) || livingSupervisor(file)) continue;
    await removeHome(home);
  }
}

async function freePorts(): Promise<StoreSettings['ports']> {
  const taken = new Set<number>();
  const next = async () => {
    const port = await freePort(taken);
    taken.add(port);
    return port;
  };
  return { kafka: await next(), kafkaController: await next(), postgres: await next(), redis: await next() };
}

function passwords(): StoreSettings['passwords'] {
  return { postgres: randomBytes(18).toString('base64url'), redis: randomBytes(18).toString('base64url') };
}
