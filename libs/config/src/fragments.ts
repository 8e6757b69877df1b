import { z } from 'zod';
import { setting } from './settings.js';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** What every service needs to be reached. */
export const serviceSettings = {
  host: setting('SERVICE_HOST', z.string().default('127.0.0.1'), 'address the service listens on'),
  port: setting('SERVICE_PORT', port.default(0), 'port the service listens on; 0 takes a free one'),
  logLevel: setting(
    'LOG_LEVEL',
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
    'least severe level that is logged',
  ),
  bodyLimitBytes: setting(
    'HTTP_BODY_LIMIT_BYTES',
    z.coerce.number().int().min(1024).default(1_048_576),
    'largest request body in bytes',
  ),
};

export const databaseSettings = {
  url: setting('DATABASE_URL', z.url({ protocol: /^postgres(ql)?$/ }), 'Postgres database of this service', true),
  poolSize: setting(
    'DATABASE_POOL_SIZE',
    z.coerce.number().int().min(3).max(200).default(10),
    'most connections of one process',
  ),
  connectTimeoutMs: setting(
    'DATABASE_CONNECT_TIMEOUT_MS',
    z.coerce.number().int().min(100).default(5_000),
    'longest wait for a connection, in ms',
  ),
  statementTimeoutMs: setting(
    'DATABASE_STATEMENT_TIMEOUT_MS',
    z.coerce.number().int().min(100).default(30_000),
    'longest statement, in ms; the server ends it',
  ),
};

export const kafkaSettings = {
  brokers: setting(
    'KAFKA_BROKERS',
    z
      .string()
      .min(1)
      .transform((text) => text.split(',')),
    'Kafka brokers, comma separated host:port',
  ),
  topicPrefix: setting(
    'KAFKA_TOPIC_PREFIX',
    z
      .string()
      .regex(/^[a-z0-9.-]*$/)
      .default(''),
    'put before every topic and group name: several systems on one cluster',
  ),
  replication: setting(
    'KAFKA_REPLICATION',
    z.coerce.number().int().min(1).max(9).default(1),
    'copies of each partition; 3 in production',
  ),
  minInsync: setting(
    'KAFKA_MIN_INSYNC_REPLICAS',
    z.coerce.number().int().min(1).max(9).default(1),
    'copies that must have a record before it is acknowledged; 2 in production',
  ),
  sessionTimeoutMs: setting(
    'KAFKA_SESSION_TIMEOUT_MS',
    z.coerce.number().int().min(6_000).default(10_000),
    'a consumer silent for this long loses its partitions, in ms',
  ),
  requestTimeoutMs: setting(
    'KAFKA_REQUEST_TIMEOUT_MS',
    z.coerce.number().int().min(1_000).default(10_000),
    'a broker silent for this long is given up, in ms',
  ),
};

export const redisSettings = {
  url: setting('REDIS_URL', z.url({ protocol: /^rediss?$/ }), 'Redis that holds the live state'),
  keyPrefix: setting(
    'REDIS_KEY_PREFIX',
    z
      .string()
      .regex(/^[a-z0-9:.-]*$/)
      .default(''),
    'put before every key: several systems on one Redis',
  ),
};

/** How a service checks who is calling: any OpenID Connect issuer with a key set can stand behind these. */
export const tokenSettings = {
  issuer: setting('IDENTITY_ISSUER', z.string().min(1).default('citybrain'), 'issuer that signs access tokens (`iss`)'),
  audience: setting(
    'IDENTITY_AUDIENCE',
    z.string().min(1).default('citybrain'),
    'audience that tokens must name (`aud`)',
  ),
  jwksUrl: setting('IDENTITY_JWKS_URL', z.url(), 'where the issuer publishes its public keys'),
};

export const scenarioSettings = {
  directory: setting('SCENARIOS_DIR', z.string().min(1).default('scenarios'), 'folder of the scenario files'),
};

export const messagingSettings = {
  outboxRetentionMinutes: setting(
    'OUTBOX_RETENTION_MINUTES',
    z.coerce.number().min(1).default(30),
    'how long published outbox rows are kept, in minutes',
  ),
  chunkSize: setting(
    'CONSUMER_CHUNK_SIZE',
    z.coerce.number().int().min(1).max(5_000).default(500),
    'most messages handled in one transaction',
  ),
  attempts: setting(
    'CONSUMER_ATTEMPTS',
    z.coerce.number().int().min(1).max(20).default(3),
    'tries before a bad message is set aside',
  ),
};

export { flag };
