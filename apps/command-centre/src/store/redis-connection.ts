import { loadSettings, redisSettings } from '@citybrain/config';
import { counter, log } from '@citybrain/observability';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { liveSettings } from '../command-centre.config.js';

const errors = counter('citybrain_redis_errors_total', 'Errors of the connection to Redis');

export class RedisAway extends Error {
  override readonly name = 'RedisAway';
}

/**
 * The connection to Redis, fenced: nothing waits in a queue of the client's own, nothing is sent a second time by itself,
 * every command has an end, and a socket that has gone silent is replaced.
 */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  private readonly client: Redis;
  private runId: string | undefined;

  constructor() {
    const { commandTimeoutMs } = loadSettings(liveSettings);
    this.client = new Redis(loadSettings(redisSettings).url, {
      lazyConnect: true,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 1,
      commandTimeout: commandTimeoutMs,
      socketTimeout: 2 * commandTimeoutMs,
      connectTimeout: 2_000,
      keepAlive: 10_000,
      connectionName: 'command-centre',
      retryStrategy: (times) => Math.min(2_000, 100 * times),
      reconnectOnError: (error) => /^(READONLY|LOADING)/.test(error.message),
    });
    this.client.on('error', (error: unknown) => {
      errors.inc();
      log().debug({ err: error }, 'Redis connection error');
    });
    this.client.on('close', () => {
      this.runId = undefined;
    });
    this.client.connect().catch((error: unknown) => log().warn({ err: error }, 'Redis is away'));
  }

  /** The client; throws RedisAway while there is no connection. */
  get redis(): Redis {
    if (this.client.status !== 'ready') throw new RedisAway('there is no connection to Redis');
    return this.client;
  }

  /** The life of the Redis server: another one means that it was restarted, whatever it still holds. */
  async serverRun(): Promise<string> {
    if (this.runId !== undefined) return this.runId;
    const info = await this.redis.info('server');
    this.runId = /^run_id:(\w+)/m.exec(info)?.[1] ?? 'unknown';
    return this.runId;
  }

  onApplicationShutdown(): void {
    this.client.disconnect();
  }
}
