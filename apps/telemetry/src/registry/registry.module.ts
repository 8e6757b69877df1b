import { Module } from '@nestjs/common';
import { DatastreamController } from './datastream.controller.js';
import { RegistryRepository } from './registry.repository.js';
import { Registry } from './registry.service.js';
import { ThingController } from './thing.controller.js';

@Module({
  controllers: [ThingController, DatastreamController],
  providers: [RegistryRepository, Registry],
  exports: [Registry],
})
export class RegistryModule {}
