import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { errorCode } from './error-code.js';
import { ScenarioError, type ScenarioProblem } from './scenario.errors.js';

/** A file that was read and found well formed; `problem` places later findings (references) in the same file. */
export interface ReadFile<T> {
  readonly file: string;
  readonly value: T;
  problem(path: readonly PropertyKey[], detail: string): ScenarioProblem;
}

export type PlaceProblem = ReadFile<unknown>['problem'];

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ScenarioError(file, [{ pointer: '', detail: `cannot be read (${errorCode(error)})` }]);
  }
}

/** Checks what a file contains. Throws ScenarioError with every problem found, not only the first. */
export function checked<S extends z.ZodType>(
  file: string,
  schema: S,
  content: unknown,
  problem: PlaceProblem,
): ReadFile<z.output<S>> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return { file, value: parsed.data, problem };
  throw new ScenarioError(
    file,
    parsed.error.issues.map((issue) => problem(issue.path, issue.message)),
  );
}

export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
