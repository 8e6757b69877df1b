import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { root } from '../../lib/places.mjs';

/** Drain gauges of the bench's district: with three quantities each, 960 datastreams. */
export const GAUGES = 320;

export function gaugeId(index: number): string {
  return `JJ-BENCH-${String(index + 1).padStart(4, '0')}`;
}

/** The demonstration district with more devices: enough streams that no cache holds them all by accident. */
export function writeBenchScenario(home: string): string {
  const folder = join(home, 'scenarios');
  cpSync(join(root, 'scenarios'), folder, { recursive: true });
  const file = join(folder, 'jiaojiang', 'devices.yaml');
  const { things } = parse(readFileSync(file, 'utf8')) as { things: { lng: number; lat: number }[] };
  const gauges = Array.from({ length: GAUGES }, (_, index) => {
    const { lng, lat } = things[index % things.length]!;
    const id = gaugeId(index);
    return { id, kind: 'drain-level-gauge', name: { zh: id, en: id }, lng, lat, simulated: true };
  });
  writeFileSync(file, stringify({ things: gauges }));
  return folder;
}
