import { Module } from '@nestjs/common';
import { CaseFactRepository } from './case-fact.repository.js';
import { KeepCaseFacts } from './keep-case-facts.reaction.js';
import { KeepReportFacts } from './keep-report-facts.reaction.js';
import { ReportFactRepository } from './report-fact.repository.js';

@Module({
  controllers: [KeepCaseFacts, KeepReportFacts],
  providers: [CaseFactRepository, ReportFactRepository],
})
export class FactsModule {}
