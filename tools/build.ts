// npm run build: services and libraries by the TypeScript compiler, the page by Vite. Only what changed is built again.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withLock } from './lib/lock.mjs';
import { root } from './lib/places.mjs';
import { exitWith } from './lib/problem.mjs';
import { say, step } from './lib/progress.mjs';
import { runScript } from './lib/task.ts';

const WEB = join(root, 'apps', 'web');
const PAGE = join(WEB, 'dist');
/** Whatever can change the page. */
const PAGE_INPUTS = [
  'apps/web',
  'libs/contracts/src',
  'libs/api-client/src',
  'package-lock.json',
  'tsconfig.base.json',
];
// inside node_modules: a fresh installation may bring another Vite, so it forgets what was built
const KEPT = join(root, 'node_modules', '.cache', 'citybrain');
const STAMP = join(KEPT, 'page');

/** Builds everything that is not up to date. Two processes in one folder do it one after the other. */
export async function build(signal?: AbortSignal): Promise<void> {
  const lock = join(root, '.citybrain', 'build.lock');
  await withLock(
    lock,
    () => say('… another process builds in this folder: waiting for it'),
    async () => {
      const options = signal ? { signal } : {};
      const compile = () => runScript('node_modules/typescript7/bin/tsc', ['-b', 'apps'], options);
      await Promise.all([step('building the services', compile), buildPage(options)]);
    },
  );
}

async function buildPage(options: { signal?: AbortSignal }): Promise<void> {
  const inputs = fingerprint(PAGE_INPUTS);
  if (existsSync(PAGE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return;
  await step('building the page', async () => {
    // beside the old one, so that a page that is being served is never half there
    const next = join(KEPT, 'page.next');
    await runScript('node_modules/vite/bin/vite.js', ['build', WEB, '--outDir', next, '--emptyOutDir'], options);
    rmSync(PAGE, { recursive: true, force: true });
    renameSync(next, PAGE);
    writeFileSync(STAMP, inputs);
  });
}

/** Changes when the name or the content of any file below the paths does. */
function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path))))
    hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path).filter((name) => name !== 'node_modules' && !name.startsWith('dist'));
  return names.sort().flatMap((name) => filesBelow(join(path, name)));
}

if (import.meta.main) await build().catch(exitWith);
