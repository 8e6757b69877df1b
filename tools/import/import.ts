// npm run import -- FILE --mapping MAPPING: loads a recorded history of cases into a jurisdiction of its own.
import { setTimeout as pause } from 'node:timers/promises';
import { exitWith, Problem } from '../lib/problem.mjs';
import { readArguments } from './arguments.ts';

// Whoever started us passes a signal on, and the terminal sends it too: two within a second are one.
const SAME_SIGNAL_MS = 1_000;
const INTERRUPTED = 130;

const stop = new AbortController();
let askedAt = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (askedAt > 0 && Date.now() - askedAt > SAME_SIGNAL_MS) process.exit(INTERRUPTED);
    askedAt ||= Date.now();
    stop.abort();
  });
}

try {
  const asked = readArguments(process.argv.slice(2));
  const { importFile } = await import('./import-file.ts').catch(explainMissingBuild);
  const finished = await importFile(asked, stop.signal);
  await pause(0); // lets what was printed leave
  process.exit(finished ? 0 : INTERRUPTED);
} catch (error) {
  exitWith(error);
}

function explainMissingBuild(error: unknown): never {
  const isNotBuilt = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  throw isNotBuilt ? new Problem('Build the city first: npm run build (npm start does it too).') : error;
}
