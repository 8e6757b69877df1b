import { SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import type { Role } from './principal.js';

/** What a route declares of who may call it. A route that declares nothing stops the service at boot. */
export type Access =
  | { readonly kind: 'roles'; readonly roles: readonly Role[] }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'device' }
  | { readonly kind: 'public'; readonly reason: string };

export const ACCESS = 'citybrain:access';

const both = (...decorators: (MethodDecorator & ClassDecorator)[]): MethodDecorator & ClassDecorator =>
  ((target: object, key?: string | symbol, descriptor?: PropertyDescriptor) => {
    for (const decorate of decorators) {
      if (key === undefined) (decorate as ClassDecorator)(target as never);
      else (decorate as MethodDecorator)(target, key, descriptor!);
    }
  }) as MethodDecorator & ClassDecorator;

/** Only accounts with one of these roles. */
export const Roles = (...wanted: readonly [Role, ...Role[]]): MethodDecorator & ClassDecorator =>
  both(SetMetadata(ACCESS, { kind: 'roles', roles: wanted } satisfies Access), ApiBearerAuth());

/** Any signed-in account. */
export const SignedIn = (): MethodDecorator & ClassDecorator =>
  both(SetMetadata(ACCESS, { kind: 'signed-in' } satisfies Access), ApiBearerAuth());

/** A device with its own credential (`Authorization: Device <thingId>:<secret>`); the route's service verifies it. */
export const DeviceOnly = (): MethodDecorator & ClassDecorator =>
  both(SetMetadata(ACCESS, { kind: 'device' } satisfies Access), ApiSecurity('device'));

/** Everybody; the reason is shown in the access matrix. */
export const Public = (reason: string): MethodDecorator & ClassDecorator =>
  both(SetMetadata(ACCESS, { kind: 'public', reason } satisfies Access));
