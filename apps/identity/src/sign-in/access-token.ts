import { loadSettings, tokenSettings } from '@citybrain/config';
import { newId } from '@citybrain/kernel';
import { Injectable } from '@nestjs/common';
import type { Account } from '../accounts/account.js';
import { SigningKeys } from '../keys/signing-keys.js';

/** How long a token is good, in seconds: a long shift. */
export const TOKEN_LIFETIME_S = 12 * 60 * 60;

/** Issues the tokens that every service verifies by itself. */
@Injectable()
export class AccessTokens {
  private readonly settings = loadSettings(tokenSettings);

  constructor(private readonly keys: SigningKeys) {}

  issue(account: Account, now = Date.now()): Promise<string> {
    const issuedAt = Math.floor(now / 1_000);
    const { id, username, displayName, roles, jurisdictions, departmentId } = account;
    return this.keys.sign({
      iss: this.settings.issuer,
      aud: this.settings.audience,
      sub: id,
      jti: newId(),
      iat: issuedAt,
      exp: issuedAt + TOKEN_LIFETIME_S,
      username,
      name: displayName.zh,
      roles,
      jurisdictions,
      ...(departmentId === undefined ? {} : { departmentId }),
    });
  }
}
