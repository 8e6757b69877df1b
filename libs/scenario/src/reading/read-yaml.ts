import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { errorCode } from './error-code.js';
import { ScenarioError, type ScenarioProblem } from './scenario.errors.js';

/** A file that was read and found well formed; `problem` places later findings (references) in the same file. */
export interface ReadFile<T> {
  readonly file: string;
  readonly value: T;
  problem(path: readonly PropertyKey[], detail: string): ScenarioProblem;
}

/** Reads one YAML (or JSON, which is YAML) file. Throws ScenarioError with every problem found, not only the first. */
export function readYaml<S extends z.ZodType>(file: string, schema: S): ReadFile<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new ScenarioError(
      file,
      document.errors.map((error) => ({
        pointer: '',
        line: lines.linePos(error.pos[0]).line,
        detail: `not valid YAML: ${error.message.split('\n', 1)[0] ?? ''}`,
      })),
    );
  }
  const problem = (path: readonly PropertyKey[], detail: string): ScenarioProblem => {
    const line = lineOf(document, lines, path);
    return { pointer: pointerOf(path), ...(line === undefined ? {} : { line }), detail };
  };
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    throw new ScenarioError(
      file,
      parsed.error.issues.map((issue) => problem(issue.path, issue.message)),
    );
  }
  return { file, value: parsed.data, problem };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ScenarioError(file, [{ pointer: '', detail: `cannot be read (${errorCode(error)})` }]);
  }
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The line of the node at the path, or of its nearest parent that is written in the file (a missing key has no line). */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return undefined;
}
