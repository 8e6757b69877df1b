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

/** Jurisdictions whose things a caller may see; null for all. */
export type Visible = readonly string[] | null;

export const visibleTo = (principal: Principal): Visible =>
  principal.jurisdictions.includes('*') ? null : principal.jurisdictions;
