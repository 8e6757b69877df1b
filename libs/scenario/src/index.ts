export { loadScenarios, type Scenarios } from './load-scenarios.js';
export type { Jurisdiction } from './jurisdiction.js';
export { ScenarioError, type ScenarioProblem } from './reading/scenario.errors.js';
export { DistrictMap, type AreaCollection, type AreaFeature, type Location, type Town } from './place/district-map.js';
export type { AreaGeometry, OutlineFile, StreetsFile, TownsFile } from './reading/read-geojson.js';
export { UnitGrid, type GridCell } from './place/grid.js';
export type { Bounds, Point } from './place/geometry.js';
export { toWgs84, coordinateSystems, type CoordinateSystem } from './place/coordinate-systems.js';
export { route, type Route, type RouteChoice, type RoutingQuestion } from './routing/route.js';
export { localTime, type LocalTime, type Weekday } from './routing/local-time.js';
export { filingDecision, type FilingDecision } from './filing/filing-decision.js';
export {
  dueAt,
  limitMilliseconds,
  limitUnits,
  UnknownLimitUnitError,
  type Limit,
  type LimitUnit,
} from './limits/due-at.js';
export type { LocalText } from './schema/common.schema.js';
export type { Category, Priority } from './schema/categories.schema.js';
export type { Department } from './schema/departments.schema.js';
export type { RoutingRule } from './schema/routing.schema.js';
export type { FilingRule, SourceKind } from './schema/filing.schema.js';
export type { AlarmRule, Comparison } from './schema/alarm-rules.schema.js';
export type { Datastream, DeviceKind, DeviceProperty, Thing } from './schema/devices.schema.js';
export { columnsNeeded, loadImportMapping, type ImportMapping } from './imports/import-mapping.js';
export { readRecord, type MappedCase, type RecordOutcome, type SourceRecord } from './imports/read-record.js';
export { parseTime } from './imports/parse-time.js';
