import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { httpErrors } from '../http.errors.js';

export const roles = [
  'administrator',
  'operator',
  'dispatcher',
  'handler',
  'inspector',
  'supervisor',
  'leader',
  'sensor-operator',
  'citizen',
  'machine',
] as const;
export type Role = (typeof roles)[number];

/** Who is calling, as the verified token says. */
export interface Principal {
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Ids of the jurisdictions the account may see; `*` for all. */
  readonly jurisdictions: readonly string[];
  readonly departmentId?: string;
}

export interface RequestWithPrincipal {
  principal?: Principal;
}

/** The caller, in a controller method's parameter list. */
export const Caller = createParamDecorator((_data: unknown, context: ExecutionContext): Principal => {
  const principal = context.switchToHttp().getRequest<RequestWithPrincipal>().principal;
  if (principal === undefined) throw httpErrors.SIGN_IN_REQUIRED();
  return principal;
});

export const hasRole = (principal: Principal, ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => principal.roles.includes(role));

export const mayEnter = (principal: Principal, jurisdictionId: string): boolean =>
  principal.jurisdictions.includes('*') || principal.jurisdictions.includes(jurisdictionId);

/**
 * The jurisdiction a request is about: the one it names, or the caller's only one.
 * 400 when several are possible, 403 when the caller has no right to it.
 */
export const jurisdictionOf = (principal: Principal, named: string | undefined): string => {
  if (named !== undefined) {
    if (!mayEnter(principal, named)) throw httpErrors.JURISDICTION_FORBIDDEN(named);
    return named;
  }
  const [only, ...others] = principal.jurisdictions;
  if (only === undefined || only === '*' || others.length > 0)
    throw httpErrors.JURISDICTION_REQUIRED(principal.jurisdictions);
  return only;
};
