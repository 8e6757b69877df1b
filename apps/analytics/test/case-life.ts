import {
  CaseAccepted,
  CaseCheckFailed,
  CaseCheckPassed,
  CaseClosed,
  CaseDispatched,
  type CaseEventData,
  CaseFedBack,
  CaseFiled,
  CaseHandlingStarted,
  CaseReturned,
  type CaseSnapshot,
  type EventDefinition,
  newEvent,
  type NewEvent,
} from '@citybrain/contracts';
import { idFrom } from '@citybrain/kernel';

/** What may happen to a case in a test, with the status and the times that follow. */
const steps = {
  dispatch: [CaseDispatched, (at: string) => ({ status: 'dispatched', dispatchedAt: at })],
  return: [CaseReturned, (_at: string, it: CaseSnapshot) => ({ status: 'returned', returns: it.returns + 1 })],
  accept: [CaseAccepted, (at: string) => ({ status: 'accepted', acceptedAt: at })],
  handle: [CaseHandlingStarted, (at: string) => ({ status: 'handling', handlingAt: at })],
  feedBack: [CaseFedBack, (at: string) => ({ status: 'fed-back', fedBackAt: at })],
  fail: [CaseCheckFailed, (_at: string, it: CaseSnapshot) => ({ status: 'rework', reworks: it.reworks + 1 })],
  pass: [CaseCheckPassed, (at: string) => ({ status: 'checked', checkedAt: at })],
  close: [CaseClosed, (at: string) => ({ status: 'closed', closedAt: at })],
} as const satisfies Record<
  string,
  [EventDefinition<CaseEventData>, (at: string, it: CaseSnapshot) => Partial<CaseSnapshot>]
>;
export type Step = readonly [keyof typeof steps, string, Partial<CaseSnapshot>?];

export type CaseEvent = NewEvent<CaseEventData>;

/** The events of a case filed at its `reportedAt` that then goes through `life`; times are instants in ISO 8601. */
export const caseEventsOf = (
  name: string,
  start: Partial<CaseSnapshot> & { reportedAt: string },
  life: readonly Step[],
): CaseEvent[] => {
  let it: CaseSnapshot = { ...blank(name), filedAt: start.reportedAt, ...start };
  const events = [event(CaseFiled, it, start.reportedAt)];
  for (const [step, at, change] of life) {
    const [definition, follows] = steps[step];
    it = { ...it, ...follows(at, it), ...change, version: it.version + 1 };
    events.push(event(definition, it, at));
  }
  return events;
};

const event = (definition: EventDefinition<CaseEventData>, it: CaseSnapshot, at: string): CaseEvent =>
  newEvent(
    definition,
    { case: it, actor: { kind: 'rule', id: 'test' } },
    { id: it.caseId, version: it.version },
    new Date(at),
  );

const blank = (name: string): Omit<CaseSnapshot, 'reportedAt' | 'filedAt'> => ({
  caseId: idFrom('case', name),
  caseNumber: name,
  version: 1,
  reportId: idFrom('report', name),
  jurisdictionId: 'jiaojiang',
  category: 'E0506',
  description: '',
  place: null,
  source: { kind: 'inspector' },
  priority: 3,
  simulated: true,
  status: 'filed',
  departmentId: null,
  dueAt: null,
  dispatchedAt: null,
  acceptedAt: null,
  handlingAt: null,
  fedBackAt: null,
  checkedAt: null,
  closedAt: null,
  returns: 0,
  reworks: 0,
});
