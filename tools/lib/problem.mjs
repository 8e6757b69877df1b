import { types } from 'node:util';

/** Something the person at the keyboard can put right: shown as one line, without a stack trace. */
export class Problem extends Error {}

const DISK_FULL = /ENOSPC|No space left on device/;

/**
 * Turns well-known system errors into one line with the remedy; anything else is returned as it is.
 * @param {unknown} error
 * @returns {unknown}
 */
export function asProblem(error) {
  if (!types.isNativeError(error)) return error;
  const code = 'code' in error ? error.code : undefined;
  // a program that was started says it in its own words
  if (code === 'ENOSPC' || DISK_FULL.test(error.message)) {
    return new Problem('The disk is full. Free some space (a city needs about 1.5 GB) and start again.');
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Problem(
      `${error.message}. Give yourself the right to write there, or set CITYBRAIN_HOME to another folder.`,
    );
  }
  return error;
}

/**
 * Ends this process with the message of a problem, or with the whole error when it is one we did not foresee.
 * @param {unknown} error
 * @returns {never}
 */
export function exitWith(error) {
  const shown = asProblem(error);
  if (shown instanceof Problem) console.error(`error: ${shown.message}`);
  else console.error(shown);
  process.exit(1);
}
