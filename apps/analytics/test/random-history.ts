import { caseEventsOf, type CaseEvent, type Step } from './case-life.js';

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const HOUR = 3_600_000;
const BEGIN = Date.UTC(2026, 0, 1);

/** The lives of `count` cases in the first months of 2026: some returned, reworked, late, open, never dispatched. */
export const randomHistory = (count: number, seed: number): CaseEvent[] => {
  const random = randomFrom(seed);
  const one = <T>(...of: readonly [T, ...T[]]): T => of[Math.floor(random() * of.length)] ?? of[0];
  return Array.from({ length: count }, (_, index) => {
    let clock = BEGIN + Math.floor(random() * 90 * 24) * HOUR;
    const reportedAt = new Date(clock).toISOString();
    const next = () => new Date((clock += Math.floor(random() * 12 * 24) * HOUR)).toISOString();
    const dispatch = (): Step => ['dispatch', next(), { departmentId: one('SAN', 'MUN', 'DRN') }];
    const work = (): Step[] => [
      ['accept', next()],
      ['handle', next()],
      ['feedBack', next()],
    ];
    const back: Step[] = random() < 0.3 ? [dispatch(), ['return', next(), { departmentId: null }]] : [];
    const rework: Step[] = random() < 0.3 ? [...work(), ['fail', next()]] : [];
    const whole: Step[] = [...back, dispatch(), ...rework, ...work(), ['pass', next()], ['close', next()]];
    const life = random() < 0.3 ? whole.slice(0, Math.floor(random() * whole.length)) : whole;
    const dueAt = random() < 0.15 ? null : new Date(BEGIN + Math.floor(random() * 120 * 24) * HOUR).toISOString();
    const verdict =
      dueAt === null && random() < 0.5 ? { recordedOutcome: one<'on-time' | 'overdue'>('on-time', 'overdue') } : {};
    const town = one('jiazhi', 'baiyun', undefined);
    const place = town === undefined ? null : { lng: 121.43, lat: 28.66, townId: town };
    const start = { reportedAt, dueAt, place, category: one('E0506', 'E0101'), ...verdict };
    return caseEventsOf(`C-${seed}-${index}`, start, life);
  }).flat();
};
