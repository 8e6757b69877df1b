import type { BenchStack } from './stack/bench-stack.ts';

/** Per second, or whatever the unit says. */
export interface Measured {
  readonly ours: number;
  /** The same work done by the least software that can do it, measured in the same run. */
  readonly floor: number;
}

/** One number that we want to be proud of, beside its floor. A new one is a file in `figures/` and a line in `bench.ts`. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** What is compared with what, in a sentence or two. */
  readonly about: string;
  /** Services that run while it is measured; others would only take the processor from it. */
  readonly services: readonly string[];
  measure(stack: BenchStack): Promise<Measured>;
}

/** A line of the result, and an object of the JSON file. */
export interface Result {
  readonly name: string;
  readonly ours: number;
  readonly floor: number;
  /** ours / floor */
  readonly ratio: number;
  readonly unit: string;
}

export function resultOf({ name, unit }: Figure, { ours, floor }: Measured): Result {
  return { name, ours: round(ours), floor: round(floor), ratio: Number((ours / floor).toFixed(3)), unit };
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
