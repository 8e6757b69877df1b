import { readFileSync } from 'node:fs';

export interface SignIn {
  readonly username: string;
  readonly password: string;
}

/** What the demo needs to know of the city that runs: where its door is, and who may sign in. */
export interface RunningCity {
  readonly url: string;
  readonly signIns: readonly SignIn[];
}

/** Undefined while the file is not there yet or is not complete. */
export function readRunningCity(file: string): RunningCity | undefined {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // not written yet, or being replaced: the caller asks again
  }
  return isRunningCity(content) ? content : undefined;
}

function isRunningCity(content: unknown): content is RunningCity {
  if (typeof content !== 'object' || content === null) return false;
  return 'url' in content && typeof content.url === 'string' && 'signIns' in content && Array.isArray(content.signIns);
}
