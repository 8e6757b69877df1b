import { PersistenceModule } from '@citybrain/persistence';
import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { KeysModule } from './keys/keys.module.js';
import { migrations } from './migrations.js';
import { SignInModule } from './sign-in/sign-in.module.js';

@Module({
  imports: [
    PersistenceModule.forService('identity', { entities: [], migrations }),
    AccountsModule,
    KeysModule,
    SignInModule,
  ],
})
export class AppModule {}
