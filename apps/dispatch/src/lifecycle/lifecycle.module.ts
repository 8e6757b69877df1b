import { Module } from '@nestjs/common';
import { RoutingModule } from '../routing/routing.module.js';
import { CaseController } from './case.controller.js';
import { CaseDesk } from './case-desk.js';
import { CaseEventRepository } from './case-event.repository.js';
import { CaseJournal } from './case-journal.js';
import { CaseListRepository } from './case-list.repository.js';
import { CaseNumbers } from './case-number.repository.js';
import { CaseRepository } from './case.repository.js';
import { CommandAnswers } from './command-answer.repository.js';
import { LifecycleController } from './lifecycle.controller.js';
import { OpenCaseWhenReportFiled } from './open-case-when-report-filed.reaction.js';
import { OpenCases } from './open-cases.use-case.js';
import { TakeCommand } from './take-command.use-case.js';

@Module({
  imports: [RoutingModule],
  controllers: [CaseController, LifecycleController, OpenCaseWhenReportFiled],
  providers: [
    CaseDesk,
    CaseEventRepository,
    CaseJournal,
    CaseListRepository,
    CaseNumbers,
    CaseRepository,
    CommandAnswers,
    OpenCases,
    TakeCommand,
  ],
})
export class LifecycleModule {}
