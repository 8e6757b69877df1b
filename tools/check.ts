// npm run check: all that CI asks of a change. --static leaves the tests out (npm test runs them by itself).
import { build } from './build.ts';
import { exitWith } from './lib/problem.mjs';
import { step } from './lib/progress.mjs';
import { runScript } from './lib/task.ts';

const TSC = 'node_modules/typescript7/bin/tsc';
const LINT = [
  '--type-aware',
  '--deny-warnings',
  '--ignore-pattern',
  'test/architecture/seeded/**',
  'apps',
  'libs',
  'tools',
  'test',
  'deploy',
];

const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['build', () => build()], // first: lint follows types into what was built
  ['format', () => runScript('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])],
  ['lint', () => runScript('node_modules/oxlint/bin/oxlint', LINT)],
  ['types of tests and tools', () => runScript(TSC, ['-p', 'apps/tsconfig.spec.json'])],
  ['types of the page', () => runScript(TSC, ['-p', 'apps/web', '--noEmit'])],
  ['generated files are fresh', () => runScript('tools/generate/generate.ts', ['--check'])],
];

try {
  for (const [title, work] of steps) await step(title, work);
  // import rules are the architecture tier of the tests
  if (!process.argv.includes('--static')) await runScript('tools/test.mjs', []).then((output) => console.log(output));
} catch (error) {
  exitWith(error);
}
