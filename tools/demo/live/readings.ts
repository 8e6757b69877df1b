import type { Thing } from '@citybrain/scenario';
import { Random } from '../city/random.ts';
import { hourFactor, localClock } from '../city/rhythm.ts';
import { intensity, type Shower } from './showers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Values = Readonly<Record<string, number>>;

interface Moment {
  readonly thing: Thing;
  readonly at: number;
  readonly shower: Shower | null;
  /** New numbers for each reading. */
  readonly noise: Random;
}

/**
 * What a device measures at a moment, by quantity. Computed from the time alone, so that nothing jumps when the demo restarts.
 * Now and then, by the device's own dice, something is out of order.
 */
export function measure(thing: Thing, at: number, shower: Shower | null): Values {
  const model = models[thing.kind];
  return model === undefined ? {} : model({ thing, at, shower, noise: new Random(`${thing.id} ${at}`) });
}

const models: Readonly<Record<string, (moment: Moment) => Values>> = {
  'drain-level-gauge': ({ thing, at, shower, noise }) => {
    const dry = 0.18 + 0.08 * Math.sin((2 * Math.PI * at) / DAY + phase(thing)) + noise.between(-0.01, 0.01);
    const rain = shower === null ? 0 : intensity(shower, at);
    const full = shower?.gauge === thing.id ? 1.02 - dry : 0.2 + 0.2 * phaseShare(thing);
    const ratio = clamp(dry + rain * full, 0, 1.5);
    return { 'fill-ratio': ratio, level: ratio * (0.6 + 0.6 * phaseShare(thing)), battery: battery(thing, at) };
  },
  'ponding-gauge': ({ thing, at, shower, noise }) => {
    const rain = shower === null ? 0 : intensity(shower, at);
    return {
      depth: Math.max(0, rain * (10 + 60 * phaseShare(thing)) + noise.between(-2, 2)),
      battery: battery(thing, at),
    };
  },
  'garbage-kiosk': ({ thing, at, noise }) => {
    const period = (7 + 5 * phaseShare(thing)) * HOUR;
    const turns = at / period + phaseShare(thing) * 7;
    const forgotten = new Random(`${thing.id} ${Math.floor(turns)}`).chance(1 / 45); // nobody came to empty it in time
    const fill = clamp(4 + (forgotten ? 94 : 78) * (turns % 1) + noise.between(-1, 1), 0, 100);
    const weather = 22 + 6 * Math.sin((2 * Math.PI * (at + 10 * HOUR)) / DAY);
    return { fill, weight: fill * 2.4, temperature: weather + fill / 25 + noise.between(-0.5, 0.5) };
  },
  'gas-chamber': ({ thing, at, noise }) => {
    const leak = outOfOrder(thing, at, 6 * HOUR, 1 / 150) ? 24 : 0;
    return { methane: leak + noise.between(0.2, 1.8), temperature: 18 + 3 * Math.sin((2 * Math.PI * at) / DAY) };
  },
  'public-toilet': ({ thing, at, noise }) => {
    const visitors = Math.round(14 * hourFactor(localClock(at).hour) + noise.between(0, 4));
    const dirty = outOfOrder(thing, at, 30 * MINUTE, 1 / 500) ? 1 : 0;
    return { visitors, ammonia: 0.15 + visitors / 160 + dirty * 0.9 + noise.between(0, 0.08), sos: 0 };
  },
  'dust-station': ({ thing, at, noise }) => {
    const works = hourFactor(localClock(at).hour);
    const dusty = outOfOrder(thing, at, 40 * MINUTE, 1 / 150) ? 110 : 0;
    const pm10 = 38 + 22 * works + dusty + noise.between(-6, 6);
    return { pm10, pm25: pm10 * 0.55, noise: 48 + 7 * works + noise.between(-2, 2) };
  },
  'manhole-cover': ({ thing, at, noise }) => {
    const lifted = outOfOrder(thing, at, DAY, 1 / 250);
    return { tilt: lifted ? 27 : noise.between(0, 2), water: 0, battery: battery(thing, at) };
  },
};

function phaseShare({ id }: Thing): number {
  return new Random(id).next();
}

function phase(thing: Thing): number {
  return 2 * Math.PI * phaseShare(thing);
}

function battery(thing: Thing, at: number): number {
  return 3.9 - 0.4 * ((at / (400 * DAY) + phaseShare(thing)) % 1);
}

/** True during whole stretches of time, with this probability for each. */
function outOfOrder({ id }: Thing, at: number, stretch: number, probability: number): boolean {
  return new Random(`${id} out of order ${Math.floor(at / stretch)}`).chance(probability);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
