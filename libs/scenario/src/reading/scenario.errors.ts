/**
 * A scenario file that cannot be used. The message names the file, the place in it and what is allowed there, because the
 * person who reads it is editing that file and has no debugger.
 */
export class ScenarioError extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly ScenarioProblem[],
  ) {
    super(problems.map((problem) => describe(file, problem)).join('\n'));
    this.name = 'ScenarioError';
  }
}

export interface ScenarioProblem {
  /** JSON pointer into the file, '' for the whole file. */
  readonly pointer: string;
  /** 1-based line in the file, where known. */
  readonly line?: number;
  /** What is wrong and what is allowed. */
  readonly detail: string;
}

function describe(file: string, { pointer, line, detail }: ScenarioProblem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return pointer === '' ? `${place}: ${detail}` : `${place} at ${pointer}: ${detail}`;
}
