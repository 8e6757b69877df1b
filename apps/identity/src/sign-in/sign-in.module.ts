import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { KeysModule } from '../keys/keys.module.js';
import { AccessTokens } from './access-token.js';
import { SignInController } from './sign-in.controller.js';
import { SignInFailureRepository } from './sign-in-failure.repository.js';
import { SignIn } from './sign-in.use-case.js';

@Module({
  imports: [AccountsModule, KeysModule],
  controllers: [SignInController],
  providers: [AccessTokens, SignIn, SignInFailureRepository],
})
export class SignInModule {}
