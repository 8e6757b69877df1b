import { MessagingModule } from '@citybrain/messaging';
import { PersistenceModule } from '@citybrain/persistence';
import { Module } from '@nestjs/common';
import { AlarmsModule } from './alarms/alarms.module.js';
import { CityModule } from './city/city.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { migrations } from './migrations.js';
import { ReportsModule } from './reports/reports.module.js';

@Module({
  imports: [
    PersistenceModule.forService('intake', { entities: [], migrations }),
    MessagingModule.forService('intake'),
    CityModule,
    ReportsModule,
    AlarmsModule,
    ImportsModule,
  ],
})
export class AppModule {}
