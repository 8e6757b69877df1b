import { CityClock, RealCityClock } from '@citybrain/kernel';
import { Global, Module } from '@nestjs/common';
import { CategoriesController } from './categories.controller.js';
import { Cities } from './cities.js';

/** What every feature asks: the city's time and its scenarios. */
@Global()
@Module({
  controllers: [CategoriesController],
  providers: [{ provide: CityClock, useClass: RealCityClock }, Cities],
  exports: [CityClock, Cities],
})
export class CityModule {}
