import { Global, Module } from '@nestjs/common';
import { CountingRepository } from './counting.repository.js';
import { KnowImportedJurisdictions } from './know-imported-jurisdictions.reaction.js';
import { PictureRepository } from './picture.repository.js';
import { Projection } from './projection.js';
import { ShowAlarms } from './show-alarms.reaction.js';
import { ShowCases } from './show-cases.reaction.js';
import { ShowReadings } from './show-readings.reaction.js';
import { ShowReports } from './show-reports.reaction.js';

@Global()
@Module({
  controllers: [ShowCases, ShowReports, ShowAlarms, ShowReadings, KnowImportedJurisdictions],
  providers: [CountingRepository, PictureRepository, Projection],
  exports: [Projection],
})
export class ProjectionModule {}
