import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from './places.mjs';
import { Problem } from './problem.mjs';

const NEEDED = [22, 22];
// TypeScript is run as it is (types are stripped); kafkajs asks for pauses that lie in the past, which is harmless
const FLAGS = ['--disable-warning=ExperimentalWarning', '--disable-warning=TimeoutNegativeWarning'];
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The Node that runs everything: this one when it is new enough, else the one that was installed as a package. */
export function chooseNode() {
  if (isEnough(process.versions.node)) return process.execPath;
  const packaged = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  throw new Problem(
    `Node ${process.versions.node} is too old and npm has none for ${process.platform}-${process.arch}: install Node ${NEEDED.join('.')} or newer.`,
  );
}

/**
 * @param {string} version e.g. "22.22.0"
 */
export function isEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/**
 * Runs a script under the chosen Node, with our terminal, and ends as it ends: same exit code or same signal.
 * @param {string[]} args flags for Node (from `--`), the script, its arguments
 * @returns {Promise<never>}
 */
export async function runAndExit(args) {
  const node = chooseNode();
  const path = `${dirname(node)}${delimiter}${process.env.PATH}`;
  const child = spawn(node, [...FLAGS, ...args], { stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of PASSED_ON) process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (...end) => done(end));
  });
  if (signal === null) process.exit(code);
  for (const passed of PASSED_ON) process.removeAllListeners(passed);
  process.kill(process.pid, signal);
  // the signal is delivered by the system; until then nothing else may run
  return new Promise(() => setTimeout(() => process.exit(1), 1_000));
}
