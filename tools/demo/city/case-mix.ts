import type { Random } from './random.ts';

type Weights = readonly (readonly [string, number])[];

/** How reports reach the demonstration district: machines find 38.09 %, sensors among them 2 %. */
const sources: Weights = [
  ['machine-analysis', 34.2],
  ['vehicle-track', 1],
  ['off-site-capture', 0.89],
  ['sensor-alarm', 2],
  ['inspector', 40],
  ['hotline-12345', 8],
  ['hotline-12319', 4],
  ['mini-program', 6],
  ['property-company', 1.2],
  ['petition', 1],
  ['online-opinion', 0.8],
  ['other-platform', 0.91],
];

const seenByMachines: Weights = [
  ['E0408', 20],
  ['E0405', 19],
  ['E0401', 14],
  ['E0110', 12],
  ['E0410', 9],
  ['E0192', 8],
  ['E0136', 6],
  ['E0493', 6],
  ['E0406', 3],
  ['E0107', 2],
  ['E0207', 1],
];
const seenByInspectors: Weights = [
  ['E0201', 22],
  ['E0111', 13],
  ['E0110', 12],
  ['E0112', 9],
  ['E0136', 7],
  ['E0410', 6],
  ['E0117', 5],
  ['E0405', 5],
  ['E0401', 4],
  ['E0113', 4],
  ['E0493', 3],
  ['P0284', 2],
  ['P0305', 2],
  ['P0137', 1.5],
  ['P0402', 1.2],
  ['E0125', 1.2],
  ['P0104', 0.8],
  ['P0103', 0.5],
  ['P0301', 0.5],
  ['P0217', 0.5],
  ['E0303', 0.3],
];
const toldByPeople: Weights = [
  ['E0301', 13],
  ['E0408', 13],
  ['E0128', 11],
  ['E0191', 9],
  ['E0101', 7],
  ['E0110', 7],
  ['E0113', 6],
  ['P0137', 6],
  ['E0503', 5],
  ['E0129', 4],
  ['E0190', 3],
  ['E0496', 2.5],
  ['E9999', 2.5],
  ['E0120', 2],
  ['P0102', 1.5],
  ['E0130', 1.5],
  ['E0506', 1.5],
  ['P0128', 1],
  ['E0508', 0.6],
  ['E0502', 0.4],
];
const bySource: Readonly<Record<string, Weights>> = {
  'machine-analysis': seenByMachines,
  inspector: seenByInspectors,
  'vehicle-track': [
    ['E0114', 6],
    ['E0311', 4],
  ],
  'off-site-capture': [
    ['E0408', 8],
    ['E0312', 2],
  ],
  'sensor-alarm': [
    ['E0192', 45],
    ['E0503', 20],
    ['E0193', 20],
    ['E0304', 15],
  ],
};
/** What rain multiplies by two. */
const drainage = new Set(['E0503', 'E0506', 'P0102', 'P0103', 'P0104']);

/** Which kind of device finds a category. */
export const kindBehind: Readonly<Record<string, string>> = {
  E0192: 'garbage-kiosk',
  E0503: 'drain-level-gauge',
  E0193: 'public-toilet',
  E0304: 'dust-station',
};

export interface Finding {
  readonly source: string;
  readonly category: string;
}

/** One finding as the district has them. Sensors find nothing here when `withSensors` is false: live, they do it themselves. */
export function drawFinding(random: Random, { rain = false, withSensors = true } = {}): Finding {
  const source = random.weighted(withSensors ? sources : sources.filter(([name]) => name !== 'sensor-alarm'));
  const categories = bySource[source] ?? toldByPeople;
  const weights = categories.map(([code, weight]) => [code, rain && drainage.has(code) ? weight * 2 : weight] as const);
  return { source, category: random.weighted(weights) };
}
