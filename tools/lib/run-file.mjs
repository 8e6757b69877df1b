// run.json says what runs in a home. Written by the supervisor, read by npm run status, npm stop and the tests.
import { existsSync, readFileSync } from 'node:fs';
import { runFileOf } from './places.mjs';
import { startTimeOf } from './process-identity.mjs';

/**
 * @typedef {object} RunningProcess
 * @property {string} name
 * @property {number} pid
 * @property {string} [startTime] tells this process from a later one with the same number
 *
 * @typedef {object} RunFile
 * @property {'starting' | 'running' | 'stopping'} state
 * @property {string} url
 * @property {RunningProcess & { name: 'supervisor' }} supervisor
 * @property {RunningProcess[]} processes
 */

/**
 * @param {string} [file]
 * @returns {RunFile | undefined}
 */
export function readRunFile(file = runFileOf()) {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * True when the process still lives and is not another one that was given the same number.
 * @param {RunningProcess} process
 */
export function isStillThere({ pid, startTime }) {
  return startTime !== undefined && startTimeOf(pid) === startTime;
}

/**
 * The supervisor of this home, when it lives.
 * @param {string} [file]
 */
export function livingSupervisor(file) {
  const supervisor = readRunFile(file)?.supervisor;
  return supervisor && isStillThere(supervisor) ? supervisor : undefined;
}
