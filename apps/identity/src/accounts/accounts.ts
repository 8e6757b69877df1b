import { Injectable } from '@nestjs/common';
import { type Account, normalUsername } from './account.js';
import { AccountRepository } from './account.repository.js';
import { passwordFits } from './passwords.js';

/** Who may sign in: what the other features may ask of the accounts. */
@Injectable()
export class Accounts {
  constructor(private readonly repository: AccountRepository) {}

  byId(id: string): Promise<Account | undefined> {
    return this.repository.byId(id);
  }

  /** The account, when the password is its own. Takes the same time for a user name that nobody has. */
  async withCredentials(username: string, password: string): Promise<Account | undefined> {
    const found = await this.repository.withHash(normalUsername(username));
    return (await passwordFits(found?.passwordHash, password)) ? found?.account : undefined;
  }
}
