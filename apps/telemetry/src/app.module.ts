import { CityClock, RealCityClock } from '@citybrain/kernel';
import { MessagingModule } from '@citybrain/messaging';
import { PersistenceModule } from '@citybrain/persistence';
import { Global, Module } from '@nestjs/common';
import { AlarmsModule } from './alarms/alarms.module.js';
import { CredentialsModule } from './credentials/credentials.module.js';
import { IngestModule } from './ingest/ingest.module.js';
import { migrations } from './migrations.js';
import { RegistryModule } from './registry/registry.module.js';
import { ScenariosModule } from './scenarios.js';
import { StoreModule } from './store/store.module.js';

@Global()
@Module({ providers: [{ provide: CityClock, useClass: RealCityClock }], exports: [CityClock] })
class ClockModule {}

@Module({
  imports: [
    PersistenceModule.forService('telemetry', { entities: [], migrations }),
    MessagingModule.forService('telemetry'),
    ClockModule,
    ScenariosModule,
    RegistryModule,
    CredentialsModule,
    IngestModule,
    StoreModule,
    AlarmsModule,
  ],
})
export class AppModule {}
