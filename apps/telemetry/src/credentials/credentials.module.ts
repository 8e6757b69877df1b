import { Module } from '@nestjs/common';
import { RegistryModule } from '../registry/registry.module.js';
import { CredentialController } from './credential.controller.js';
import { CredentialRepository } from './credential.repository.js';
import { DeviceCredentials } from './device-credentials.js';

@Module({
  imports: [RegistryModule],
  controllers: [CredentialController],
  providers: [CredentialRepository, DeviceCredentials],
  exports: [DeviceCredentials],
})
export class CredentialsModule {}
