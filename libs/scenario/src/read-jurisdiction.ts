import { checkReferences } from './check-references.js';
import { makeJurisdiction, type Jurisdiction } from './jurisdiction.js';
import { DistrictMap } from './place/district-map.js';
import { readFiles, type JurisdictionFiles } from './reading/jurisdiction-files.js';
import type { AlarmRule } from './schema/alarm-rules.schema.js';
import type { CategoriesFile, Category } from './schema/categories.schema.js';
import type { DeviceKind, Thing, ThingEntry } from './schema/devices.schema.js';

/** Reads a jurisdiction's folder. Throws ScenarioError that names file, place and what is allowed. */
export function readJurisdiction(folder: string, deviceKinds: readonly DeviceKind[]): Jurisdiction {
  const files = readFiles(folder);
  const map = new DistrictMap({
    jurisdiction: files.jurisdiction.value,
    outline: files.outline.value,
    towns: files.towns.value,
    streets: files.streets.value,
  });
  checkReferences(files, deviceKinds, map);
  const { id, code, name, timeZone, numberPrefix, simulated } = files.jurisdiction.value;
  const used = new Set(files.devices.value.things.map(({ kind }) => kind));
  const kindsHere = deviceKinds.filter((kind) => used.has(kind.id));
  return makeJurisdiction({
    id,
    code,
    name,
    timeZone,
    numberPrefix,
    simulated,
    map,
    departments: files.departments.value.departments,
    categories: flatten(files.categories.value),
    routingRules: files.routing.value.rules,
    filingRules: files.filing.value.rules,
    sources: files.filing.value.sources,
    deviceKinds: kindsHere,
    things: files.devices.value.things.map((entry) => thingOf(entry, kindsHere, map)),
    alarmRules: effectiveRules(kindsHere, files.alarmRules.value),
  });
}

/** The rules in force: the kinds' defaults, replaced by id, plus the jurisdiction's own. */
export function effectiveRules(
  kinds: readonly DeviceKind[],
  { rules, switchedOff }: JurisdictionFiles['alarmRules']['value'],
): AlarmRule[] {
  const own = new Set([...rules.map(({ id }) => id), ...switchedOff]);
  return [...kinds.flatMap((kind) => kind.rules).filter(({ id }) => !own.has(id)), ...rules];
}

function flatten({ majors }: CategoriesFile): Category[] {
  return majors.flatMap(({ code, name, minors }) =>
    minors.map((minor) => ({
      ...minor,
      kind: code.startsWith('E') ? ('event' as const) : ('part' as const),
      major: { code, name },
    })),
  );
}

function thingOf(entry: ThingEntry, kinds: readonly DeviceKind[], map: DistrictMap): Thing {
  const { cellId, townId } = map.locate(entry);
  const properties = kinds.find(({ id }) => id === entry.kind)?.properties ?? [];
  const datastreams = properties.map((property) => ({ id: `${entry.id}.${property.id}`, thingId: entry.id, property }));
  return { ...entry, cellId, townId, datastreams };
}
