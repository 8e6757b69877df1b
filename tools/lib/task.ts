import { spawn } from 'node:child_process';
import { root } from './places.mjs';
import { Problem } from './problem.mjs';

export interface TaskOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the task early. */
  readonly signal?: AbortSignal;
}

/** A task that ended with an error; the message holds what it printed. */
export class TaskError extends Problem {}

const NODE_FLAGS = ['--disable-warning=ExperimentalWarning', '--disable-warning=TimeoutNegativeWarning'];

/** Runs a script under our Node to its end, in the folder of the repository. Resolves with what it printed on its standard output. */
export async function runScript(script: string, args: readonly string[], options: TaskOptions = {}): Promise<string> {
  const child = spawn(process.execPath, [...NODE_FLAGS, script, ...args], {
    cwd: root,
    env: { ...(options.env ?? process.env), NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.signal && { signal: options.signal }),
  });
  let printed = '';
  let everything = '';
  child.stdout.on('data', (text) => (printed += String(text)));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (everything += String(text)));
  const end = await new Promise<number | string>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => done(code ?? signal ?? 'no code'));
  });
  if (end !== 0) throw new TaskError(`${script} ended with ${end}:\n${everything.trim()}`);
  return printed;
}
