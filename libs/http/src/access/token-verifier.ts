import { tokenSettings, type ValuesOf } from '@citybrain/config';
import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { httpErrors } from '../http.errors.js';
import { type Principal, type Role, roles } from './principal.js';

/** Asymmetric algorithms only: `none` and shared secrets are refused whatever the token's header says. */
const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];

/** How long a verified token is taken without looking at its signature again, never beyond its own end. */
const TRUSTED_MS = 30_000;
/** Tokens remembered at most; the oldest is forgotten first. */
const REMEMBERED = 2_000;

/**
 * Verifies access tokens against the issuer's published keys; the keys are fetched when first needed and kept. A token that was
 * found good is remembered for half a minute: checking a signature costs more than the rest of a short request.
 */
export class TokenVerifier {
  private readonly keys: JWTVerifyGetKey;
  private readonly verified = new Map<string, { readonly principal: Principal; readonly until: number }>();
  constructor(private readonly settings: ValuesOf<typeof tokenSettings>) {
    this.keys = createRemoteJWKSet(new URL(settings.jwksUrl), { cooldownDuration: 2_000, timeoutDuration: 3_000 });
  }

  /** The caller a token stands for; throws HTTP_SIGN_IN_REQUIRED when it is not valid, HTTP_UNAVAILABLE when no key can be had. */
  async verify(token: string): Promise<Principal> {
    const now = Date.now();
    const known = this.verified.get(token);
    if (known !== undefined && now < known.until) return known.principal;
    this.verified.delete(token);
    const payload = await this.payload(token);
    const principal = principalOf(payload);
    this.remember(token, { principal, until: Math.min(now + TRUSTED_MS, (payload.exp ?? 0) * 1000) });
    return principal;
  }

  private remember(token: string, entry: { readonly principal: Principal; readonly until: number }): void {
    for (const oldest of this.verified.keys()) {
      if (this.verified.size < REMEMBERED) break;
      this.verified.delete(oldest);
    }
    this.verified.set(token, entry);
  }

  private async payload(token: string): Promise<JWTPayload> {
    try {
      const { issuer, audience } = this.settings;
      const verified = await jwtVerify(token, this.keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
      });
      return verified.payload;
    } catch (error) {
      throw isKeySetAway(error) ? httpErrors.UNAVAILABLE('The identity service') : httpErrors.SIGN_IN_REQUIRED();
    }
  }
}

const isKeySetAway = (error: unknown): boolean =>
  error instanceof Error &&
  (error instanceof TypeError ||
    ('code' in error && error.code === 'ERR_JWKS_TIMEOUT') ||
    /Expected 200 OK/.test(error.message));

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const principalOf = (payload: JWTPayload): Principal => ({
  accountId: payload.sub ?? '',
  username: typeof payload['username'] === 'string' ? payload['username'] : '',
  name: typeof payload['name'] === 'string' ? payload['name'] : '',
  roles: strings(payload['roles']).filter((role): role is Role => (roles as readonly string[]).includes(role)),
  jurisdictions: strings(payload['jurisdictions']),
  ...(typeof payload['departmentId'] === 'string' ? { departmentId: payload['departmentId'] } : {}),
});
