import type { Jurisdiction, Thing } from '@citybrain/scenario';
import { townShares } from '../district/towns.ts';
import type { Random } from './random.ts';

export interface FoundPlace {
  readonly lng: number;
  readonly lat: number;
  readonly townId: string | null;
  readonly address: string;
  readonly addressEn: string;
}

/** Finds places beside the streets of a district. */
export class Places {
  private readonly streets: readonly Street[];

  private readonly jurisdiction: Jurisdiction;

  constructor(jurisdiction: Jurisdiction) {
    this.jurisdiction = jurisdiction;
    this.streets = jurisdiction.map.streets.features.map(({ properties, geometry }) => ({
      name: properties.name,
      town: String(properties['town']),
      line: geometry.coordinates,
    }));
  }

  draw(random: Random): FoundPlace {
    const town = random.weighted(
      this.jurisdiction.map.towns.map(({ id }) => [id, townShares.get(id) ?? 0.05] as const),
    );
    const street = random.pick(this.streets.filter((it) => it.town === town));
    for (let tries = 0; tries < 20; tries += 1) {
      const corner = random.integer(0, street.line.length - 2);
      const [from, to] = [street.line[corner] ?? [], street.line[corner + 1] ?? []];
      const along = random.next();
      const at = (axis: 0 | 1) =>
        Number(
          ((from[axis] ?? 0) + ((to[axis] ?? 0) - (from[axis] ?? 0)) * along + random.between(-2e-4, 2e-4)).toFixed(6),
        );
      const point = { lng: at(0), lat: at(1) };
      const { inside, townId } = this.jurisdiction.locate(point);
      const number = random.integer(1, 399);
      const address = `${street.name.zh}${number}号`;
      if (inside) return { ...point, townId, address, addressEn: `${number} ${street.name.en}` };
    }
    return { ...this.jurisdiction.map.center, townId: null, address: '区中心', addressEn: 'district centre' };
  }

  ofThing(thing: Thing): FoundPlace {
    const { lng, lat, townId, name } = thing;
    return { lng, lat, townId, address: name.zh, addressEn: name.en };
  }
}

interface Street {
  readonly name: { readonly zh: string; readonly en: string };
  readonly town: string;
  readonly line: readonly (readonly number[])[];
}
