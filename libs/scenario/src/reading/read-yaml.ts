import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { checked, pointerOf, readText, type PlaceProblem, type ReadFile } from './read-file.js';
import { ScenarioError } from './scenario.errors.js';

/** Reads one YAML file. Throws ScenarioError with every problem found, not only the first. */
export function readYaml<S extends z.ZodType>(file: string, schema: S): ReadFile<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines });
  if (document.errors.length > 0) throw notYaml(file, document, lines);
  const problem: PlaceProblem = (path, detail) => {
    const line = lineOf(document, lines, path);
    return { pointer: pointerOf(path), ...(line === undefined ? {} : { line }), detail };
  };
  return checked(file, schema, document.toJS(), problem);
}

function notYaml(file: string, { errors }: Document, lines: LineCounter): ScenarioError {
  return new ScenarioError(
    file,
    errors.map(({ message, pos }) => ({
      pointer: '',
      line: lines.linePos(pos[0]).line,
      detail: `not valid YAML: ${message.split('\n', 1)[0] ?? ''}`,
    })),
  );
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
