import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { AccountRepository } from './account.repository.js';
import { Accounts } from './accounts.js';
import { CreateMissingAccounts } from './create-missing-accounts.use-case.js';

@Module({
  controllers: [AccountController],
  providers: [AccountRepository, Accounts, CreateMissingAccounts],
  exports: [Accounts],
})
export class AccountsModule {}
