import { loadSettings, scenarioSettings } from '@citybrain/config';
import { loadScenarios } from '@citybrain/scenario';
import { Global, Module } from '@nestjs/common';
import { Districts } from './districts.js';
import { SCENARIOS } from './scenarios.js';

@Global()
@Module({
  providers: [
    { provide: SCENARIOS, useFactory: () => loadScenarios(loadSettings(scenarioSettings).directory) },
    Districts,
  ],
  exports: [Districts],
})
export class PlacesModule {}
