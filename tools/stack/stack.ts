import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SupervisedPart } from '../supervisor/supervised-part.ts';
import { fetchKafka, kafkaPart } from './kafka.ts';
import { cache } from '../lib/places.mjs';
import { freePort } from './ports.ts';
import { foldersOutside } from './postgres-place.ts';
import { postgresPart, superuserUrl } from './postgres.ts';
import { fetchRedis, redisPart, redisUrl } from './redis.ts';

/** A Kafka, a Postgres and a Redis of their own, for tests and development. */
export interface Stack {
  /** The variables that tests find the stack by. */
  readonly env: Readonly<Record<string, string>>;
  readonly parts: readonly SupervisedPart[];
  /** Stops everything and removes its data. */
  stop(): Promise<void>;
}

/** Starts a stack with its data in `home`, on free ports. Nothing in it survives `stop`, so nothing is flushed to disk. */
export async function startTestStack(home: string, onChange?: () => void): Promise<Stack> {
  await mkdir(home, { recursive: true });
  await Promise.all([fetchKafka(cache), fetchRedis(cache)]);
  const taken = new Set<number>();
  for (let count = 0; count < 4; count += 1) taken.add(await freePort(taken));
  const [kafkaPort = 0, controllerPort = 0, postgresPort = 0, redisPort = 0] = taken;
  const password = randomBytes(18).toString('base64url');

  const folder = (name: string) => join(home, name);
  const logFile = (name: string) => join(home, 'logs', `${name}.log`);
  const postgres = { folder: folder('postgres'), logFile: logFile('postgres'), port: postgresPort, password };
  const redis = { folder: folder('redis'), logFile: logFile('redis'), port: redisPort, password, cache };
  const kafka = { folder: folder('kafka'), logFile: logFile('kafka'), port: kafkaPort, controllerPort, cache };
  await mkdir(redis.folder, { recursive: true });
  await mkdir(kafka.folder, { recursive: true });

  const parts = [kafkaPart(kafka), redisPart(redis)].map((part) => new SupervisedPart(part, onChange));
  const stop = async () => {
    await Promise.all(parts.map((part) => part.stop()));
    const folders = [...(await foldersOutside(postgres.folder)), home];
    await Promise.all(folders.map((path) => rm(path, { recursive: true, force: true })));
  };
  try {
    const postgresToo = postgresPart({ ...postgres, durable: false }).then((part) => {
      parts.push(new SupervisedPart(part, onChange));
      return parts.at(-1)!.start();
    });
    await Promise.all([...parts.map((part) => part.start()), postgresToo]);
  } catch (error) {
    await stop();
    throw error;
  }
  const env = {
    CITYBRAIN_TEST_KAFKA: `127.0.0.1:${kafkaPort}`,
    CITYBRAIN_TEST_POSTGRES: superuserUrl(postgres),
    CITYBRAIN_TEST_REDIS: redisUrl(redis),
  };
  return { env, parts, stop };
}
