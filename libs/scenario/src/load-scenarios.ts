import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Jurisdiction } from './jurisdiction.js';
import { readJurisdiction } from './read-jurisdiction.js';
import { Findings } from './reading/findings.js';
import { readYaml } from './reading/read-yaml.js';
import { errorCode } from './reading/error-code.js';
import { ScenarioError } from './reading/scenario.errors.js';
import { deviceKindFile, type DeviceKind } from './schema/devices.schema.js';

/** Folders of the scenarios directory that are not jurisdictions. */
const SHARED_FOLDERS = new Set(['device-kinds', 'imports']);

export interface Scenarios {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly deviceKinds: readonly DeviceKind[];
  /** Undefined for a jurisdiction without a folder, for example one that exists only by an import. */
  jurisdiction(id: string): Jurisdiction | undefined;
}

/**
 * Reads the whole scenarios directory once, at boot. Synchronous on purpose: a service must not start on half a city.
 * Throws ScenarioError that names file, line, place and what is allowed.
 */
export function loadScenarios(dir: string): Scenarios {
  const deviceKinds = readDeviceKinds(join(dir, 'device-kinds'));
  const jurisdictions = entries(dir)
    .filter((entry) => entry.isDirectory() && !SHARED_FOLDERS.has(entry.name))
    .map((entry) => readNamed(dir, entry.name, deviceKinds));
  return { jurisdictions, deviceKinds, jurisdiction: (id) => jurisdictions.find((it) => it.id === id) };
}

function readNamed(dir: string, folder: string, kinds: readonly DeviceKind[]): Jurisdiction {
  const jurisdiction = readJurisdiction(join(dir, folder), kinds);
  if (jurisdiction.id !== folder) {
    const detail = `'${jurisdiction.id}' must be the name of its folder, '${folder}'`;
    throw new ScenarioError(join(dir, folder, 'jurisdiction.yaml'), [{ pointer: '/id', detail }]);
  }
  return jurisdiction;
}

function readDeviceKinds(dir: string): DeviceKind[] {
  const findings = new Findings();
  const seen = new Set<string>();
  const kinds = entries(dir)
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => {
      const read = readYaml(join(dir, entry.name), deviceKindFile);
      const kind = read.value;
      if (`${kind.id}.yaml` !== entry.name) findings.add(read, ['id'], `'${kind.id}' must be the name of its file`);
      findings.expectUnique(
        read,
        'properties',
        kind.properties.map(({ id }) => id),
      );
      kind.rules.forEach((rule, index) => {
        findings.expectOneOf(read, ['rules', index, 'deviceKind'], rule.deviceKind, [kind.id]);
        findings.expectOneOf(
          read,
          ['rules', index, 'property'],
          rule.property,
          kind.properties.map(({ id }) => id),
        );
        if (seen.has(rule.id)) findings.add(read, ['rules', index, 'id'], `'${rule.id}' is used twice`);
        seen.add(rule.id);
      });
      return { ...kind, silentAfterSeconds: kind.silentAfterSeconds ?? 3 * kind.intervalSeconds };
    });
  findings.throwIfAny();
  return kinds;
}

function entries(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new ScenarioError(dir, [
      { pointer: '', detail: `the scenarios folder cannot be read (${errorCode(error)})` },
    ]);
  }
}
