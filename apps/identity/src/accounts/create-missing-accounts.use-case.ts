import { loadSettings } from '@citybrain/config';
import { newId } from '@citybrain/kernel';
import { log } from '@citybrain/observability';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { identitySettings } from '../identity.config.js';
import { AccountRepository } from './account.repository.js';
import { type BootstrapAccount, readBootstrapFile } from './bootstrap-file.js';
import { hashPassword } from './passwords.js';

/**
 * Creates at boot the accounts of the bootstrap file that the database lacks. An account that exists is left as it is,
 * its password above all. A file that cannot be used, or one weak password in it, stops the start.
 */
@Injectable()
export class CreateMissingAccounts implements OnApplicationBootstrap {
  constructor(private readonly repository: AccountRepository) {}

  async onApplicationBootstrap(): Promise<void> {
    const { bootstrapFile } = loadSettings(identitySettings);
    if (bootstrapFile === undefined) return;
    const known = await this.repository.usernames();
    const missing = (await readBootstrapFile(bootstrapFile)).filter(({ username }) => !known.has(username));
    for (const account of missing) await this.create(account);
  }

  private async create({ password, departmentId, ...account }: BootstrapAccount): Promise<void> {
    const wanted = { ...account, id: newId(), ...(departmentId === undefined ? {} : { departmentId }) };
    const created = await this.repository.addIfMissing(wanted, await hashPassword(password));
    if (created) log().info({ username: account.username, roles: account.roles }, 'account created');
  }
}
