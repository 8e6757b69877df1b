import { CityClock, RealCityClock } from '@citybrain/kernel';
import { Module } from '@nestjs/common';
import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { CaseList } from './case-list.js';
import { MemberRepository } from './member.repository.js';
import { MetricsController } from './metrics.controller.js';
import { QuestionReader } from './question-reader.js';
import { ReportTallyRepository } from './report-tally.repository.js';
import { SummaryController } from './summary.controller.js';
import { TallyRepository } from './tally.repository.js';

@Module({
  imports: [JurisdictionsModule],
  controllers: [MetricsController, SummaryController],
  providers: [
    { provide: CityClock, useClass: RealCityClock },
    QuestionReader,
    TallyRepository,
    ReportTallyRepository,
    MemberRepository,
    CaseList,
  ],
})
export class MetricsModule {}
