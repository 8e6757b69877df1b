import { pino, type Logger } from 'pino';
import { currentTrace } from './trace.js';

export type { Logger };

/** Personal data and secrets by the names they travel under: never in a log. */
const REDACT = [
  'password',
  '*.password',
  'reporter',
  '*.reporter',
  'phone',
  '*.phone',
  'authorization',
  '*.authorization',
  'cookie',
  '*.cookie',
  'token',
  '*.token',
];

let root: Logger = pino({ level: 'silent' });

/** Opens the process's log: one JSON line per entry on standard output, with service and trace id. */
export const openLog = (service: string, level: string): Logger => {
  root = pino({
    level,
    base: { service },
    redact: { paths: REDACT, censor: '[hidden]' },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const trace = currentTrace();
      return trace === undefined ? {} : { traceId: trace.traceId };
    },
  });
  return root;
};

/** The process's log; silent until `openLog` was called. */
export const log = (): Logger => root;
