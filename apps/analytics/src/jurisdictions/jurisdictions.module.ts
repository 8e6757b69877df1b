import { loadSettings, scenarioSettings } from '@citybrain/config';
import { loadScenarios } from '@citybrain/scenario';
import { Module } from '@nestjs/common';
import { ImportedJurisdictionRepository } from './imported-jurisdiction.repository.js';
import { JurisdictionDirectory, SCENARIOS } from './jurisdiction-directory.js';
import { KnowJurisdictionWhenImported } from './know-jurisdiction-when-imported.reaction.js';

@Module({
  controllers: [KnowJurisdictionWhenImported],
  providers: [
    { provide: SCENARIOS, useFactory: () => loadScenarios(loadSettings(scenarioSettings).directory) },
    ImportedJurisdictionRepository,
    JurisdictionDirectory,
  ],
  exports: [JurisdictionDirectory],
})
export class JurisdictionsModule {}
