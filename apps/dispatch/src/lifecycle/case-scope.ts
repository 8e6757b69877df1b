import { hasRole, type Principal, type Role } from '@citybrain/http';

/** Roles that read cases. A handler reads those of their own department, the others all of their jurisdictions. */
export const caseReaders = [
  'dispatcher',
  'supervisor',
  'leader',
  'inspector',
  'operator',
  'sensor-operator',
  'administrator',
  'machine',
  'handler',
] as const satisfies readonly Role[];

const widely = caseReaders.filter((role) => role !== 'handler');

/** Which cases an account may see; becomes part of every query. */
export interface CaseScope {
  /** Null: every jurisdiction. */
  readonly jurisdictions: readonly string[] | null;
  /** Undefined: every department. Null: none, a handler without a department. */
  readonly departmentId: string | null | undefined;
}

export const scopeOf = (principal: Principal): CaseScope => ({
  jurisdictions: principal.jurisdictions.includes('*') ? null : principal.jurisdictions,
  departmentId: hasRole(principal, ...widely) ? undefined : (principal.departmentId ?? null),
});
