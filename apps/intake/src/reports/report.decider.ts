import {
  type Actor,
  type EventDefinition,
  type NewEvent,
  newEvent,
  type RecordedHistory,
  ReportFiled,
  ReportReported,
  type ReportSnapshot,
  ReportVoided,
} from '@citybrain/contracts';

/** Who decided what becomes of a report, when and why. */
export interface Decision {
  readonly by: Actor;
  readonly at: Date;
  readonly reason: string;
}

interface Common {
  readonly report: ReportSnapshot;
  readonly reportedBy: Actor;
  readonly version: number;
}
export type Undecided = Common & { readonly status: 'reported' };
export type Decided = Common & { readonly status: 'filed' | 'void'; readonly decision: Decision };
export type ReportState = Undecided | Decided;

/** A report after a command, and what the city must hear of it. */
export interface Outcome {
  readonly state: ReportState;
  readonly events: readonly NewEvent[];
}

/** A problem is reported; nobody has decided yet. */
export const receive = (report: ReportSnapshot, reportedBy: Actor): Outcome & { readonly state: Undecided } => ({
  state: { status: 'reported', version: 1, report, reportedBy },
  events: [eventOf(ReportReported, { report, actor: reportedBy }, 1, new Date(report.reportedAt))],
});

/** A problem is reported and filed in the same moment, by a rule or because the record says so. */
export const receiveAndFile = (
  report: ReportSnapshot,
  reportedBy: Actor,
  decision: Decision,
  history?: RecordedHistory,
): Outcome => {
  const received = receive(report, reportedBy);
  const filed = file(received.state, decision, {}, history);
  return { state: filed.state, events: [...received.events, ...filed.events] };
};

/** What an operator may put right while filing. */
export type Correction = Partial<Pick<ReportSnapshot, 'category' | 'priority'>>;

/** A case must follow. */
export const file = (
  state: Undecided,
  decision: Decision,
  correction: Correction = {},
  history?: RecordedHistory,
): Outcome => {
  const report = { ...state.report, ...correction };
  const version = state.version + 1;
  const data = {
    report,
    actor: decision.by,
    filedAt: decision.at.toISOString(),
    reason: decision.reason,
    ...(history === undefined ? {} : { history }),
  };
  return {
    state: { ...state, report, status: 'filed', version, decision },
    events: [eventOf(ReportFiled, data, version, decision.at)],
  };
};

/** No case follows. */
export const voidReport = (state: Undecided, decision: Decision): Outcome => {
  const version = state.version + 1;
  const data = { report: state.report, actor: decision.by, reason: decision.reason };
  return {
    state: { ...state, status: 'void', version, decision },
    events: [eventOf(ReportVoided, data, version, decision.at)],
  };
};

const eventOf = <T extends { report: ReportSnapshot }>(
  definition: EventDefinition<T>,
  data: T,
  version: number,
  at: Date,
): NewEvent => newEvent(definition, data, { id: data.report.reportId, version }, at);
