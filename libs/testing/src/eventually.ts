import { sleep } from '@citybrain/kernel';

/** Repeats `look` until it no longer throws, or rethrows its last error after `timeoutMs`. */
export const eventually = async <T>(look: () => Promise<T> | T, timeoutMs = 15_000): Promise<T> => {
  const end = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(50);
    }
  }
};
