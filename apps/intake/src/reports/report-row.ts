import type { Actor, ReportSnapshot, SourceKind } from '@citybrain/contracts';
import type { ReportState } from './report.decider.js';
import type { ReportStatus } from './report.lifecycle.js';

/** What a repeat of the same report would carry again: it makes the report once, whatever comes twice. */
export interface Origin {
  /** Unique in the jurisdiction. */
  readonly key: string;
  /** Of the content: tells a repeat from another report under the same key. */
  readonly fingerprint: string;
}

/** A report as it is stored the first time. */
export interface Entry {
  readonly state: ReportState;
  readonly origin?: Origin;
}

/** A row of the table report. */
export interface ReportRow {
  id: string;
  jurisdiction_id: string;
  version: number;
  status: ReportStatus;
  tracking_number: string;
  category: string;
  category_name: string | null;
  description: string;
  lng: number | null;
  lat: number | null;
  address: string | null;
  cell_id: string | null;
  town_id: string | null;
  source_kind: SourceKind;
  source_channel: string | null;
  source_ref: string | null;
  priority: number;
  simulated: boolean;
  reporter_ref: string | null;
  reported_at: Date | string;
  reported_by: Actor;
  decided_at: Date | string | null;
  decided_by: Actor | null;
  decision_reason: string | null;
  origin_key: string | null;
  origin_fingerprint: string | null;
}

export const rowOf = ({ state, origin }: Entry): ReportRow => {
  const { report } = state;
  const decision = state.status === 'reported' ? undefined : state.decision;
  return {
    id: report.reportId,
    jurisdiction_id: report.jurisdictionId,
    version: state.version,
    status: state.status,
    tracking_number: report.trackingNumber,
    category: report.category,
    category_name: report.categoryName ?? null,
    description: report.description,
    lng: report.place?.lng ?? null,
    lat: report.place?.lat ?? null,
    address: report.place?.address ?? null,
    cell_id: report.place?.cellId ?? null,
    town_id: report.place?.townId ?? null,
    source_kind: report.source.kind,
    source_channel: report.source.channel ?? null,
    source_ref: report.source.ref ?? null,
    priority: report.priority,
    simulated: report.simulated,
    reporter_ref: report.reporterRef ?? null,
    reported_at: report.reportedAt,
    reported_by: state.reportedBy,
    decided_at: decision?.at.toISOString() ?? null,
    decided_by: decision?.by ?? null,
    decision_reason: decision?.reason ?? null,
    origin_key: origin?.key ?? null,
    origin_fingerprint: origin?.fingerprint ?? null,
  };
};

export const stateOf = (row: ReportRow): ReportState => {
  const common = { report: snapshotOf(row), reportedBy: row.reported_by, version: row.version };
  if (row.status === 'reported') return { ...common, status: 'reported' };
  const decision = { by: row.decided_by!, at: new Date(row.decided_at!), reason: row.decision_reason ?? '' };
  return { ...common, status: row.status, decision };
};

const snapshotOf = (row: ReportRow): ReportSnapshot => ({
  reportId: row.id,
  trackingNumber: row.tracking_number,
  jurisdictionId: row.jurisdiction_id,
  category: row.category,
  ...present('categoryName', row.category_name),
  description: row.description,
  place: placeOf(row),
  source: { kind: row.source_kind, ...present('channel', row.source_channel), ...present('ref', row.source_ref) },
  priority: row.priority,
  ...present('reporterRef', row.reporter_ref),
  reportedAt: new Date(row.reported_at).toISOString(),
  simulated: row.simulated,
});

const placeOf = ({ lng, lat, ...row }: ReportRow): ReportSnapshot['place'] =>
  lng === null || lat === null
    ? null
    : {
        lng,
        lat,
        ...present('address', row.address),
        ...present('cellId', row.cell_id),
        ...present('townId', row.town_id),
      };

const present = <Name extends string>(name: Name, value: string | null): Partial<Record<Name, string>> =>
  value === null ? {} : ({ [name]: value } as Partial<Record<Name, string>>);
