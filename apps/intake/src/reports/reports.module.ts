import { Module } from '@nestjs/common';
import { DecideReportUseCase } from './decide-report.use-case.js';
import { ReportController } from './report.controller.js';
import { ReportCommandController } from './report-command.controller.js';
import { ReportProblemUseCase } from './report-problem.use-case.js';
import { ReportRegister } from './report-register.js';
import { ReportRepository } from './report.repository.js';
import { TrackingNumbers } from './tracking-numbers.js';

/** Reports and what is decided about them. Other features enter reports through the register. */
@Module({
  controllers: [ReportController, ReportCommandController],
  providers: [ReportRepository, ReportRegister, TrackingNumbers, ReportProblemUseCase, DecideReportUseCase],
  exports: [ReportRegister, TrackingNumbers],
})
export class ReportsModule {}
