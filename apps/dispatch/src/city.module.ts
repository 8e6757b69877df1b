import { loadSettings, scenarioSettings } from '@citybrain/config';
import { CityClock, RealCityClock } from '@citybrain/kernel';
import { loadScenarios } from '@citybrain/scenario';
import { Global, Module } from '@nestjs/common';

/** Injects `Scenarios`: the districts' domain knowledge, read once at boot. */
export const SCENARIOS = Symbol('SCENARIOS');

/** What every feature may ask: the city's time and its domain knowledge. */
@Global()
@Module({
  providers: [
    { provide: CityClock, useClass: RealCityClock },
    { provide: SCENARIOS, useFactory: () => loadScenarios(loadSettings(scenarioSettings).directory) },
  ],
  exports: [CityClock, SCENARIOS],
})
export class CityModule {}
