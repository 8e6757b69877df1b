import { loadSettings, scenarioSettings } from '@citybrain/config';
import { loadScenarios } from '@citybrain/scenario';
import { Global, Module } from '@nestjs/common';

/** The scenarios of this installation, read once at boot. */
export const SCENARIOS = Symbol('SCENARIOS');

@Global()
@Module({
  providers: [{ provide: SCENARIOS, useFactory: () => loadScenarios(loadSettings(scenarioSettings).directory) }],
  exports: [SCENARIOS],
})
export class ScenariosModule {}
