import { describe, expect, it } from '@jest/globals';
import { countTier, totalLine } from './results.ts';

const report = (passed: number, failed: number, broken: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numRuntimeErrorTestSuites: broken,
});

describe('the last line of npm test', () => {
  it('sums what passed and failed over all tiers', () => {
    const unit = countTier('unit', report(10, 0, 0), 0, 1);
    const int = countTier('int', report(5, 2, 0), 1, 1);
    expect(totalLine([unit, int])).toBe('15 passed, 2 failed');
  });

  it('counts a file that could not run as a failure', () => {
    expect(countTier('unit', report(10, 1, 2), 1, 1).failed).toBe(3);
  });

  it('never takes a tier that did not run for a success', () => {
    expect(countTier('e2e', undefined, 1, 1)).toEqual({ name: 'e2e', passed: 0, failed: 1, seconds: 1 });
    expect(countTier('e2e', undefined, 0, 1).failed).toBe(1);
    expect(countTier('e2e', report(3, 0, 0), 1, 1).failed).toBe(1);
  });
});
