// What can be known to be wrong before anything is installed or started.
import { existsSync, mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findJava } from './java.mjs';
import { home, root } from './places.mjs';
import { Problem } from './problem.mjs';
import { say } from './progress.mjs';
import { reapOrphans } from './reap.mjs';
import { livingSupervisor, readRunFile } from './run-file.mjs';

const NEEDED_NODE = 20;
const FIRST_START_BYTES = 1.5e9;
const LATER_START_BYTES = 200e6;

/** Throws a Problem, one line with the remedy, when a city cannot be started here. */
export async function checkBeforeStart() {
  checkNode();
  findJava();
  refuseSecondStart();
  const reaped = await reapOrphans();
  if (reaped.length > 0) say(`The last start was killed. Stopped what it had left behind: ${reaped.join(', ')}.`);
  checkDisk();
  await checkPort();
}

/** The same for tests, which have ports and folders of their own. */
export function checkBeforeTests() {
  checkNode();
  findJava();
}

function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_NODE) return;
  throw new Problem(`Node ${process.versions.node} is too old: install Node ${NEEDED_NODE} or newer.`);
}

function refuseSecondStart() {
  const supervisor = livingSupervisor();
  if (!supervisor) return;
  const { url, state } = readRunFile() ?? {};
  const doing = state === 'running' ? 'runs' : `is ${state}`;
  throw new Problem(
    `The city of this folder ${doing} already, at ${url} (process ${supervisor.pid}). Stop it with npm stop, or set CITYBRAIN_HOME and CITYBRAIN_PORT for a second one.`,
  );
}

function checkDisk() {
  mkdirSync(home, { recursive: true });
  const isFirst = !existsSync(join(home, 'secrets.json')) || !existsSync(join(root, 'node_modules'));
  const needed = isFirst ? FIRST_START_BYTES : LATER_START_BYTES;
  for (const folder of new Set([root, home])) {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize >= needed) continue;
    throw new Problem(
      `The disk is nearly full: ${megabytes(bavail * bsize)} MB are free at ${folder}, this start needs ${megabytes(needed)} MB. Free some space, or set CITYBRAIN_HOME to a folder on another disk.`,
    );
  }
}

function megabytes(bytes) {
  return Math.floor(bytes / 1e6);
}

async function checkPort() {
  const port = urlPort();
  if (port === 0) return;
  const server = createServer();
  const error = await new Promise((done) => {
    server.once('error', done);
    server.listen(port, urlHost(), () => server.close(() => done(undefined)));
  });
  if (!error) return;
  if (error.code === 'EADDRINUSE') {
    throw new Problem(
      `Port ${port} is taken by another program. Choose another one: CITYBRAIN_PORT=${port + 100} npm start`,
    );
  }
  throw new Problem(
    `Port ${port} of ${urlHost()} cannot be used (${error.code}): see CITYBRAIN_PORT and CITYBRAIN_HOST.`,
  );
}

/** The port of the one URL; 0 means any free one. */
export function urlPort() {
  const text = process.env.CITYBRAIN_PORT || '7300';
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Problem(`CITYBRAIN_PORT is "${text}": give a port from 1 to 65535, or 0 for any free one.`);
}

/** The address that the URL is served at. */
export function urlHost() {
  return process.env.CITYBRAIN_HOST || '127.0.0.1';
}
