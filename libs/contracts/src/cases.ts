import { z } from 'zod';
import { defineEvent, type EventDefinition } from './event.js';
import { Actor, BusinessTime, JurisdictionId, Place, Source } from './shared.js';
import { dispatchCases } from './topics.js';

/** Where a case stands. `returned` waits for a new department, `checked` waits to be closed, `rework` to be taken up again. */
export const caseStatuses = [
  'filed',
  'dispatched',
  'returned',
  'accepted',
  'handling',
  'fed-back',
  'checked',
  'rework',
  'closed',
] as const;
export const CaseStatus = z.enum(caseStatuses);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** The whole case after an event. Each case event carries it, so a consumer may simply keep the highest version. */
export const CaseSnapshot = z.object({
  caseId: z.uuid(),
  caseNumber: z.string().max(64),
  version: z.number().int().min(1),
  reportId: z.uuid(),
  jurisdictionId: JurisdictionId,
  category: z.string().max(100),
  categoryName: z.string().max(200).optional(),
  description: z.string().max(4000),
  place: Place.nullable(),
  source: Source,
  priority: z.number().int().min(1).max(4),
  simulated: z.boolean(),
  status: CaseStatus,
  departmentId: z.string().max(64).nullable(),
  departmentName: z.string().max(200).optional(),
  /** The first deadline: rework and returns never move it. Null when no limit is known. */
  dueAt: BusinessTime.nullable(),
  /** A verdict that came with an imported record, where the record has no deadline to compute it from. */
  recordedOutcome: z.enum(['on-time', 'overdue']).optional(),
  reportedAt: BusinessTime,
  filedAt: BusinessTime,
  dispatchedAt: BusinessTime.nullable(),
  acceptedAt: BusinessTime.nullable(),
  handlingAt: BusinessTime.nullable(),
  fedBackAt: BusinessTime.nullable(),
  checkedAt: BusinessTime.nullable(),
  closedAt: BusinessTime.nullable(),
  returns: z.number().int().min(0),
  reworks: z.number().int().min(0),
});
export type CaseSnapshot = z.infer<typeof CaseSnapshot>;

const CaseEvent = z.object({
  case: CaseSnapshot,
  actor: Actor,
  reason: z.string().max(500).optional(),
  note: z.string().max(2000).optional(),
  resultCode: z.string().max(40).optional(),
  /** Which routing rule chose the department. */
  ruleId: z.string().max(100).optional(),
});
export type CaseEventData = z.infer<typeof CaseEvent>;

const caseEvent = (type: string, summary: string): EventDefinition<CaseEventData> =>
  defineEvent(type, { topic: dispatchCases, key: (data) => data.case.caseId, summary, schema: CaseEvent });

export const CaseFiled = caseEvent('case.filed', 'A case was opened for a filed report (立案).');
export const CaseDispatched = caseEvent(
  'case.dispatched',
  'A case was sent to the department that must fix it (派遣).',
);
export const CaseReturned = caseEvent('case.returned', 'The department sent the case back with a reason (退回).');
export const CaseAccepted = caseEvent('case.accepted', 'The department signed for the case (签收).');
export const CaseHandlingStarted = caseEvent('case.handling-started', 'Work on the case began (处置).');
export const CaseFedBack = caseEvent('case.fed-back', 'The department reported its work as done (反馈).');
export const CaseCheckPassed = caseEvent(
  'case.check-passed',
  'Somebody other than the handler checked the work and found it right (核查).',
);
export const CaseCheckFailed = caseEvent(
  'case.check-failed',
  'The check found the work wanting: the case is reworked (返工).',
);
export const CaseClosed = caseEvent('case.closed', 'The case ended (结案).');

/** Every event of a case's life, for consumers that keep the newest snapshot. */
export const caseEvents: readonly EventDefinition<CaseEventData>[] = [
  CaseFiled,
  CaseDispatched,
  CaseReturned,
  CaseAccepted,
  CaseHandlingStarted,
  CaseFedBack,
  CaseCheckPassed,
  CaseCheckFailed,
  CaseClosed,
];
