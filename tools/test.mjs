// npm test: every tier against a stack and a city of its own; ends with the line "N passed, N failed".
import { join } from 'node:path';
import { checkBeforeTests } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runAndExit } from './lib/node.mjs';
import { root } from './lib/places.mjs';
import { exitWith } from './lib/problem.mjs';

try {
  checkBeforeTests();
  await ensureInstalled();
  await runAndExit([join(root, 'tools', 'test', 'main.ts'), ...process.argv.slice(2)]);
} catch (error) {
  exitWith(error);
}
