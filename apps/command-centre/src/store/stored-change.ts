import type { Change } from '../live/change.js';

const DIGITS = 16;

/** A version as text of fixed length: compared as text it is compared as a number. */
export const stamp = (version: number): string => String(Math.max(0, Math.trunc(version))).padStart(DIGITS, '0');

/** A stored value without its version. */
export const bodyOf = (stored: string): string => stored.slice(DIGITS);

export const versionOf = (stored: string): number => Number(stored.slice(0, DIGITS));

/** A change as the script takes it: kind, id, version, body (empty: it leaves the picture), what the stream says. */
export const asArguments = (change: Change): [string, string, string, string, string] => {
  const { kind, id, version } = change;
  const stamped = stamp(version);
  switch (change.kind) {
    case 'case': {
      const view = JSON.stringify(change.view);
      return [kind, id, stamped, change.open ? view : '', view];
    }
    case 'alarm':
      return [kind, id, stamped, change.view === null ? '' : JSON.stringify(change.view), change.thingId];
    case 'reading':
      return [kind, id, stamped, JSON.stringify(change.view), change.thingId];
    case 'news':
    case 'counters': {
      const view = JSON.stringify(change.view);
      return [kind, id, stamped, view, view];
    }
    case 'device':
      return [kind, id, stamped, '', id];
  }
};
