import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { runFileOf } from './places.mjs';
import { isStillThere, livingSupervisor, readRunFile } from './run-file.mjs';

const POLL_MS = 100;
const STOP_WITHIN_MS = 15_000;

/**
 * Stops the processes that a killed supervisor left behind, those that lean on others first. Only processes that are
 * certainly the ones in run.json are touched. Does nothing while the supervisor lives.
 * @param {string} [file] the run.json
 * @returns {Promise<string[]>} names of the parts that were stopped
 */
export async function reapOrphans(file = runFileOf()) {
  const found = readRunFile(file);
  if (!found || livingSupervisor(file)) return [];
  const orphans = found.processes.filter(isStillThere);
  const groups = [...new Set(orphans.map(({ group }) => group))].sort((a, b) => b - a);
  for (const group of groups) await Promise.all(orphans.filter((orphan) => orphan.group === group).map(stop));
  rmSync(file, { force: true });
  return orphans.map(({ name }) => name);
}

async function stop(orphan) {
  const end = performance.now() + STOP_WITHIN_MS;
  send(orphan, orphan.stopSignal);
  while (isStillThere(orphan)) {
    if (performance.now() > end) send(orphan, 'SIGKILL');
    await sleep(POLL_MS);
  }
}

function send({ pid }, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // it ended between the look and the signal
    if (error.code !== 'ESRCH') throw error;
  }
}
