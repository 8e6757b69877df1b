import { setting } from '@citybrain/config';
import { z } from 'zod';

const serviceUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const ms = (least: number, usual: number) => z.coerce.number().int().min(least).default(usual);

export const gatewaySettings = {
  intakeUrl: setting('INTAKE_URL', serviceUrl, 'where intake listens'),
  dispatchUrl: setting('DISPATCH_URL', serviceUrl, 'where dispatch listens'),
  telemetryUrl: setting('TELEMETRY_URL', serviceUrl, 'where telemetry listens'),
  analyticsUrl: setting('ANALYTICS_URL', serviceUrl, 'where analytics listens'),
  identityUrl: setting('IDENTITY_URL', serviceUrl, 'where identity listens'),
  connectTimeoutMs: setting('GATEWAY_CONNECT_TIMEOUT_MS', ms(50, 2_000), 'longest wait for a connection, in ms'),
  answerTimeoutMs: setting('GATEWAY_ANSWER_TIMEOUT_MS', ms(100, 35_000), 'longest wait for an answer, in ms'),
  bodyLimitBytes: setting(
    'GATEWAY_BODY_LIMIT_BYTES',
    z.coerce.number().int().min(1_024).default(1_048_576),
    'largest announced body that is forwarded, in bytes: the largest HTTP_BODY_LIMIT_BYTES of the services behind',
  ),
  trustedProxies: setting(
    'GATEWAY_TRUSTED_PROXIES',
    z.string().default(''),
    'addresses or CIDR ranges, comma separated, of the proxies in front; their X-Forwarded-For and -Proto are believed',
  ),
};

export const pageSettings = {
  webFolder: setting('WEB_DIR', z.string().min(1).default('apps/web/dist'), 'folder of the built web page'),
  docsFolder: setting('DOCS_DIR', z.string().min(1).default('docs'), 'folder of errors.md, which problems link to'),
};

export const liveSettings = {
  streamLength: setting(
    'LIVE_STREAM_LENGTH',
    z.coerce.number().int().min(100).default(20_000),
    'changes of a jurisdiction that are kept for browsers that come back; beyond them they take a new snapshot',
  ),
  maxStreams: setting(
    'LIVE_MAX_STREAMS',
    z.coerce.number().int().min(1).default(5_000),
    'most live streams open at one time in one process',
  ),
  commandTimeoutMs: setting('REDIS_COMMAND_TIMEOUT_MS', ms(50, 2_000), 'longest wait for Redis, in ms'),
};
