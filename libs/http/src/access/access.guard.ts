import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type INestApplication,
  RequestMethod,
} from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer, Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { httpErrors } from '../http.errors.js';
import { ACCESS, type Access } from './access.js';
import { hasRole, type RequestWithPrincipal } from './principal.js';
import type { TokenVerifier } from './token-verifier.js';

export const SESSION_COOKIE = 'citybrain_session';
/** A form on another site cannot set it: proof that our own page sent the request. */
export const CSRF_HEADER = 'x-citybrain-request';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Global and deny by default: a route without a declaration is refused (and stops the boot, see `refuseUndeclaredRoutes`). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw httpErrors.ROLE_REQUIRED([]);
    if (access.kind === 'public' || access.kind === 'device') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & RequestWithPrincipal>();
    request.principal = await this.verifier.verify(credential(request));
    if (access.kind === 'roles' && !hasRole(request.principal, ...access.roles))
      throw httpErrors.ROLE_REQUIRED(access.roles);
    return true;
  }
}

const credential = (request: FastifyRequest): string => {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const match = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/.exec(header);
    if (match === null) throw httpErrors.SIGN_IN_REQUIRED();
    return match[1]!;
  }
  const cookie = cookieValue(request.headers.cookie);
  if (cookie === undefined) throw httpErrors.SIGN_IN_REQUIRED();
  if (!SAFE.has(request.method) && request.headers[CSRF_HEADER] !== '1') throw httpErrors.CSRF_HEADER_REQUIRED();
  return cookie;
};

const cookieValue = (header: string | undefined): string | undefined =>
  header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${SESSION_COOKIE}=`))
    ?.slice(SESSION_COOKIE.length + 1);

/** One route and who may call it: the rows of the access matrix. */
export interface RouteAccess {
  readonly method: string;
  readonly path: string;
  readonly access: Access | undefined;
}

/** Every route of the application with its declaration. */
export const routeAccess = (app: INestApplication): RouteAccess[] => {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype) : []));
};

// oxlint-disable-next-line typescript/no-unsafe-function-type -- a controller class as Nest hands it out
const routesOf = (controller: Function): RouteAccess[] => {
  const prototype: Record<string, unknown> = controller.prototype;
  const base = first(Reflect.getMetadata(PATH_METADATA, controller));
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method = prototype[name];
    if (typeof method !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, method)) return [];
    const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
    const access = (Reflect.getMetadata(ACCESS, method) ?? Reflect.getMetadata(ACCESS, controller)) as
      Access | undefined;
    return [{ method: verb, path: join(base, first(Reflect.getMetadata(PATH_METADATA, method))), access }];
  });
};

const first = (path: unknown): string => String(Array.isArray(path) ? path[0] : (path ?? ''));
const join = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

/** A service with a route that does not say who may call it does not start. */
export const refuseUndeclaredRoutes = (app: INestApplication): void => {
  const undeclared = routeAccess(app).filter((route) => route.access === undefined);
  if (undeclared.length === 0) return;
  const list = undeclared.map((route) => `${route.method} ${route.path}`).join(', ');
  throw new Error(
    `these routes do not declare who may call them: ${list}. Add @Roles(…), @SignedIn(), @DeviceOnly() or @Public(reason)`,
  );
};
