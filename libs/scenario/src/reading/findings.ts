import type { ReadFile } from './read-file.js';
import { ScenarioError, type ScenarioProblem } from './scenario.errors.js';

/** Collects what is wrong between files, so that an editor sees all of one file's broken references at once. */
export class Findings {
  private readonly byFile = new Map<string, ScenarioProblem[]>();

  add(file: ReadFile<unknown>, path: readonly PropertyKey[], detail: string): void {
    const problems = this.byFile.get(file.file) ?? [];
    problems.push(file.problem(path, detail));
    this.byFile.set(file.file, problems);
  }

  /** Finds a value that must be one of `allowed`. */
  expectOneOf(file: ReadFile<unknown>, path: readonly PropertyKey[], value: string, allowed: Iterable<string>): void {
    const known = [...allowed];
    if (!known.includes(value)) this.add(file, path, `'${value}' is not known; allowed: ${known.join(', ')}`);
  }

  /** Finds the second of two entries with one id. */
  expectUnique(file: ReadFile<unknown>, list: string, ids: readonly string[], key = 'id'): void {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index) this.add(file, [list, index, key], `'${id}' is used twice; ids are unique`);
    });
  }

  /** Throws ScenarioError for the first file that has findings. */
  throwIfAny(): void {
    for (const [file, problems] of this.byFile) throw new ScenarioError(file, problems);
  }
}
