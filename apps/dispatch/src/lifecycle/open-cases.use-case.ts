import { type EventOf, type RecordedHistory, type ReportFiled } from '@citybrain/contracts';
import { CityClock, newId } from '@citybrain/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dispatchErrors } from '../dispatch.errors.js';
import { CaseRouter } from '../routing/case-router.js';
import { Departments, type RecordedDepartment } from '../routing/departments.js';
import { decide } from './case.decider.js';
import type { Happening } from './case-event.repository.js';
import { CaseJournal } from './case-journal.js';
import { CaseNumbers } from './case-number.repository.js';
import type { CaseFile } from './case-record.js';
import { CaseRepository } from './case.repository.js';
import { type CaseState, evolve, filedCase } from './case-state.lifecycle.js';
import { filedInRecord, replay, type Step } from './recorded-history.decider.js';

type Filed = EventOf<typeof ReportFiled>;

/** Opens one case for each filed report: routed and dispatched at once, or lived again as it was recorded. */
@Injectable()
export class OpenCases {
  constructor(
    private readonly cases: CaseRepository,
    private readonly journal: CaseJournal,
    private readonly numbers: CaseNumbers,
    private readonly router: CaseRouter,
    private readonly departments: Departments,
    private readonly clock: CityClock,
  ) {}

  /** Reports that have a case already are passed over. Throws HISTORY_IMPOSSIBLE for a history that breaks the life table. */
  async open(tx: EntityManager, events: readonly Filed[]): Promise<void> {
    const known = await this.cases.reportsWithCase(
      tx,
      events.map(({ data }) => data.report.reportId),
    );
    const fresh = firstOfEachReport(events).filter(({ data }) => !known.has(data.report.reportId));
    if (fresh.length === 0) return;
    const numbers = await this.numbers.take(
      fresh.map(({ data }) => ({ jurisdictionId: data.report.jurisdictionId, filedAt: new Date(data.filedAt) })),
    );
    await this.departments.remember(tx, fresh.flatMap(recordedDepartment));
    await this.journal.open(
      tx,
      fresh.map((event, index) => this.lifeOf(event, numbers[index] ?? '')),
    );
  }

  /** Everything that has happened to the case until now: filed, then dispatched by a rule or whatever was recorded. */
  private lifeOf({ data }: Filed, number: string): Happening[] {
    const { report, history, actor } = data;
    const filedAt = new Date(data.filedAt);
    const now = new Date(Math.max(this.clock.now().getTime(), filedAt.getTime()));
    const routing =
      history === undefined
        ? this.router.route(report.jurisdictionId, report.category, report.place?.townId, now)
        : this.router.recorded(history.departmentId);
    const filed = history === undefined ? filedCase(filedAt) : filedInRecord(filedAt, history);
    const file = this.fileOf(data, number, routing);
    const steps = history === undefined ? dispatched(filed, routing, now) : relived(filed, history, actor);
    const nameOf = ({ departmentId }: CaseState) =>
      departmentId !== null && departmentId === history?.departmentId ? history.departmentName : undefined;
    const happenings = steps.map(({ fact, after }) => ({
      fact,
      record: { file, state: after, departmentName: nameOf(after) },
    }));
    const first = { type: 'case.filed', at: filedAt, actor, reason: data.reason } as const;
    return [{ fact: first, record: { file, state: filed, departmentName: nameOf(filed) } }, ...happenings];
  }

  private fileOf({ report, history, filedAt }: Filed['data'], number: string, routing: CaseFile['routing']): CaseFile {
    return {
      caseId: newId(),
      number,
      reportId: report.reportId,
      trackingNumber: report.trackingNumber,
      jurisdictionId: report.jurisdictionId,
      category: report.category,
      categoryName: report.categoryName,
      description: report.description,
      place: report.place,
      source: report.source,
      priority: report.priority,
      simulated: report.simulated,
      dueAt: this.deadlineOf(report.jurisdictionId, report.category, new Date(filedAt), history),
      recordedOutcome: history?.outcome,
      reportedAt: new Date(report.reportedAt),
      routing,
    };
  }

  /** A recorded deadline stands; a recorded verdict needs none; else the category's limit counts from filing. */
  private deadlineOf(
    jurisdictionId: string,
    category: string,
    filedAt: Date,
    history: RecordedHistory | undefined,
  ): Date | null {
    if (history?.dueAt !== undefined) return new Date(history.dueAt);
    if (history?.outcome !== undefined) return null;
    return this.router.dueAt(jurisdictionId, category, filedAt);
  }
}

const firstOfEachReport = (events: readonly Filed[]): Filed[] => {
  const seen = new Set<string>();
  return events.filter(({ data }) => !seen.has(data.report.reportId) && seen.add(data.report.reportId));
};

const dispatched = (filed: CaseState, { departmentId, ruleId }: CaseFile['routing'], now: Date): Step[] => {
  if (departmentId === null || ruleId === null) return [];
  const rule = { kind: 'rule', id: ruleId, roles: [] } as const;
  const decision = decide(filed, { command: 'dispatch', departmentId, ruleId }, rule, now);
  if (decision.kind === 'refused') throw new Error(`a rule may not dispatch: ${decision.refusal.why}`);
  return [{ fact: decision.fact, after: evolve(filed, decision.fact) }];
};

const relived = (filed: CaseState, history: RecordedHistory, actor: Filed['data']['actor']): readonly Step[] => {
  const life = replay(filed, history, actor);
  if (life.kind === 'lived') return life.steps;
  throw dispatchErrors.HISTORY_IMPOSSIBLE(life.step, life.command, `is refused: ${life.why}`);
};

/** Departments that the recording names; only the last one may bring a name of its own. */
const recordedDepartment = ({ data: { report, history } }: Filed): RecordedDepartment[] => {
  const last = history?.departmentId;
  const passed = (history?.steps ?? []).flatMap(({ departmentId }) => departmentId ?? []).filter((id) => id !== last);
  const { jurisdictionId } = report;
  const named = last === undefined ? [] : [{ jurisdictionId, id: last, name: history?.departmentName ?? null }];
  return [...passed.map((id) => ({ jurisdictionId, id, name: null })), ...named];
};
