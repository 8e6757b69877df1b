import { Random } from './random.ts';

/** The commands of an ordinary life, in order, and the share of the whole time after which each is given. */
export const ordinaryLife = [
  { command: 'accept', share: 0.08 },
  { command: 'handle', share: 0.22 },
  { command: 'feed-back', share: 0.78 },
  { command: 'check', share: 0.95 },
  { command: 'close', share: 1 },
] as const;

/** Most cases take about a third of their limit … */
const MEDIAN_SHARE = 0.35;
/** … and with this spread 0.38 % of an average department's cases pass it: ln(1 / 0.35) / 2.67. */
const SPREAD = 0.393;
/** A few are left lying for days past their limit, so that supervisors have something to look at. */
const STUCK = 0.008;
const DAY = 86_400_000;

/** Departments are not equally quick. */
const pace: Readonly<Record<string, number>> = {
  SAN: 0.85,
  SPD: 0.8,
  FIR: 0.7,
  GAS: 0.75,
  MUN: 1.25,
  DRN: 1.05,
  LGT: 1.15,
  BLD: 1.3,
  ENV: 1.1,
  GRN: 1.1,
  PRK: 1,
  TRF: 0.95,
  TWN: 1.2,
};

/** Milliseconds from filing to closing of a case with this limit. */
export function timeToClose(random: Random, limitMs: number, departmentId: string): number {
  if (random.chance(STUCK)) return limitMs + random.between(0.5, 20) * DAY;
  return limitMs * random.logNormal(MEDIAN_SHARE * (pace[departmentId] ?? 1), SPREAD);
}

/** When each command of an ordinary life is given, in milliseconds after filing: shares of the whole, a little shaken. */
export function lifeOffsets(random: Random, wholeMs: number): { command: string; after: number }[] {
  let before = 0;
  return ordinaryLife.map(({ command, share }, index) => {
    const last = index === ordinaryLife.length - 1;
    const after = Math.round(wholeMs * (last ? 1 : share * random.between(0.8, 1.02)));
    before = Math.max(before + 1000, after);
    return { command, after: before };
  });
}
