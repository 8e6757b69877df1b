import type { Measured } from './figure.ts';

/** A run and what it achieved. */
export type Run = (round: number) => Promise<number>;

/**
 * Runs both sides in turns, so that whatever else the machine does meets both, and takes the median of each. The first
 * round only warms up: compilers, caches, connections.
 */
export async function alternate(rounds: number, sides: { readonly ours: Run; readonly floor: Run }): Promise<Measured> {
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const measured = { floor: await sides.floor(round), ours: await sides.ours(round) };
    if (round === 0) continue;
    floor.push(measured.floor);
    ours.push(measured.ours);
  }
  return { ours: median(ours), floor: median(floor) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
