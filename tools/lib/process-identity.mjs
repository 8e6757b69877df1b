// A process id alone says little: after its process ended the system gives the number to another one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When this process was started, in a form that only serves for comparing; undefined when no such process lives.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function startTimeOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  // after the name in brackets (which may itself hold blanks and brackets): state is the 1st field, start time the 20th
  const fields = proc(pid, 'stat')?.split(') ').at(-1)?.split(' ');
  return fields && fields[0] !== 'Z' ? fields[19] : undefined;
}

/**
 * Command and arguments of a living process; undefined when there is none, or when it may not be looked at.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function commandLineOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command=');
  return proc(pid, 'cmdline')?.replaceAll('\0', ' ');
}

function proc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(pid, column) {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
