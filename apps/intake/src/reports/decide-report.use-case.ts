import type { Actor } from '@citybrain/contracts';
import { CityClock, withDetails } from '@citybrain/kernel';
import { Outbox } from '@citybrain/messaging';
import { TransactionScope } from '@citybrain/persistence';
import { Injectable } from '@nestjs/common';
import { Cities } from '../city/cities.js';
import { intakeErrors } from '../intake.errors.js';
import { type Correction, file, type Outcome, type ReportState, type Undecided, voidReport } from './report.decider.js';
import { commandsFrom, type ReportCommand } from './report.lifecycle.js';
import { categoryOf } from './report-problem.use-case.js';
import { ReportRepository } from './report.repository.js';

/** An operator decides what becomes of a report. */
export interface DecideReport {
  readonly command: ReportCommand;
  readonly jurisdictionId: string;
  readonly reportId: string;
  readonly actor: Actor;
  readonly reason: string;
  /** With file: the category as the operator sees it. */
  readonly category?: string;
}

@Injectable()
export class DecideReportUseCase {
  constructor(
    private readonly reports: ReportRepository,
    private readonly outbox: Outbox,
    private readonly scope: TransactionScope,
    private readonly cities: Cities,
    private readonly clock: CityClock,
  ) {}

  /** Refuses with INTAKE_REPORT_NOT_FOUND, INTAKE_CATEGORY_UNKNOWN, or INTAKE_COMMAND_NOT_ALLOWED naming what is allowed now. */
  run(decision: DecideReport): Promise<ReportState> {
    return this.scope.run(async (tx) => {
      const state = await this.reports.lock(tx, decision.jurisdictionId, decision.reportId);
      if (state === undefined) throw intakeErrors.REPORT_NOT_FOUND(decision.reportId);
      const { state: after, events } = this.decide(decision, undecided(state, decision.command));
      await this.reports.update(tx, after);
      await this.outbox.append(tx, events);
      return after;
    });
  }

  private decide(decision: DecideReport, state: Undecided): Outcome {
    const made = { by: decision.actor, at: this.clock.now(), reason: decision.reason };
    switch (decision.command) {
      case 'file':
        return file(state, made, this.correctionOf(decision));
      case 'void':
        return voidReport(state, made);
    }
  }

  private correctionOf({ jurisdictionId, category }: DecideReport): Correction {
    if (category === undefined) return {};
    const { code, priority } = categoryOf(this.cities.get(jurisdictionId), category);
    return { category: code, priority };
  }
}

const undecided = (state: ReportState, command: ReportCommand): Undecided => {
  if (state.status === 'reported') return state;
  const allowed = commandsFrom(state.status).map((transition) => transition.command);
  throw withDetails(intakeErrors.COMMAND_NOT_ALLOWED(command, state.status), {
    extra: { reportStatus: state.status, allowed },
  });
};
