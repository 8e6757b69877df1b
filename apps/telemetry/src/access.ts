import type { Principal, Role } from '@citybrain/http';

/** Everybody who works in the centre; citizens do not see devices. */
export const staff = [
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

/** Jurisdictions whose things the caller may see; null for all. */
export const visibleTo = (principal: Principal): readonly string[] | null =>
  principal.jurisdictions.includes('*') ? null : principal.jurisdictions;
