// npm start: everything that is needed to see a city at work, on a machine with only Node and Java.
import { join } from 'node:path';
import { checkBeforeStart } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runAndExit } from './lib/node.mjs';
import { root } from './lib/places.mjs';
import { exitWith } from './lib/problem.mjs';

try {
  await checkBeforeStart();
  await ensureInstalled();
  // it mostly waits: a small young generation keeps its memory small
  await runAndExit(['--max-semi-space-size=2', join(root, 'tools', 'supervisor', 'main.ts')]);
} catch (error) {
  exitWith(error);
}
