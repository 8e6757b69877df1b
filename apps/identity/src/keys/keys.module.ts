import { Module } from '@nestjs/common';
import { JwksController } from './jwks.controller.js';
import { SigningKeyRepository } from './signing-key.repository.js';
import { SigningKeys } from './signing-keys.js';

@Module({
  controllers: [JwksController],
  providers: [SigningKeyRepository, SigningKeys],
  exports: [SigningKeys],
})
export class KeysModule {}
