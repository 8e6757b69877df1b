import { allowedCommands, type CaseActor, needsOf } from './case.decider.js';
import type { AllowedCommand, CaseView, HistoryView } from './case.dto.js';
import type { TransitionView } from './lifecycle.dto.js';
import { type CaseCommand, caseLifecycle, type Transition } from './case.lifecycle.js';
import type { CaseRecord, HistoryEntry } from './case-record.js';
import type { CaseState } from './case-state.lifecycle.js';

const time = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A case as lists show it; `now` decides whether it is overdue. */
export const viewOf = ({ file, state, departmentName }: CaseRecord, now: Date): CaseView => ({
  id: file.caseId,
  number: file.number,
  reportId: file.reportId,
  trackingNumber: file.trackingNumber,
  jurisdiction: file.jurisdictionId,
  category: file.category,
  categoryName: file.categoryName,
  description: file.description,
  place: file.place,
  source: file.source,
  priority: file.priority,
  simulated: file.simulated,
  status: state.status,
  version: state.version,
  departmentId: state.departmentId,
  departmentName,
  dueAt: time(file.dueAt),
  overdue: file.dueAt !== null && file.dueAt < (state.closedAt ?? now),
  recordedOutcome: file.recordedOutcome,
  reportedAt: file.reportedAt.toISOString(),
  filedAt: state.filedAt.toISOString(),
  dispatchedAt: time(state.dispatchedAt),
  acceptedAt: time(state.acceptedAt),
  handlingAt: time(state.handlingAt),
  fedBackAt: time(state.fedBackAt),
  checkedAt: time(state.checkedAt),
  closedAt: time(state.closedAt),
  returns: state.returns,
  reworks: state.reworks,
});

export const historyView = (entry: HistoryEntry): HistoryView => ({
  version: entry.version,
  event: entry.event,
  at: entry.at.toISOString(),
  actor: entry.actor,
  status: entry.status,
  departmentId: entry.departmentId,
  reason: entry.reason ?? undefined,
  note: entry.note ?? undefined,
  resultCode: entry.resultCode ?? undefined,
  ruleId: entry.ruleId ?? undefined,
});

/** The commands that this actor may give now, with what each needs. */
export const allowedView = (state: CaseState, actor: CaseActor): AllowedCommand[] =>
  allowedCommands(state, actor).map((command) => ({ command, label: labelOf(command), ...spoken(command) }));

const labelOf = (command: CaseCommand) => caseLifecycle.find((way) => way.command === command)!.label;

const spoken = (command: CaseCommand): Pick<AllowedCommand, 'needs' | 'needsWhenFailed'> => {
  const { needs, needsWhenFailed } = needsOf(command);
  return { needs: [...needs], ...(needsWhenFailed.length === 0 ? {} : { needsWhenFailed: [...needsWhenFailed] }) };
};

/** The life table with one row for each status that a step starts from. */
export const lifecycleView = (table: readonly Transition[]): TransitionView[] =>
  table.flatMap(({ from, by, needs, ...way }) =>
    from.map((status) => ({ from: status, ...way, by: [...by], needs: [...needs] })),
  );
