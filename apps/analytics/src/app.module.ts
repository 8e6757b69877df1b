import { MessagingModule } from '@citybrain/messaging';
import { PersistenceModule } from '@citybrain/persistence';
import { Module } from '@nestjs/common';
import { FactsModule } from './facts/facts.module.js';
import { JurisdictionsModule } from './jurisdictions/jurisdictions.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { migrations } from './migrations.js';

@Module({
  imports: [
    PersistenceModule.forService('analytics', { entities: [], migrations }),
    MessagingModule.forService('analytics'),
    FactsModule,
    JurisdictionsModule,
    MetricsModule,
  ],
})
export class AppModule {}
