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
  type EventDefinition,
  newEvent,
  type NewEvent,
} from '@citybrain/contracts';
import type { CaseEventType } from './case.lifecycle.js';
import { type CaseRecord, snapshotOf } from './case-record.js';
import type { CaseFact } from './case-state.lifecycle.js';

const definitions: Readonly<Record<CaseEventType, EventDefinition<CaseEventData>>> = {
  'case.filed': CaseFiled,
  'case.dispatched': CaseDispatched,
  'case.returned': CaseReturned,
  'case.accepted': CaseAccepted,
  'case.handling-started': CaseHandlingStarted,
  'case.fed-back': CaseFedBack,
  'case.check-passed': CaseCheckPassed,
  'case.check-failed': CaseCheckFailed,
  'case.closed': CaseClosed,
};

/** Something that happened to a case, its filing included. */
export type AnyFact = CaseFact | (Omit<CaseFact, 'type' | 'departmentId'> & { readonly type: 'case.filed' });

/** The event that tells the city what happened; `record` is the case after it. */
export const caseEvent = (fact: AnyFact, record: CaseRecord): NewEvent<CaseEventData> => {
  const { at, actor, reason, note, resultCode, ruleId } = fact;
  const data: CaseEventData = {
    case: snapshotOf(record),
    actor,
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
    ...(resultCode === undefined ? {} : { resultCode }),
    ...(ruleId === undefined ? {} : { ruleId }),
  };
  return newEvent(definitions[fact.type], data, { id: record.file.caseId, version: record.state.version }, at);
};
