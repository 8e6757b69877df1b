// Runs a script of this repository on a machine that may have nothing but an older Node:
//   node tools/run.mjs [--flag-for-node …] SCRIPT [argument …]
// Missing packages are installed first, and a new enough Node is chosen.
import { ensureInstalled } from './lib/install.mjs';
import { runAndExit } from './lib/node.mjs';
import { exitWith } from './lib/problem.mjs';

try {
  await ensureInstalled();
  await runAndExit(process.argv.slice(2));
} catch (error) {
  exitWith(error);
}
