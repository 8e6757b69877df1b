import { CityClock, RealCityClock } from '@citybrain/kernel';
import { MessagingModule } from '@citybrain/messaging';
import { PersistenceModule } from '@citybrain/persistence';
import { Global, Module } from '@nestjs/common';
import { CityHealthModule } from './city-health/city-health.module.js';
import { CountersModule } from './counters/counters.module.js';
import { GatewayModule } from './gateway/gateway.module.js';
import { LiveModule } from './live/live.module.js';
import { MapModule } from './map/map.module.js';
import { migrations } from './migrations.js';
import { PageModule } from './page/page.module.js';
import { PictureModule } from './picture/picture.module.js';
import { PlacesModule } from './places/places.module.js';
import { ProjectionModule } from './projection/projection.module.js';
import { StoreModule } from './store/store.module.js';
import { StreamModule } from './stream/stream.module.js';

@Global()
@Module({ providers: [{ provide: CityClock, useClass: RealCityClock }], exports: [CityClock] })
class ClockModule {}

@Module({
  imports: [
    PersistenceModule.forService('command-centre', { entities: [], migrations }),
    MessagingModule.forService('command-centre'),
    ClockModule,
    PlacesModule,
    LiveModule,
    ProjectionModule,
    StoreModule,
    CountersModule,
    PictureModule,
    StreamModule,
    MapModule,
    CityHealthModule,
    GatewayModule,
    PageModule,
  ],
})
export class AppModule {}
