import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { AcceptObservations } from './accept-observations.use-case.js';
import { ObservationController } from './observation.controller.js';
import { ReadingBuffer } from './reading-buffer.js';

@Module({
  imports: [RegistryModule, CredentialsModule],
  controllers: [ObservationController],
  providers: [AcceptObservations, ReadingBuffer],
})
export class IngestModule {}
