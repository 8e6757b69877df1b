import type { TownArea } from './towns.ts';
import { Random } from '../city/random.ts';
import { boundsOf, isInside, round, type Position, type Ring } from './shapes.ts';

export interface Street {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: 'main' | 'side';
  readonly town: string;
  readonly line: Position[];
}

/** Degrees between two streets of one direction: about 650 m on the islands and in town, 1.2 km in the country. */
const spacing = ({ weight, areas }: TownArea) => (areas.length > 1 || weight > 0.15 ? 0.0065 : 0.011);
/** Two corners of a street are about half as far apart. */
const STEP_SHARE = 0.55;
/** Streets lie a little askew, as the coast does. */
const SKEW = 0.12;

/** A net of invented streets, named by number as new quarters name theirs: 纬 east-west, 经 north-south. */
export function drawStreets(towns: readonly TownArea[]): Street[] {
  return towns.flatMap((town) => town.areas.flatMap((area, part) => streetsOf(town, area, part)));
}

function streetsOf(town: TownArea, area: Ring, part: number): Street[] {
  const random = new Random(`streets ${town.id} ${part}`);
  const { west, south, east, north } = boundsOf(area);
  const [middleLng, middleLat] = [(west + east) / 2, (south + north) / 2];
  const apart = spacing(town);
  const step = apart * STEP_SHARE;
  const across = Math.ceil((north - south) / apart) + 2;
  const along = Math.ceil((east - west) / apart) + 2;
  const eastWest = Array.from({ length: across }, (_, i): Trace => {
    const lat = middleLat + (i - (across - 1) / 2) * apart;
    return { zh: '纬', en: 'Wei', at: (t) => [t, lat + (t - middleLng) * SKEW], from: west, to: east, step };
  });
  const northSouth = Array.from({ length: along }, (_, i): Trace => {
    const lng = middleLng + (i - (along - 1) / 2) * apart;
    return { zh: '经', en: 'Jing', at: (t) => [lng - (t - middleLat) * SKEW, t], from: south, to: north, step };
  });
  return [...eastWest, ...northSouth]
    .flatMap((trace) => runsInside(trace, area, random).map((line) => ({ trace, line })))
    .map(({ trace, line }, index) => ({
      id: `${town.id}-${part + 1}-${index + 1}`,
      name: { zh: `${town.name.zh}${trace.zh}${index + 1}路`, en: `${town.name.en} ${trace.en} Road ${index + 1}` },
      kind: random.chance(0.3) ? 'main' : 'side',
      town: town.id,
      line,
    }));
}

interface Trace {
  readonly zh: string;
  readonly en: string;
  readonly at: (t: number) => Position;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

function runsInside({ at, from, to, step }: Trace, area: Ring, random: Random): Position[][] {
  const runs: Position[][] = [[]];
  for (let t = from; t <= to; t += step) {
    const [lng, lat] = at(t);
    const here = round([lng + random.between(-0.0006, 0.0006), lat + random.between(-0.0006, 0.0006)]);
    if (isInside(here, area)) runs.at(-1)!.push(here);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  return runs.filter((run) => run.length >= 3);
}
