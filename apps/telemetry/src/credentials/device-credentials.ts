import { timingSafeEqual } from 'node:crypto';
import { loadSettings } from '@citybrain/config';
import { CityClock, monotonicMs, newId } from '@citybrain/kernel';
import { counter } from '@citybrain/observability';
import { TransactionScope } from '@citybrain/persistence';
import { Injectable } from '@nestjs/common';
import type { RegisteredThing } from '../registry/registry.js';
import { Registry } from '../registry/registry.service.js';
import { telemetrySettings } from '../telemetry.config.js';
import { telemetryErrors } from '../telemetry.errors.js';
import { CredentialRepository, type CredentialRow } from './credential.repository.js';
import { newSecret, readDeviceToken, secretHash } from './device-token.js';
import { WrongCredentialLimit } from './wrong-credential-limit.js';

/** Two, so that a device can be given a new credential before the old one goes. */
const VALID_AT_ONCE = 2;
/** A revocation made on another replica is known here after this long. */
const CACHE_MS = 5_000;
/** A credential that does not fit may be newer than what is remembered: then the table is asked again, at most so often. */
const RELOAD_MS = 250;

const wrongTotal = counter('citybrain_device_credentials_wrong_total', 'Requests with a wrong device credential');

interface Cached {
  readonly at: number;
  readonly hashes: readonly Buffer[];
}

/** Gives, checks and revokes the credentials of devices. Secrets are kept as hashes and shown once. */
@Injectable()
export class DeviceCredentials {
  private readonly cache = new Map<string, Cached>();
  private readonly limit = new WrongCredentialLimit(
    loadSettings(telemetrySettings).wrongCredentialsPerMinute,
    monotonicMs,
  );

  constructor(
    private readonly registry: Registry,
    private readonly repository: CredentialRepository,
    private readonly scope: TransactionScope,
    private readonly clock: CityClock,
  ) {}

  /** The device behind an `Authorization` header. 401 when the credential is wrong, 429 when too many came from the address. */
  async verify(authorization: string | undefined, address: () => string): Promise<RegisteredThing> {
    const token = readDeviceToken(authorization);
    const thing = token === undefined ? undefined : this.registry.thing(token.thingId);
    if (token === undefined || thing === undefined || !thing.inService) throw this.wrong(address);
    const hash = secretHash(token.secret);
    const right =
      isAmong(await this.hashesOf(thing.id, CACHE_MS), hash) || isAmong(await this.hashesOf(thing.id, RELOAD_MS), hash);
    if (!right) throw this.wrong(address);
    return thing;
  }

  /** A new credential for a thing; of the older ones only the newest stays valid. Returns the token, which is not kept. */
  async create(thingId: string, createdBy: string): Promise<{ credential: CredentialRow; token: string }> {
    const secret = newSecret();
    const credential = { id: newId(), thing_id: thingId, created_at: this.clock.now(), created_by: createdBy };
    await this.scope.run(async (tx) => {
      await this.repository.add(tx, credential, secretHash(secret));
      await this.repository.revokeOlder(tx, thingId, VALID_AT_ONCE, credential.created_at);
    });
    this.cache.delete(thingId);
    return { credential, token: `${thingId}:${secret}` };
  }

  /** The thing's valid credentials, newest first. */
  valid(thingId: string): Promise<CredentialRow[]> {
    return this.repository.valid(thingId);
  }

  /** Ends a credential, here at once and everywhere within 5 s. */
  async revoke(thingId: string, id: string): Promise<void> {
    const revoked = await this.repository.revoke(thingId, id, this.clock.now());
    this.cache.delete(thingId);
    if (!revoked) throw telemetryErrors.CREDENTIAL_NOT_FOUND(id);
  }

  private async hashesOf(thingId: string, notOlderThanMs: number): Promise<readonly Buffer[]> {
    const at = monotonicMs();
    const cached = this.cache.get(thingId);
    if (cached !== undefined && at - cached.at < notOlderThanMs) return cached.hashes;
    const hashes = await this.repository.validHashes(thingId);
    this.cache.set(thingId, { hashes, at });
    return hashes;
  }

  private wrong(address: () => string): Error {
    wrongTotal.inc();
    return this.limit.exceeded(address())
      ? telemetryErrors.TOO_MANY_WRONG_CREDENTIALS()
      : telemetryErrors.DEVICE_NOT_KNOWN();
  }
}

/** Every hash is compared, each in constant time. */
const isAmong = (hashes: readonly Buffer[], hash: Buffer): boolean =>
  hashes.filter((known) => timingSafeEqual(known, hash)).length > 0;
