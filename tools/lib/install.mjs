import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { root } from './places.mjs';
import { Problem } from './problem.mjs';
import { say, step } from './progress.mjs';
import { livingSupervisor } from './run-file.mjs';

const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network|E50[234]/i;

/** Installs the packages of package-lock.json unless node_modules holds exactly them. Two processes do it only once. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const lock = join(root, '.citybrain', 'install.lock');
  await withLock(
    lock,
    () => say('… another process is installing the packages: waiting for it'),
    async () => {
      if (isInstalled()) return;
      const supervisor = livingSupervisor();
      if (supervisor) {
        throw new Problem(
          `package-lock.json has changed, but the city of this folder (process ${supervisor.pid}) runs on the packages that are installed. Stop it first: npm stop`,
        );
      }
      await step('installing packages (npm ci)', npmCi);
    },
  );
}

/**
 * npm notes what it has installed in node_modules/.package-lock.json, as its last act. Packages for other systems are
 * optional and missing there.
 */
function isInstalled() {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(noted);
  return Object.entries(wanted).every(([path, { version, link, optional, devOptional }]) => {
    if (!path.startsWith('node_modules/') || link) return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function npmCi() {
  // short pauses: whoever has no network should learn that soon
  const retries = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const args = ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', ...retries];
  // under `npm start` the very npm that runs us, else the one in PATH
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((done, fail) => {
    child.once('error', (error) =>
      fail(new Problem(`npm could not be started (${error.message}). Install npm and try again.`)),
    );
    child.once('close', (code) => (code === 0 ? done() : fail(problemOfNpm(output))));
  });
}

function problemOfNpm(output) {
  if (/ENOSPC/.test(output))
    return new Problem('The disk is full: npm ci needs about 1 GB. Free some space and start again.');
  if (UNREACHABLE.test(output)) {
    return new Problem(
      'The npm registry cannot be reached. Check the network (npm ping), or name a mirror with npm config set registry URL, and start again.',
    );
  }
  return new Problem(`npm ci failed:\n${output.trim()}`);
}
