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
 * @typedef {RunningProcess & {
 *   state: string,
 *   group: number,
 *   stopSignal: NodeJS.Signals,
 *   ports: readonly number[],
 *   healthUrl?: string,
 *   restarts: number,
 * }} RunningPart  group: parts of a higher group are stopped before those of a lower one
 *
 * @typedef {object} SignIn
 * @property {string} username
 * @property {string} password
 * @property {readonly string[]} roles
 *
 * @typedef {object} RunFile
 * @property {'starting' | 'running' | 'stopping'} state
 * @property {string} url
 * @property {string} startedAt  ISO 8601
 * @property {RunningProcess} supervisor
 * @property {RunningPart[]} processes
 * @property {Record<string, number>} ports
 * @property {SignIn[]} signIns
 * @property {Record<string, string>} databases  Postgres URL by service; `superuser` for the whole cluster
 * @property {string[]} brokers
 * @property {string} redis
 */

/**
 * @param {string} [file]
 * @returns {RunFile | undefined} undefined when nothing was started, or when the file was cut off by a crash
 */
export function readRunFile(file = runFileOf()) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * True when the process still lives and is not another one that was given the same number.
 * @param {RunningProcess} process
 */
export function isStillThere({ pid, startTime }) {
  return startTime !== undefined && startTimeOf(pid) === startTime;
}

/**
 * The supervisor of a home, when it lives.
 * @param {string} [file] its run.json
 */
export function livingSupervisor(file) {
  const supervisor = readRunFile(file)?.supervisor;
  return supervisor && isStillThere(supervisor) ? supervisor : undefined;
}
