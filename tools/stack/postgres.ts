import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Problem } from '../lib/problem.mjs';
import type { Part } from '../supervisor/part.ts';
import { commandLineOf } from '../lib/process-identity.mjs';
import { acceptsConnections } from './ports.ts';
import { placeForPostgres, type PostgresPlace } from './postgres-place.ts';

export interface PostgresOptions {
  /** Folder of this cluster. Kept between starts. */
  readonly folder: string;
  readonly logFile: string;
  readonly port: number;
  /** Of the superuser `postgres`. */
  readonly password: string;
  /** False only for tests: what was committed may then be lost when the machine (not the process) goes down. */
  readonly durable: boolean;
}

const SUPERUSER = 'postgres';

/** A cluster of its own, made at the first start. */
export async function postgresPart(options: PostgresOptions): Promise<Part> {
  const place = await placeForPostgres(options.folder);
  await makeCluster(place, options);
  return {
    name: 'postgres',
    command: place.postgres,
    args: ['-D', place.data, '-p', String(options.port), ...settings(options).flatMap((setting) => ['-c', setting])],
    env: place.env,
    cwd: place.data,
    ...(place.user && { user: place.user }),
    // "fast shutdown": roll back what is open and stop; SIGTERM would wait for every client to go
    stopSignal: 'SIGINT',
    logFile: options.logFile,
    ports: [options.port],
    prepare: () => dropStalePidFile(place.data),
    isReady: async () => (await acceptsConnections(options.port)) && (await answersQuery(options)),
    readyWithinMs: 120_000,
  };
}

export function superuserUrl({ port, password }: Pick<PostgresOptions, 'port' | 'password'>): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
}

function settings({ durable }: PostgresOptions): string[] {
  const always = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=64MB',
    'log_checkpoints=off',
    'timezone=UTC',
  ];
  const onOff = durable ? 'on' : 'off';
  return [...always, `fsync=${onOff}`, `synchronous_commit=${onOff}`, `full_page_writes=${onOff}`];
}

async function makeCluster(place: PostgresPlace, options: PostgresOptions): Promise<void> {
  if (existsSync(place.data)) return;
  // under another name until it is complete: an initdb that is interrupted leaves something that looks like a cluster
  const unfinished = `${place.data}.unfinished`;
  const passwordFile = `${place.data}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  for (const path of [unfinished, passwordFile]) if (place.user) await chown(path, place.user.uid, place.user.gid);
  const auth = ['-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const text = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const quick = options.durable ? [] : ['--no-sync'];
  try {
    await initdb(place, ['-D', unfinished, ...auth, ...text, ...quick, '--no-instructions']);
    await rename(unfinished, place.data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function initdb(place: PostgresPlace, args: string[]): Promise<void> {
  const io = { cwd: '/', env: place.env, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
  const child = spawn(place.initdb, args, { ...place.user, ...io });
  const end = () => child.kill();
  process.once('exit', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  return new Promise<void>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done() : fail(problemOfInitdb(output))));
  }).finally(() => process.off('exit', end));
}

function problemOfInitdb(output: string): Problem {
  if (/could not look up effective user ID/.test(output)) {
    return new Problem(
      'Postgres needs a user with a name, and this one has only a number. Start as another user, or add a line for it to /etc/passwd.',
    );
  }
  return new Problem(`Postgres could not make its data folder:\n${output.trim()}`);
}

/**
 * After a kill the file with the process id stays. Postgres itself ignores it unless a process with that number lives
 * by now; the number may have gone to anyone, so it counts only when that process really is a server of this cluster.
 */
async function dropStalePidFile(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  if (!commandLineOf(pid)?.includes(data)) await rm(file, { force: true });
}

async function answersQuery(options: PostgresOptions): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl(options), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
