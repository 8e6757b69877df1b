import {
  AlarmCleared,
  AlarmRaised,
  type AlarmSnapshot,
  type CaseEventData,
  CaseClosed,
  CaseDispatched,
  CaseFiled,
  type CaseSnapshot,
  type EventDefinition,
  newEvent,
  type NewEvent,
  ReadingsRecorded,
  ReportReported,
  type ReportSnapshot,
} from '@citybrain/contracts';
import { newId } from '@citybrain/kernel';

type Event = NewEvent<never>;

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const aCase = (change: Partial<CaseSnapshot> = {}): CaseSnapshot => ({
  caseId: newId(),
  caseNumber: 'JJ-20261122-00001',
  version: 1,
  reportId: newId(),
  jurisdictionId: 'jiaojiang',
  category: 'E0503',
  description: 'the drain is blocked, call Mr Zhang on 13800000000',
  place: { lng: 121.43, lat: 28.66, cellId: '331002-0001-0002' },
  source: { kind: 'hotline-12345' },
  priority: 2,
  simulated: true,
  status: 'filed',
  departmentId: null,
  dueAt: new Date(Date.now() + 5 * 3_600_000).toISOString(),
  reportedAt: minutesAgo(3),
  filedAt: minutesAgo(2),
  dispatchedAt: null,
  acceptedAt: null,
  handlingAt: null,
  fedBackAt: null,
  checkedAt: null,
  closedAt: null,
  returns: 0,
  reworks: 0,
  ...change,
});

const caseEvent = (definition: EventDefinition<CaseEventData>, snapshot: CaseSnapshot, at = new Date()): Event =>
  newEvent(
    definition,
    { case: snapshot, actor: { kind: 'rule', id: 'test' } },
    { id: snapshot.caseId, version: snapshot.version },
    at,
  ) as Event;

export const filed = (snapshot: CaseSnapshot, at?: Date): Event => caseEvent(CaseFiled, snapshot, at);

export const dispatched = (snapshot: CaseSnapshot, departmentId = 'DRN'): Event =>
  caseEvent(CaseDispatched, {
    ...snapshot,
    version: 2,
    status: 'dispatched',
    departmentId,
    dispatchedAt: minutesAgo(1),
  });

export const closed = (snapshot: CaseSnapshot, version = 3, at = new Date()): Event =>
  caseEvent(CaseClosed, { ...snapshot, version, status: 'closed', closedAt: at.toISOString() }, at);

export const reported = (change: Partial<ReportSnapshot> = {}): Event => {
  const report: ReportSnapshot = {
    reportId: newId(),
    trackingNumber: 'JJ-R-1',
    jurisdictionId: 'jiaojiang',
    category: 'E0503',
    description: 'the drain is blocked',
    place: { lng: 121.43, lat: 28.66 },
    source: { kind: 'mini-program' },
    priority: 2,
    reportedAt: minutesAgo(0),
    simulated: true,
    ...change,
  };
  const data = { report, actor: { kind: 'account' as const, id: 'somebody' } };
  return newEvent(ReportReported, data, { id: report.reportId, version: 1 }, new Date(report.reportedAt)) as Event;
};

export const anAlarm = (thingId: string, change: Partial<AlarmSnapshot> = {}): AlarmSnapshot => ({
  alarmId: newId(),
  jurisdictionId: 'jiaojiang',
  thingId,
  thingName: { zh: '液位计', en: 'Gauge' },
  datastreamId: `${thingId}.fill-ratio`,
  ruleId: 'drain-near-full',
  severity: 2,
  category: 'E0503',
  description: { zh: '满', en: 'Full' },
  place: { lng: 121.43, lat: 28.66 },
  value: 0.9,
  unit: '1',
  raisedAt: minutesAgo(1),
  clearedAt: null,
  simulated: true,
  ...change,
});

export const raised = (alarm: AlarmSnapshot): Event =>
  newEvent(AlarmRaised, { alarm }, { id: alarm.alarmId, version: 1 }, new Date(alarm.raisedAt)) as Event;

export const cleared = (alarm: AlarmSnapshot): Event =>
  newEvent(
    AlarmCleared,
    { alarm: { ...alarm, clearedAt: new Date().toISOString() }, value: 0.2 },
    { id: alarm.alarmId, version: 2 },
    new Date(),
  ) as Event;

/** Readings as `[datastream id, ms since 1970, value]`; `receivedAt` is when they arrived. */
export const readings = (rows: readonly (readonly [string, number, number])[], receivedAt = Date.now()): Event => {
  const key = newId();
  const data = {
    key,
    jurisdictionId: 'jiaojiang',
    series: rows.map(([d, t, r]) => ({ d, s: receivedAt, t: [t], r: [r] })),
  };
  return newEvent(ReadingsRecorded, data, { id: key, version: 1 }, new Date(receivedAt)) as Event;
};
