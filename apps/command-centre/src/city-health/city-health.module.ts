import { Module } from '@nestjs/common';
import { CityHealthController } from './city-health.controller.js';
import { CityHealth } from './city-health.js';

@Module({ controllers: [CityHealthController], providers: [CityHealth] })
export class CityHealthModule {}
