import type { Role } from '@citybrain/http';

/** Who sees the live picture: everybody who works in the centre. A citizen sees own reports, not everybody's cases. */
export const LIVE_VIEWERS = [
  'administrator',
  'operator',
  'dispatcher',
  'handler',
  'inspector',
  'supervisor',
  'leader',
  'sensor-operator',
  'machine',
] as const satisfies readonly [Role, ...Role[]];
