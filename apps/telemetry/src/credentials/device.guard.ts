import { loadSettings } from '@citybrain/config';
import { callerOf, trustedProxies } from '@citybrain/http';
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RegisteredThing } from '../registry/registry.js';
import { telemetrySettings } from '../telemetry.config.js';
import { telemetryErrors } from '../telemetry.errors.js';
import { DeviceCredentials } from './device-credentials.js';

type DeviceRequest = FastifyRequest & { device?: RegisteredThing };

/** Stands before routes that only devices may call (`@DeviceOnly`): finds out which device it is. */
@Injectable()
export class DeviceGuard implements CanActivate {
  private readonly proxies = trustedProxies(loadSettings(telemetrySettings).trustedProxies);

  constructor(private readonly credentials: DeviceCredentials) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<DeviceRequest>();
    request.device = await this.credentials.verify(
      request.headers.authorization,
      () => callerOf(request, this.proxies).address,
    );
    return true;
  }
}

/** The device that is calling, in the parameter list of a route behind `DeviceGuard`. */
export const Device = createParamDecorator((_data: unknown, context: ExecutionContext): RegisteredThing => {
  const { device } = context.switchToHttp().getRequest<DeviceRequest>();
  if (device === undefined) throw telemetryErrors.DEVICE_NOT_KNOWN();
  return device;
});
