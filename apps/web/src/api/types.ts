import type { CaseStatus, Names, SourceKind } from '@citybrain/contracts';

/** What the doors of the system answer, as the page reads it. Times are ISO 8601 with offset, places WGS 84. */

export type { CaseStatus, Names, SourceKind };

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

export interface Account {
  username: string;
  displayName: Names;
  roles: string[];
  /** Ids of jurisdictions, or `*` for all. */
  jurisdictions: string[];
  departmentId?: string | null;
}

export interface Department {
  id: string;
  name: Names;
  /** False for a unit that only watches: no case is ever sent to it. */
  handles?: boolean;
}

export interface Category {
  id: string;
  name: Names;
  /** Major class (大类) the category belongs to. */
  major?: Names | null;
}

export interface Place {
  lng: number;
  lat: number;
  address?: string;
  townId?: string;
  cellId?: string;
}

// ---- live ----------------------------------------------------------------------------------------------------------

export interface LiveCase {
  id: string;
  number: string;
  category: string;
  categoryName?: string;
  status: CaseStatus;
  departmentId: string | null;
  departmentName?: string;
  lng: number | null;
  lat: number | null;
  dueAt: string | null;
  /** 1 urgent … 4 low. */
  priority: number;
  source: string;
  simulated?: boolean;
  /** Grows with each change: an older one never replaces a newer one. */
  version: number;
}

export interface LatestValue {
  datastreamId: string;
  property: string;
  propertyName?: Names;
  unit: string;
  result: number;
  at: string;
}

export interface LiveAlarm {
  id: string;
  ruleId?: string;
  /** 1 red … 4 blue. */
  severity: number;
  description?: Names;
  value?: number;
  unit?: string;
  raisedAt: string;
}

export type DeviceState = 'normal' | 'alarm' | 'silent' | 'unknown';

export interface LiveDevice {
  id: string;
  kind: string;
  kindName?: Names;
  name: Names;
  lng: number;
  lat: number;
  latest: LatestValue[];
  alarm: LiveAlarm | null;
  state: DeviceState;
  simulated?: boolean;
}

export interface Counters {
  reportedToday: number;
  openCases: number;
  overdueCases: number;
  dueSoon: number;
  closedToday: number;
  standingAlarms: number;
  devicesReporting: number;
  devicesTotal: number;
}

/** One line of the live feed; the sentence is made from `type` and the parameters. */
export interface FeedItem {
  id?: string;
  at: string;
  type: string;
  caseId?: string;
  number?: string;
  trackingNumber?: string;
  category?: string;
  categoryName?: string;
  departmentId?: string | null;
  departmentName?: string;
  thingId?: string;
  thingName?: Names;
  severity?: number;
  simulated?: boolean;
}

export interface LiveSnapshot {
  epoch: string;
  cursor: string;
  rebuilding: boolean;
  at: string;
  counters: Counters;
  cases: LiveCase[];
  devices: LiveDevice[];
  feed: FeedItem[];
}

export interface DistrictMap {
  id?: string;
  name?: Names;
  timeZone?: string;
  simulated?: boolean;
  outline: GeoJSON.Feature | GeoJSON.FeatureCollection | GeoJSON.Geometry | null;
  towns: GeoJSON.FeatureCollection | null;
  cells: GeoJSON.FeatureCollection | null;
  streets: GeoJSON.FeatureCollection | null;
  center: { lng: number; lat: number };
  /** West, south, east, north. */
  bounds: [number, number, number, number];
}

// ---- reports and cases -----------------------------------------------------------------------------------------------

export interface Source {
  kind: SourceKind;
  channel?: string;
  ref?: string;
}

export interface NewReport {
  category: string;
  description: string;
  place: { lng: number; lat: number; address?: string };
  source: { kind: SourceKind };
  reporter?: { name?: string; phone?: string };
}

export interface ReportReceipt {
  reportId: string;
  trackingNumber: string;
  status: string;
  caseExpected: boolean;
  reportedAt: string;
}

export interface Report {
  reportId: string;
  trackingNumber: string;
  status: string;
  category: string;
  categoryName?: string;
  description: string;
  place: Place | null;
  source: Source;
  reportedAt: string;
  simulated?: boolean;
}

export interface CaseView {
  id: string;
  number: string;
  reportId: string;
  trackingNumber?: string;
  jurisdiction: string;
  category: string;
  categoryName?: string;
  description: string;
  place: Place | null;
  source: Source;
  priority: number;
  status: CaseStatus;
  departmentId: string | null;
  departmentName?: string;
  dueAt: string | null;
  reportedAt?: string;
  filedAt: string;
  closedAt?: string | null;
  returns?: number;
  reworks?: number;
  simulated?: boolean;
  version: number;
}

export interface Actor {
  kind: string;
  id: string;
  role?: string;
  departmentId?: string;
}

export interface CaseHistoryEntry {
  version: number;
  event: string;
  at: string;
  actor: Actor;
  departmentId?: string | null;
  reason?: string;
  note?: string;
  resultCode?: string;
}

/** A command the caller may give now, and what it needs. */
export interface AllowedCommand {
  command: string;
  needs: string[];
  /** What it needs besides when `passed` is false. */
  needsWhenFailed?: string[];
  label: Names;
}

export interface ResultCode {
  code: string;
  name: Names;
}

/** How many cases a filter finds, whatever their status. */
export interface CaseCounts {
  byStatus: Partial<Record<CaseStatus, number>>;
  overdue: number;
}

/** A page of the queue; `total` and `counts` come with the first page only. */
export interface CasePage extends Page<CaseView> {
  counts?: CaseCounts;
}

export interface CaseDetail extends CaseView {
  history: CaseHistoryEntry[];
  commands: AllowedCommand[];
  routing: Routing;
}

/** How the first department was found. */
export interface Routing {
  departmentId: string | null;
  ruleId: string | null;
  reason: Names;
  alternatives: { departmentId: string; ruleId: string; reason: Names }[];
}

export interface CommandBody {
  reason?: string;
  note?: string;
  resultCode?: string;
  departmentId?: string;
  passed?: boolean;
  expectedVersion?: number;
}

// ---- telemetry -------------------------------------------------------------------------------------------------------

export interface Datastream {
  id: string;
  name?: Names;
  property?: string;
  unit?: string;
}

export interface Observation {
  phenomenonTime: string;
  result: number;
  quality?: string;
}

// ---- analytics -------------------------------------------------------------------------------------------------------

/** A rate with what it was made of; `rate` is null when the denominator is 0. */
export interface Rate {
  numerator: number;
  denominator: number;
  rate: number | null;
}

export interface SummaryRow {
  /** Department id, `all` for everything, null for cases without a department. */
  department: string | null;
  name?: Names | string | null;
  reported: number;
  closed: number;
  due: number;
  dueAndClosed: number;
  onTime: number;
  closureRate: { due: Rate; filed: Rate };
  onTimeRate: Rate;
}

export interface Period {
  from: string;
  to: string;
  asOf?: string;
  timeZone?: string;
}

export interface Summary {
  period: Period;
  rows: SummaryRow[];
}

/** One way of counting a metric, in words. */
export interface MetricVariant {
  id: string;
  name: Names;
  definition: Names;
  numerator: Names;
  denominator: Names;
  timeBasis: Names;
  exclusions: Names[];
}

export interface MetricDefinition {
  id: string;
  name: Names;
  definition: Names;
  /** The first is the usual one. */
  variants: MetricVariant[];
}

export type MetricPart = 'numerator' | 'denominator' | 'rest';

export interface MetricCase {
  caseId: string;
  number: string;
  category: string;
  categoryName?: string;
  status: CaseStatus;
  departmentId: string | null;
  departmentName?: string;
  simulated: boolean;
  dueAt: string | null;
  closedAt: string | null;
  inNumerator: boolean;
  inDenominator: boolean;
  why: Names;
}
