import { withDetails } from '@citybrain/kernel';
import { Injectable } from '@nestjs/common';
import { type Account, normalUsername } from '../accounts/account.js';
import { Accounts } from '../accounts/accounts.js';
import { identityErrors } from '../identity.errors.js';
import { AccessTokens } from './access-token.js';
import { SignInFailureRepository, type Subject } from './sign-in-failure.repository.js';
import { networkOf, waitMs } from './sign-in-limits.decider.js';
import { Turnstile } from './turnstile.js';

/** Passwords hashed at the same time, and people who may wait for it. */
const WIDTH = 2;
const QUEUE = 200;

@Injectable()
export class SignIn {
  private readonly turnstile = new Turnstile(WIDTH, QUEUE);

  constructor(
    private readonly accounts: Accounts,
    private readonly failures: SignInFailureRepository,
    private readonly tokens: AccessTokens,
  ) {}

  /**
   * The account and a fresh token. Throws IDENTITY_WRONG_CREDENTIALS, the same and after the same time whether the user
   * name exists or not, and IDENTITY_TOO_MANY_TRIES while account, address or network has to wait.
   */
  execute(username: string, password: string, address: string): Promise<{ account: Account; token: string }> {
    const account: Subject = { kind: 'account', id: normalUsername(username) };
    const subjects: Subject[] = [
      account,
      { kind: 'address', id: address },
      { kind: 'network', id: networkOf(address) },
    ];
    return this.turnstile.pass(async () => {
      await this.refuseWhileWaiting(subjects);
      const found = await this.accounts.withCredentials(username, password);
      if (found === undefined) {
        await this.failures.add(subjects);
        throw identityErrors.WRONG_CREDENTIALS();
      }
      await this.failures.forget(account);
      return { account: found, token: await this.tokens.issue(found) };
    });
  }

  private async refuseWhileWaiting(subjects: readonly Subject[]): Promise<void> {
    const wait = waitMs(await this.failures.of(subjects));
    if (wait <= 0) return;
    const retryAfterSeconds = Math.ceil(wait / 1_000);
    throw withDetails(identityErrors.TOO_MANY_TRIES(retryAfterSeconds), { extra: { retryAfterSeconds } });
  }
}
