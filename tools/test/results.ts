/** What one tier came to. */
export interface TierResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

/** The part of jest's report (`--json`) that is counted. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that failed before a test of theirs could run, e.g. because they do not compile. */
  readonly numRuntimeErrorTestSuites: number;
}

/**
 * Counts a tier. A file that could not run counts as one failure, and so does a tier that left no report or whose jest
 * ended with an error for another reason: nothing that was not run may look like a success.
 */
export function countTier(name: string, report: JestReport | undefined, exitCode: number, seconds: number): TierResult {
  if (!report) return { name, passed: 0, failed: 1, seconds };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { name, passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed, seconds };
}

export function totalLine(results: readonly TierResult[]): string {
  const sum = (of: (result: TierResult) => number) => results.reduce((total, result) => total + of(result), 0);
  return `${sum((result) => result.passed)} passed, ${sum((result) => result.failed)} failed`;
}
