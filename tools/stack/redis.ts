import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { Redis } from 'ioredis';
import type { Part } from '../supervisor/part.ts';
import { download } from './download.ts';
import { acceptsConnections } from './ports.ts';

// this jar carries the Redis servers themselves, one for each kind of machine
const jar = {
  id: 'com.github.codemonstur:embedded-redis:1.4.3',
  sha256: 'ffbc63265c60d25dee453d6f656b527d98200d98657c6a0ab4dec4ea2c3a5cd6',
};
const servers: Readonly<Record<string, string>> = {
  'linux-x64': 'redis-server-6.2.6-v5-linux-amd64',
  'linux-arm64': 'redis-server-6.2.7-linux-arm64',
  'darwin-x64': 'redis-server-6.2.6-v5-darwin-amd64',
  'darwin-arm64': 'redis-server-6.2.6-v5-darwin-arm64',
};

export interface RedisOptions {
  readonly folder: string;
  readonly cache: string;
  readonly logFile: string;
  readonly port: number;
  readonly password: string;
}

/** Fetches the server for this machine unless it is in the cache. */
export async function fetchRedis(cache: string): Promise<void> {
  const server = serverFile(cache);
  if (existsSync(server)) return;
  const jarFile = join(cache, 'embedded-redis-1.4.3.jar');
  await download(jar, jarFile);
  const name = serverName();
  const bytes = unzipSync(await readFile(jarFile), { filter: (entry) => entry.name === name })[name];
  if (!bytes) throw new Error(`${jarFile} holds no ${name}.`);
  await mkdir(join(cache, 'redis'), { recursive: true });
  await writeFile(`${server}.part`, bytes);
  await chmod(`${server}.part`, 0o755);
  await rename(`${server}.part`, server);
}

/** A Redis that keeps nothing on disk: it is a cache, rebuilt by its users when it comes back empty. */
export function redisPart(options: RedisOptions): Part {
  const settings = join(options.folder, 'redis.conf');
  return {
    name: 'redis',
    command: serverFile(options.cache),
    args: [settings],
    env: { PATH: process.env.PATH },
    cwd: options.cache,
    stopSignal: 'SIGTERM',
    logFile: options.logFile,
    ports: [options.port],
    prepare: async () => {
      await mkdir(options.folder, { recursive: true });
      await writeFile(settings, redisConf(options), { mode: 0o600 });
    },
    isReady: async () => (await acceptsConnections(options.port)) && (await answersPing(options)),
    readyWithinMs: 30_000,
  };
}

export function redisUrl({ port, password }: Pick<RedisOptions, 'port' | 'password'>): string {
  return `redis://:${password}@127.0.0.1:${port}`;
}

async function answersPing(options: RedisOptions): Promise<boolean> {
  const client = new Redis(redisUrl(options), { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

function serverName(): string {
  const machine = `${process.platform}-${process.arch}`;
  const name = servers[machine];
  if (!name) throw new Error(`No Redis server is known for ${machine}.`);
  return name;
}

function serverFile(cache: string): string {
  return join(cache, 'redis', serverName());
}

function redisConf({ port, password }: RedisOptions): string {
  return `bind 127.0.0.1
port ${port}
requirepass ${password}
save ""
appendonly no
`;
}
