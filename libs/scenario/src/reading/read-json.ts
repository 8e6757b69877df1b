import type { z } from 'zod';
import { checked, pointerOf, readText, type ReadFile } from './read-file.js';
import { ScenarioError } from './scenario.errors.js';

/** Reads one JSON file. Throws ScenarioError with every problem found; without line numbers, since JSON keeps none. */
export function readJson<S extends z.ZodType>(file: string, schema: S): ReadFile<z.output<S>> {
  return checked(file, schema, parse(file), (path, detail) => ({ pointer: pointerOf(path), detail }));
}

function parse(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ScenarioError(file, [{ pointer: '', detail: `not valid JSON: ${reason}` }]);
  }
}
