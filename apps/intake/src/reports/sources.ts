import type { SourceKind } from '@citybrain/contracts';
import type { Role } from '@citybrain/http';

/** Roles that report, and how their reports came in unless they say otherwise. The first that fits a caller counts. */
const defaults: readonly (readonly [Role, SourceKind])[] = [
  ['machine', 'other-platform'],
  ['operator', 'hotline-12319'],
  ['dispatcher', 'hotline-12319'],
  ['inspector', 'inspector'],
  ['supervisor', 'inspection-finding'],
  ['citizen', 'mini-program'],
];

/** In which capacity somebody with these roles reports, and the source kind that goes with it. */
export const reportingRole = (roles: readonly Role[]): { readonly role: Role; readonly kind: SourceKind } => {
  const [role, kind] = defaults.find(([it]) => roles.includes(it)) ?? ['citizen' as const, 'mini-program' as const];
  return { role, kind };
};

/**
 * Which sources a role may name: a citizen only the citizens' own, since staff and machine reports are filed without a second
 * look; everybody else any that the jurisdiction knows.
 */
export const sourcesOf = (role: Role, known: readonly string[]): readonly string[] =>
  role === 'citizen' ? known.filter((kind) => kind === 'mini-program') : known;
