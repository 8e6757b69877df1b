import { join } from 'node:path';
import { alarmRulesFile } from '../schema/alarm-rules.schema.js';
import { categoriesFile } from '../schema/categories.schema.js';
import { departmentsFile } from '../schema/departments.schema.js';
import { devicesFile } from '../schema/devices.schema.js';
import { filingFile } from '../schema/filing.schema.js';
import { jurisdictionFile } from '../schema/jurisdiction.schema.js';
import { routingFile } from '../schema/routing.schema.js';
import { readOutline, readStreets, readTowns } from './read-geojson.js';
import { readYaml } from './read-yaml.js';

/** Every file of one jurisdiction, each well formed but not yet checked against the others. */
export function readFiles(folder: string) {
  return {
    jurisdiction: readYaml(join(folder, 'jurisdiction.yaml'), jurisdictionFile),
    departments: readYaml(join(folder, 'departments.yaml'), departmentsFile),
    categories: readYaml(join(folder, 'categories.yaml'), categoriesFile),
    routing: readYaml(join(folder, 'routing.yaml'), routingFile),
    filing: readYaml(join(folder, 'filing.yaml'), filingFile),
    devices: readYaml(join(folder, 'devices.yaml'), devicesFile),
    alarmRules: readYaml(join(folder, 'alarm-rules.yaml'), alarmRulesFile),
    outline: readOutline(join(folder, 'outline.geojson')),
    towns: readTowns(join(folder, 'towns.geojson')),
    streets: readStreets(join(folder, 'streets.geojson')),
  };
}
export type JurisdictionFiles = ReturnType<typeof readFiles>;
