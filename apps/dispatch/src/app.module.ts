import { MessagingModule } from '@citybrain/messaging';
import { PersistenceModule } from '@citybrain/persistence';
import { Module } from '@nestjs/common';
import { CityModule } from './city.module.js';
import { LifecycleModule } from './lifecycle/lifecycle.module.js';
import { migrations } from './migrations.js';
import { RoutingModule } from './routing/routing.module.js';

@Module({
  imports: [
    PersistenceModule.forService('dispatch', { entities: [], migrations }),
    MessagingModule.forService('dispatch'),
    CityModule,
    RoutingModule,
    LifecycleModule,
  ],
})
export class AppModule {}
