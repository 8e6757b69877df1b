import { Module } from '@nestjs/common';
import { AlarmsModule } from '../alarms/alarms.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { DayPartitions } from './day-partitions.js';
import { ObservationListController } from './observation-list.controller.js';
import { ObservationRepository } from './observation.repository.js';
import { StoreReadings } from './store-readings-when-recorded.reaction.js';

@Module({
  imports: [RegistryModule, AlarmsModule],
  controllers: [ObservationListController, StoreReadings],
  providers: [DayPartitions, ObservationRepository],
})
export class StoreModule {}
