/**
 * Makes the invented parts of the demonstration district: town areas, street lines and devices, inside the real outline.
 * Run after changing it: `node tools/run.mjs tools/demo/district/district.ts`. The output is committed; the same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeDevices, type PlacedThing } from './devices.ts';
import { drawStreets, type Street } from './streets.ts';
import { divideIntoTowns, type TownArea } from './towns.ts';
import type { Ring } from './shapes.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../scenarios/jiaojiang');
const madeUp =
  'Made up for demonstration (tools/demo/district/district.ts): names of towns are real, shapes are not surveyed.';

export interface GeneratedDistrict {
  /** File name → content. */
  readonly files: Readonly<Record<string, string>>;
}

export function generateDistrict(): GeneratedDistrict {
  const islands = readOutline();
  const towns = divideIntoTowns(islands);
  const streets = drawStreets(towns);
  const things = placeDevices(towns, streets);
  return {
    files: {
      'towns.geojson': collection(towns.map(townFeature)),
      'streets.geojson': collection(streets.map(streetFeature)),
      'devices.yaml': devicesYaml(things),
    },
  };
}

function readOutline(): Ring[] {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, 'outline.geojson'), 'utf8'));
  const { features } = parsed as { features: { geometry: { coordinates: Ring[][] } }[] };
  return (features[0]?.geometry.coordinates ?? []).flatMap(([outer]) => (outer === undefined ? [] : [outer]));
}

function collection(features: readonly string[]): string {
  return `{"type":"FeatureCollection","source":${JSON.stringify(madeUp)},"features":[\n${features.join(',\n')}\n]}\n`;
}

function townFeature({ id, name, areas }: TownArea): string {
  return JSON.stringify({
    type: 'Feature',
    properties: { id, name, simulated: true },
    geometry: { type: 'MultiPolygon', coordinates: areas.map((ring) => [ring]) },
  });
}

function streetFeature({ id, name, kind, town, line }: Street): string {
  return JSON.stringify({
    type: 'Feature',
    properties: { id, name, class: kind, town, simulated: true },
    geometry: { type: 'LineString', coordinates: line },
  });
}

function devicesYaml(things: readonly PlacedThing[]): string {
  const lines = things.map(
    ({ id, kind, name, lng, lat }) =>
      `  - { id: ${id}, kind: ${kind}, name: { zh: ${name.zh}, en: ${name.en} }, lng: ${lng}, lat: ${lat}, simulated: true }`,
  );
  return `# Devices of the demonstration district, all simulated. Made by tools/demo/district/district.ts; each quantity of a\n# device's kind is one datastream, <id>.<property>.\nthings:\n${lines.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, content] of Object.entries(generateDistrict().files)) {
    writeFileSync(join(folder, name), content);
    process.stdout.write(`${name}: ${content.length} bytes\n`);
  }
}
