import type { Thing } from '@citybrain/scenario';
import { Random } from '../city/random.ts';

const MINUTE = 60_000;
/** From the first drops to the fullest drain. */
const RISE = 45_000;
const FULL = 8 * MINUTE;
const FALL = 12 * MINUTE;

/** A rain shower: every gauge rises a little, one drain runs full. Times in milliseconds since 1970. */
export interface Shower {
  readonly from: number;
  /** The drain that runs full. */
  readonly gauge: string;
}

/** 0 dry … 1 heaviest. */
export function intensity({ from }: Shower, at: number): number {
  const since = at - from;
  if (since < 0) return 0;
  if (since < RISE) return since / RISE;
  if (since < RISE + FULL) return 1;
  return Math.max(0, 1 - (since - RISE - FULL) / FALL);
}

export function isOver(shower: Shower, at: number): boolean {
  return at > shower.from + RISE + FULL + FALL;
}

/** While the water rises the drain that runs full reports every few seconds, so that the alarm comes when it should. */
export function isRising(shower: Shower, at: number): boolean {
  return at >= shower.from && at < shower.from + 2 * RISE;
}

export function startShower(things: readonly Thing[], alarmed: ReadonlySet<string>, at: number): Shower | null {
  const gauges = things.filter(({ id, kind }) => kind === 'drain-level-gauge' && !alarmed.has(id));
  return gauges.length === 0 ? null : { from: at, gauge: new Random(`shower ${at}`).pick(gauges).id };
}
