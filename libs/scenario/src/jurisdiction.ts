import { filingDecision, type FilingDecision } from './filing/filing-decision.js';
import { dueAt } from './limits/due-at.js';
import type { DistrictMap, Location } from './place/district-map.js';
import type { Point } from './place/geometry.js';
import { route, type Route, type RoutingQuestion } from './routing/route.js';
import type { AlarmRule } from './schema/alarm-rules.schema.js';
import type { Category } from './schema/categories.schema.js';
import type { LocalText } from './schema/common.schema.js';
import type { Department } from './schema/departments.schema.js';
import type { DeviceKind, Thing } from './schema/devices.schema.js';
import type { FilingRule, SourceKind } from './schema/filing.schema.js';
import type { RoutingRule } from './schema/routing.schema.js';

export interface JurisdictionParts {
  readonly id: string;
  readonly code: string;
  readonly name: LocalText;
  readonly timeZone: string;
  readonly numberPrefix: string;
  readonly simulated: boolean;
  readonly map: DistrictMap;
  readonly departments: readonly Department[];
  readonly categories: readonly Category[];
  readonly routingRules: readonly RoutingRule[];
  readonly filingRules: readonly FilingRule[];
  readonly sources: readonly SourceKind[];
  readonly deviceKinds: readonly DeviceKind[];
  readonly things: readonly Thing[];
  readonly alarmRules: readonly AlarmRule[];
}

/** One district's domain knowledge. Every answer is pure: the same question gives the same answer until the files change. */
export interface Jurisdiction extends JurisdictionParts {
  category(code: string): Category | undefined;
  department(id: string): Department | undefined;
  source(id: string): SourceKind | undefined;
  deviceKind(id: string): DeviceKind | undefined;
  thing(id: string): Thing | undefined;
  /** Rules that watch a kind of device, in the order of the files. */
  alarmRulesOf(deviceKind: string): readonly AlarmRule[];
  locate(point: Point): Location;
  route(question: RoutingQuestion): Route | null;
  filingDecision(sourceKind: string, category: string): FilingDecision;
  /** The deadline of a case of this category that is filed at `from`. Throws UnknownLimitUnitError. */
  dueAt(category: Category, from: Date): Date;
}

export function makeJurisdiction(parts: JurisdictionParts): Jurisdiction {
  const categories = indexBy(parts.categories, (it) => it.code);
  const departments = indexBy(parts.departments, (it) => it.id);
  const sources = indexBy(parts.sources, (it) => it.id);
  const kinds = indexBy(parts.deviceKinds, (it) => it.id);
  const things = indexBy(parts.things, (it) => it.id);
  return {
    ...parts,
    category: (code) => categories.get(code),
    department: (id) => departments.get(id),
    source: (id) => sources.get(id),
    deviceKind: (id) => kinds.get(id),
    thing: (id) => things.get(id),
    alarmRulesOf: (kind) => parts.alarmRules.filter((rule) => rule.deviceKind === kind),
    locate: (point) => parts.map.locate(point),
    route: (question) => route(parts.routingRules, question, parts.timeZone),
    filingDecision: (sourceKind, category) => filingDecision(parts.filingRules, sourceKind, category),
    dueAt: (category, from) => dueAt(category.limit, from),
  };
}

function indexBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [key(item), item]));
}
