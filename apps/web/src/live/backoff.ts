const FIRST = 500;
const LONGEST = 15_000;

/** Milliseconds to wait before try `attempt` (from 1): doubled each time up to 15 s, spread by `random` (0…1). */
export const retryDelay = (attempt: number, random: number): number => {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt - 1, 10));
  return Math.round(full / 2 + (full / 2) * random);
};
