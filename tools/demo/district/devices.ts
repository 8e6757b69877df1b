import type { Street } from './streets.ts';
import type { TownArea } from './towns.ts';
import { Random } from '../city/random.ts';
import { between, isInside, round } from './shapes.ts';

export interface PlacedThing {
  readonly id: string;
  readonly kind: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly lng: number;
  readonly lat: number;
}

const fleet = [
  { kind: 'drain-level-gauge', code: 'DRN', zh: '管网液位计', en: 'drain gauge', count: 24 },
  { kind: 'ponding-gauge', code: 'PND', zh: '积水监测仪', en: 'ponding gauge', count: 10 },
  { kind: 'garbage-kiosk', code: 'KSK', zh: '垃圾分类亭', en: 'garbage kiosk', count: 24 },
  { kind: 'gas-chamber', code: 'GAS', zh: '燃气井室监测仪', en: 'gas chamber', count: 12 },
  { kind: 'public-toilet', code: 'WC', zh: '智慧公厕', en: 'public toilet', count: 12 },
  { kind: 'dust-station', code: 'DST', zh: '扬尘监测站', en: 'dust station', count: 6 },
  { kind: 'manhole-cover', code: 'MHC', zh: '智能井盖', en: 'manhole cover', count: 12 },
] as const;

/** Devices stand beside streets, more of them where more people live. */
export function placeDevices(towns: readonly TownArea[], streets: readonly Street[]): PlacedThing[] {
  const random = new Random('devices');
  return fleet.flatMap(({ kind, code, zh, en, count }) =>
    Array.from({ length: count }, (_, index): PlacedThing => {
      const town = random.weighted(towns.map((it) => [it, it.weight] as const));
      const [lng, lat] = besideStreet(town, streets, random);
      const number = index + 1;
      return {
        id: `JJ-${code}-${String(number).padStart(3, '0')}`,
        kind,
        name: { zh: `${town.name.zh}${zh}${number}号`, en: `${town.name.en} ${en} ${number}` },
        lng,
        lat,
      };
    }),
  );
}

function besideStreet(town: TownArea, streets: readonly Street[], random: Random): [number, number] {
  const own = streets.filter((street) => street.town === town.id);
  for (let tries = 0; tries < 100 && own.length > 0; tries += 1) {
    const { line } = random.pick(own);
    const corner = random.integer(0, line.length - 2);
    const [lng, lat] = between(line[corner]!, line[corner + 1]!, random.next());
    const at = round([lng + random.between(-0.0002, 0.0002), lat + random.between(-0.0002, 0.0002)]);
    if (town.areas.some((area) => isInside(at, area))) return at;
  }
  return town.seat;
}
