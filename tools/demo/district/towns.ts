import { areaOf, nearerPart, squaredDistance, type Position, type Ring } from './shapes.ts';

export interface TownArea {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Share of the district's people who live here: cases and devices follow it. */
  readonly weight: number;
  /** Where the town has its centre, roughly. */
  readonly seat: Position;
  readonly areas: readonly Ring[];
}

interface TownSeed extends Omit<TownArea, 'areas'> {
  readonly island?: true;
}

// Names are Jiaojiang's eight subdistricts and one town; seats are rough, areas follow from them.
const seeds: readonly TownSeed[] = [
  { id: 'haimen', name: { zh: '海门街道', en: 'Haimen' }, weight: 0.2, seat: [121.447, 28.677] },
  { id: 'baiyun', name: { zh: '白云街道', en: 'Baiyun' }, weight: 0.21, seat: [121.421, 28.655] },
  { id: 'jiazhi', name: { zh: '葭沚街道', en: 'Jiazhi' }, weight: 0.17, seat: [121.387, 28.674] },
  { id: 'hongjia', name: { zh: '洪家街道', en: 'Hongjia' }, weight: 0.16, seat: [121.386, 28.621] },
  { id: 'xiachen', name: { zh: '下陈街道', en: 'Xiachen' }, weight: 0.09, seat: [121.446, 28.61] },
  { id: 'sanjia', name: { zh: '三甲街道', en: 'Sanjia' }, weight: 0.07, seat: [121.513, 28.62] },
  { id: 'zhangan', name: { zh: '章安街道', en: 'Zhang\u2019an' }, weight: 0.06, seat: [121.39, 28.74] },
  { id: 'qiansuo', name: { zh: '前所街道', en: 'Qiansuo' }, weight: 0.035, seat: [121.468, 28.72] },
  { id: 'dachen', name: { zh: '大陈镇', en: 'Dachen Islands' }, weight: 0.005, seat: [121.89, 28.46], island: true },
];

/** Town id → share of the district's people. */
export const townShares: ReadonlyMap<string, number> = new Map(seeds.map(({ id, weight }) => [id, weight]));

/** Splits the mainland by nearest seat; the islands are one town. */
export function divideIntoTowns(outline: readonly Ring[]): TownArea[] {
  const mainland = outline.reduce((largest, ring) => (areaOf(ring) > areaOf(largest) ? ring : largest));
  const islands = outline.filter((ring) => ring !== mainland);
  const inland = seeds.filter(({ island }) => !island);
  return seeds.map(({ island, ...town }) => ({
    ...town,
    areas: island ? islands : [nearestArea(mainland, town.seat, inland)],
  }));
}

function nearestArea(mainland: Ring, seat: Position, all: readonly TownSeed[]): Ring {
  return all
    .filter((other) => squaredDistance(other.seat, seat) > 0)
    .reduce((ring, other) => nearerPart(ring, seat, other.seat), mainland);
}
