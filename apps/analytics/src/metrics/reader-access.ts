import { hasRole, type Principal, type Role } from '@citybrain/http';
import { analyticsErrors } from '../analytics.errors.js';
import { ALL, type Filters } from './cuts.js';

/** Everybody who works in a jurisdiction sees all of its rates: departments are compared with each other in public. */
export const readers = [
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

const beyondOneDepartment = readers.filter((role) => role !== 'handler');

/**
 * The cases that the caller may see behind a number: all of the jurisdiction, but for a handler those of the own department,
 * which is taken when none is named. Throws ANALYTICS_DEPARTMENT_FORBIDDEN when a handler names another.
 */
export const visibleCases = (principal: Principal, filters: Filters): Filters => {
  if (hasRole(principal, ...beyondOneDepartment)) return filters;
  const own = principal.departmentId;
  const asked = filters.department ?? ALL;
  if (own === undefined || (asked !== ALL && asked !== own)) throw analyticsErrors.DEPARTMENT_FORBIDDEN(own);
  return { ...filters, department: own };
};
