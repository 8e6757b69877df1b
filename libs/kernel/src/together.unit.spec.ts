import { describe, expect, it } from '@jest/globals';
import { sleep } from './clock.js';
import { Together, type TogetherOptions } from './together.js';

const options: TogetherOptions = { atOnce: 1, most: 3, tryAlone: () => true };

/** Doubles numbers, slowly, and notes which went together; one above 100 spoils its batch. */
const doubling = (change: Partial<TogetherOptions> = {}) => {
  const batches: number[][] = [];
  const together = new Together<number, number>(
    async (items) => {
      batches.push([...items]);
      await sleep(5);
      if (items.some((item) => item > 100)) throw new Error(`too many: ${items.join()}`);
      return items.map((item) => item * 2);
    },
    { ...options, ...change },
  );
  return { together, batches };
};

describe('work done together', () => {
  it('begins at once and takes what arrives meanwhile with the next batch, up to its size', async () => {
    const { together, batches } = doubling();
    const results = await Promise.all([1, 2, 3, 4, 5, 6].map((item) => together.do(item)));
    expect(results).toEqual([2, 4, 6, 8, 10, 12]);
    expect(batches).toEqual([[1], [2, 3, 4], [5, 6]]);
  });

  it('goes on after it was idle', async () => {
    const { together, batches } = doubling();
    await together.do(1);
    await together.do(2);
    expect(batches).toEqual([[1], [2]]);
  });

  it('lets a bad piece fail alone', async () => {
    const { together } = doubling();
    const results = await Promise.allSettled([1, 2, 101, 3].map((item) => together.do(item)));
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
      2,
      4,
      'failed',
      6,
    ]);
  });

  it('fails all of a batch when trying alone cannot help, and goes on with the next', async () => {
    const { together, batches } = doubling({ tryAlone: () => false });
    const results = await Promise.allSettled([1, 2, 101, 3, 4].map((item) => together.do(item)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected', 'fulfilled']);
    expect(batches).toEqual([[1], [2, 101, 3], [4]]);
  });

  it('has as many batches under way as it may', async () => {
    const { together, batches } = doubling({ atOnce: 2 });
    await Promise.all([1, 2, 3, 4].map((item) => together.do(item)));
    expect(batches).toEqual([[1], [2], [3, 4]]);
  });
});
