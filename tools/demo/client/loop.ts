import { setTimeout as wait } from 'node:timers/promises';
import { CityUnavailable } from './city-errors.ts';

export interface LoopOptions {
  readonly name: string;
  readonly everyMs: number;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}

const LONGEST_PAUSE_MS = 60_000;

/**
 * Repeats a step for as long as the city runs. One step at a time; a failing step is repeated after pauses that double up to a
 * minute, is reported once, and never ends the loop: services come and go, the district lives on.
 */
export async function loop({ name, everyMs, signal, log }: LoopOptions, step: () => Promise<void>): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    let pause = everyMs;
    try {
      await step();
      if (failures > 0) log(`${name}: going on`);
      failures = 0;
    } catch (error) {
      if (failures === 0) log(`${name}: ${error instanceof Error ? error.message : String(error)}; trying again`);
      failures += 1;
      const asked = error instanceof CityUnavailable ? (error.retryAfterMs ?? 0) : 0;
      pause = Math.max(asked, Math.min(LONGEST_PAUSE_MS, Math.max(1000, everyMs) * 2 ** Math.min(failures - 1, 6)));
    }
    await wait(pause, undefined, { signal }).catch(() => undefined); // an aborted wait ends the loop
  }
}
