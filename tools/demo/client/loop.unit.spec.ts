import { describe, expect, it } from '@jest/globals';
import { CityUnavailable } from './city-errors.ts';
import { loop } from './loop.ts';

/** Runs steps until one of them stops the loop; answers what was logged. */
async function run(step: (round: number, stop: () => void) => void): Promise<string[]> {
  const lines: string[] = [];
  const stop = new AbortController();
  let round = 0;
  const options = { name: 'crew', everyMs: 1, signal: stop.signal, log: (line: string) => lines.push(line) };
  await loop(options, async () => {
    round += 1;
    await Promise.resolve();
    step(round, () => stop.abort());
  });
  return lines;
}

describe('a part of the living district', () => {
  it('goes on after the city was away, and says both once', async () => {
    const lines = await run((round, stop) => {
      if (round <= 2) throw new CityUnavailable('503');
      if (round === 4) stop();
    });
    expect(lines).toEqual(['crew: 503; trying again', 'crew: going on']);
  });

  it('waits longer each time', async () => {
    const times: number[] = [];
    await run((round, stop) => {
      times.push(Date.now());
      if (round === 3) stop();
      else throw new Error('broken');
    });
    const [first = 0, second = 0] = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    expect(first).toBeGreaterThanOrEqual(990);
    expect(second).toBeGreaterThanOrEqual(1980);
  });

  it('waits as long as the city asks', async () => {
    const times: number[] = [];
    await run((round, stop) => {
      times.push(Date.now());
      if (round === 2) stop();
      else throw new CityUnavailable('full', 1500);
    });
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1490);
  });
});
