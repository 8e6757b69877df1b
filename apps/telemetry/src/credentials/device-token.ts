import { hash, randomBytes } from 'node:crypto';

/** What a device proves itself with: its id in clear and a secret of 256 bits. */
export interface DeviceToken {
  readonly thingId: string;
  readonly secret: string;
}

const TOKEN = /^Device ([A-Za-z0-9_.-]{1,128}):([A-Za-z0-9_-]{43})$/;

/** Reads `Device <thingId>:<secret>`; undefined when the header is absent or anything else. */
export const readDeviceToken = (authorization: string | undefined): DeviceToken | undefined => {
  const match = authorization === undefined ? null : TOKEN.exec(authorization);
  return match === null ? undefined : { thingId: match[1]!, secret: match[2]! };
};

/** A new secret of 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It is random enough that a slow hash would add nothing but time. */
export const secretHash = (secret: string): Buffer => hash('sha256', secret, 'buffer');
