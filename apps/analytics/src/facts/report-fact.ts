import type {
  EventData,
  EventOf,
  ReportFiled,
  ReportReported,
  ReportSnapshot,
  ReportVoided,
} from '@citybrain/contracts';

export type ReportEvent = EventOf<typeof ReportReported> | EventOf<typeof ReportFiled> | EventOf<typeof ReportVoided>;

/** What is known of a report: the report itself, and when it was filed or voided. */
export interface ReportFact {
  readonly report: ReportSnapshot;
  readonly filedAt: string | null;
  readonly voidedAt: string | null;
}

/** What one event says of its report. */
export const reportFact = ({ type, occurredAt, data }: ReportEvent): ReportFact => ({
  report: data.report,
  filedAt: type === 'report.filed' ? (data as EventData<typeof ReportFiled>).filedAt : null,
  voidedAt: type === 'report.voided' ? occurredAt : null,
});

/** All that several facts know, one per report, in the order of their ids. The order of the facts does not matter. */
export const onePerReport = (facts: readonly ReportFact[]): ReportFact[] => {
  const known = new Map<string, ReportFact>();
  for (const fact of facts) {
    const other = known.get(fact.report.reportId);
    known.set(fact.report.reportId, other === undefined ? fact : merge(other, fact));
  }
  return [...known.values()].sort((a, b) => (a.report.reportId < b.report.reportId ? -1 : 1));
};

const merge = (a: ReportFact, b: ReportFact): ReportFact => ({
  report: isDecided(b) ? b.report : a.report,
  filedAt: a.filedAt ?? b.filedAt,
  voidedAt: a.voidedAt ?? b.voidedAt,
});

/** Whoever decides on a report may correct its class: that word stands. */
const isDecided = ({ filedAt, voidedAt }: ReportFact): boolean => filedAt !== null || voidedAt !== null;
