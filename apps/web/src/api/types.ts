import type {
  AnalyticsApi,
  CommandCentreApi,
  DispatchApi,
  IdentityApi,
  IntakeApi,
  TelemetryApi,
} from '@citybrain/api-client';
import type { CaseStatus, Names, SourceKind } from '@citybrain/contracts';

/**
 * The page's names for what the doors of the system answer. Their shapes are generated from the OpenAPI documents: a door
 * that changes shows here as a type error.
 */

export type { CaseStatus, Names, SourceKind };

type Identity = IdentityApi.components['schemas'];
type Intake = IntakeApi.components['schemas'];
type Dispatch = DispatchApi.components['schemas'];
type Telemetry = TelemetryApi.components['schemas'];
type Analytics = AnalyticsApi.components['schemas'];
type CommandCentre = CommandCentreApi.components['schemas'];

/** Members that are texts although their document leaves the type open. */
type WithTexts<T, K extends keyof T> = Omit<T, K> & Partial<Record<K, string>>;

/** One page of a list; `nextCursor` asks for the next and is null on the last. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

export type Account = Identity['AccountView'];

export type Category = Intake['CategoryView'];
export type Report = Intake['ReportView'];
export type ReportReceipt = Intake['ReportReceipt'];
/** What a person at a desk takes down. */
export type NewReport = Pick<Intake['ReportProblemRequest'], 'category' | 'description' | 'place' | 'source'>;

export type Department = Dispatch['DepartmentView'];
/** What is said of a case, wherever it is said. */
type Told<T extends Dispatch['CaseView']> = Omit<WithTexts<T, 'categoryName' | 'departmentName'>, 'source'> & {
  source: Intake['SourceView'];
};
export type CaseView = Told<Dispatch['CaseView']>;
/** `total` and `counts` come with the first page only. */
export interface CasePage extends Page<CaseView> {
  counts?: CaseCounts;
}
export type CaseCounts = Dispatch['CaseCountsView'];
export type CaseDetail = Omit<Told<Dispatch['CaseDetail']>, 'history'> & { history: CaseHistoryEntry[] };
export type CaseHistoryEntry = WithTexts<Dispatch['HistoryView'], 'reason' | 'note' | 'ruleId'>;
export type AllowedCommand = Dispatch['AllowedCommand'];
export type CommandBody = Dispatch['CommandCaseRequest'];
export type ResultCode = Dispatch['ResultCodeView'];

export type Observation = Telemetry['ObservationView'];

export type Rate = Analytics['RateView'];
export type Summary = Analytics['SummaryView'];
export type SummaryRow = Analytics['SummaryRowView'];
export type MetricDefinition = Analytics['MetricView'];
export type MetricVariant = Analytics['VariantView'];
export type MetricCase = Analytics['MemberView'];
export type MetricPart = 'numerator' | 'denominator' | 'rest';

export type Jurisdiction = CommandCentre['JurisdictionView'];
export type LiveSnapshot = CommandCentre['SnapshotView'];
export type LiveCase = CommandCentre['LiveCaseView'];
export type LiveDevice = CommandCentre['LiveDeviceView'];
export type LiveAlarm = CommandCentre['LiveAlarmView'];
export type LatestValue = CommandCentre['LatestValueView'];
export type FeedItem = CommandCentre['FeedItemView'];
export type Counters = CommandCentre['CountersView'];
export type DeviceState = LiveDevice['state'];

/** OpenAPI cannot say GeoJSON: here the shapes have their types. One that is known only by an import has none. */
export interface DistrictMap extends Omit<
  CommandCentre['DistrictMapView'],
  'outline' | 'towns' | 'cells' | 'streets' | 'bounds'
> {
  outline: GeoJSON.FeatureCollection | null;
  towns: GeoJSON.FeatureCollection | null;
  cells: GeoJSON.FeatureCollection | null;
  streets: GeoJSON.FeatureCollection | null;
  /** West, south, east, north. */
  bounds: [number, number, number, number];
}
