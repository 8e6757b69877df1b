import { setting } from '@citybrain/config';
import { z } from 'zod';

export const identitySettings = {
  bootstrapFile: setting(
    'IDENTITY_BOOTSTRAP_FILE',
    z.string().min(1).optional(),
    'JSON file of accounts; those missing in the database are created from it at boot, the others are left alone',
  ),
  trustedProxies: setting(
    'IDENTITY_TRUSTED_PROXIES',
    z.string().default('127.0.0.0/8,::1'),
    'addresses or CIDR ranges, comma separated, whose X-Forwarded-For and X-Forwarded-Proto are believed: the gateway',
  ),
};
