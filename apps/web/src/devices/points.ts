import type { LatestValue, Observation } from '../api/types.js';

/** Time in ms since 1970 and the value at it. */
export type Point = [number, number];

/** Observations as points in the order of time, whatever order they came in; the live value last, once. */
export const withLatest = (observations: readonly Observation[], latest: LatestValue): Point[] => {
  const byTime = new Map<number, number>();
  for (const entry of observations) byTime.set(Date.parse(entry.phenomenonTime), entry.result);
  byTime.set(Date.parse(latest.at), latest.result);
  return [...byTime].filter(([at]) => Number.isFinite(at)).toSorted(([left], [right]) => left - right);
};
