import { setting } from '@citybrain/config';
import { z } from 'zod';

/** What telemetry can be told beside the settings of every service. */
export const telemetrySettings = {
  bufferBytes: setting(
    'TELEMETRY_BUFFER_BYTES',
    z.coerce
      .number()
      .int()
      .min(1_048_576)
      .default(16 * 1_048_576),
    'readings that may wait for Kafka, in bytes; beyond it devices are told to come again (503)',
  ),
  recordWithinMs: setting(
    'TELEMETRY_RECORD_WITHIN_MS',
    z.coerce.number().int().min(100).max(60_000).default(5_000),
    'longest wait of a device for Kafka, in ms; then it is told to send again (503)',
  ),
  wrongCredentialsPerMinute: setting(
    'TELEMETRY_WRONG_CREDENTIALS_PER_MINUTE',
    z.coerce.number().int().min(1).default(30),
    'wrong device credentials from one address that are answered 401 within a minute; further ones 429',
  ),
  trustedProxies: setting(
    'TELEMETRY_TRUSTED_PROXIES',
    z.string().default('127.0.0.0/8,::1'),
    'addresses or CIDR ranges, comma separated, whose X-Forwarded-For is believed: the gateway',
  ),
};
