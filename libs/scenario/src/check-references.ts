import type { DistrictMap } from './place/district-map.js';
import { Findings } from './reading/findings.js';
import type { JurisdictionFiles } from './reading/jurisdiction-files.js';
import type { DeviceKind } from './schema/devices.schema.js';

/** Checks that everything one file of a jurisdiction names exists in another. Throws ScenarioError. */
export function checkReferences(files: JurisdictionFiles, deviceKinds: readonly DeviceKind[], map: DistrictMap): void {
  const findings = new Findings();
  checkIds(files, findings);
  checkRouting(files, findings);
  checkFiling(files, findings);
  checkDevices(files, deviceKinds, map, findings);
  checkAlarmRules(files, deviceKinds, findings);
  findings.throwIfAny();
}

function checkIds({ departments, categories, routing, filing, devices, alarmRules }: JurisdictionFiles, out: Findings) {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  out.expectUnique(departments, 'departments', ids(departments.value.departments));
  out.expectUnique(routing, 'rules', ids(routing.value.rules));
  out.expectUnique(filing, 'sources', ids(filing.value.sources));
  out.expectUnique(filing, 'rules', ids(filing.value.rules));
  out.expectUnique(devices, 'things', ids(devices.value.things));
  out.expectUnique(alarmRules, 'rules', ids(alarmRules.value.rules));
  const { majors } = categories.value;
  out.expectUnique(
    categories,
    'majors',
    majors.map(({ code }) => code),
    'code',
  );
  majors.forEach(({ code, minors }, major) => {
    minors.forEach((minor, index) => {
      const path = ['majors', major, 'minors', index, 'code'];
      if (!minor.code.startsWith(code))
        out.add(categories, path, `'${minor.code}' must begin with its major class ${code}`);
      if (minors.findIndex((it) => it.code === minor.code) !== index)
        out.add(categories, path, `'${minor.code}' is used twice`);
    });
  });
}

function checkRouting(files: JurisdictionFiles, out: Findings) {
  const departments = files.departments.value.departments.filter(({ handles }) => handles).map(({ id }) => id);
  const towns = files.towns.value.features.map(({ properties }) => properties.id);
  const categories = categoryCodes(files);
  files.routing.value.rules.forEach((rule, index) => {
    const at = (...path: PropertyKey[]) => ['rules', index, ...path];
    out.expectOneOf(files.routing, at('department'), rule.department, departments);
    rule.categories.forEach((code, i) => out.expectOneOf(files.routing, at('categories', i), code, categories));
    rule.towns?.forEach((town, i) => out.expectOneOf(files.routing, at('towns', i), town, towns));
  });
}

function checkFiling(files: JurisdictionFiles, out: Findings) {
  const sources = files.filing.value.sources.map(({ id }) => id);
  const categories = categoryCodes(files);
  files.filing.value.rules.forEach((rule, index) => {
    const at = (...path: PropertyKey[]) => ['rules', index, ...path];
    rule.sources?.forEach((source, i) => out.expectOneOf(files.filing, at('sources', i), source, sources));
    rule.categories?.forEach((code, i) => out.expectOneOf(files.filing, at('categories', i), code, categories));
  });
}

function checkDevices(files: JurisdictionFiles, kinds: readonly DeviceKind[], map: DistrictMap, out: Findings) {
  const { devices } = files;
  devices.value.things.forEach((thing, index) => {
    out.expectOneOf(
      devices,
      ['things', index, 'kind'],
      thing.kind,
      kinds.map(({ id }) => id),
    );
    if (!map.locate(thing).inside) {
      out.add(devices, ['things', index], `${thing.id} at ${thing.lng}, ${thing.lat} lies outside the outline`);
    }
  });
}

function checkAlarmRules(files: JurisdictionFiles, kinds: readonly DeviceKind[], out: Findings) {
  const { alarmRules, devices } = files;
  const categories = categoryCodes(files).filter((code) => code.length > 3);
  const departments = files.departments.value.departments.map(({ id }) => id);
  alarmRules.value.rules.forEach((rule, index) => {
    const at = (key: string) => ['rules', index, key];
    const kind = kinds.find(({ id }) => id === rule.deviceKind);
    out.expectOneOf(
      alarmRules,
      at('deviceKind'),
      rule.deviceKind,
      kinds.map(({ id }) => id),
    );
    if (kind)
      out.expectOneOf(
        alarmRules,
        at('property'),
        rule.property,
        kind.properties.map(({ id }) => id),
      );
    out.expectOneOf(alarmRules, at('category'), rule.category, categories);
  });
  const defaults = kinds.flatMap(({ rules }) => rules.map(({ id }) => id));
  alarmRules.value.switchedOff.forEach((id, i) => out.expectOneOf(alarmRules, ['switchedOff', i], id, defaults));
  const used = new Set(devices.value.things.map(({ kind }) => kind));
  for (const kind of kinds.filter(({ id }) => used.has(id))) {
    if (!departments.includes(kind.receivingUnit)) {
      out.add(
        files.departments,
        ['departments'],
        `device kind ${kind.id} needs the receiving unit ${kind.receivingUnit}`,
      );
    }
    for (const { id, category } of kind.rules) {
      if (!categories.includes(category)) {
        out.add(files.categories, ['majors'], `rule ${id} of device kind ${kind.id} needs the category ${category}`);
      }
    }
  }
}

function categoryCodes({ categories }: JurisdictionFiles): string[] {
  return categories.value.majors.flatMap(({ code, minors }) => [code, ...minors.map((minor) => minor.code)]);
}
