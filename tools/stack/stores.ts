import { join } from 'node:path';
import { cache } from '../lib/places.mjs';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { fetchKafka, kafkaPart } from './kafka.ts';
import { postgresPart, superuserUrl } from './postgres.ts';
import { fetchRedis, redisPart, redisUrl } from './redis.ts';

export interface StoreSettings {
  /** Data and logs are kept below this folder. */
  readonly home: string;
  readonly ports: {
    readonly kafka: number;
    readonly kafkaController: number;
    readonly postgres: number;
    readonly redis: number;
  };
  readonly passwords: { readonly postgres: string; readonly redis: string };
  /** False only for tests: what was committed may then be lost when the machine (not a process) goes down. */
  readonly durable: boolean;
}

/** Where the stores are reached. */
export interface StoreUrls {
  readonly brokers: string[];
  /** As superuser. */
  readonly postgres: string;
  readonly redis: string;
}

/** Runs a step, and may show it. */
export type Step = <T>(title: string, work: () => Promise<T>) => Promise<T>;

/** Starts Kafka, Postgres and Redis side by side; resolves when all three can do their work. */
export async function startStores(supervisor: Supervisor, settings: StoreSettings, step: Step): Promise<void> {
  const { home, ports, passwords, durable } = settings;
  const group = supervisor.newGroup();
  const at = (name: string) => ({ folder: join(home, name), logFile: join(home, 'logs', `${name}.log`), cache });

  const kafka = async () => {
    await step('fetching Kafka', () => fetchKafka(cache));
    const options = { ...at('kafka'), port: ports.kafka, controllerPort: ports.kafkaController };
    await step('starting Kafka', () => group.start(kafkaPart(options)));
  };
  const redis = async () => {
    await step('fetching Redis', () => fetchRedis(cache));
    const options = { ...at('redis'), port: ports.redis, password: passwords.redis };
    await step('starting Redis', () => group.start(redisPart(options)));
  };
  const postgres = async () => {
    const options = { ...at('postgres'), port: ports.postgres, password: passwords.postgres, durable };
    await step('starting Postgres', async () => group.start(await postgresPart(options)));
  };
  await Promise.all([kafka(), redis(), postgres()]);
}

export function storeUrls({ ports, passwords }: StoreSettings): StoreUrls {
  return {
    brokers: [`127.0.0.1:${ports.kafka}`],
    postgres: superuserUrl({ port: ports.postgres, password: passwords.postgres }),
    redis: redisUrl({ port: ports.redis, password: passwords.redis }),
  };
}
