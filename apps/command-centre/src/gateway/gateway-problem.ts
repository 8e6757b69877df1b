import { CatalogueError } from '@citybrain/kernel';
import { commandCentreErrors } from '../command-centre.errors.js';

/** Nothing of the request can have reached the service. */
const NEVER_ARRIVED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
const TOO_SLOW = /^(UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/;
const INVALID_PATH = /invalid characters|relative path string|malformed/i;

/** What a failed forwarding means for the caller. */
export const gatewayProblem = (service: string, error: unknown): CatalogueError => {
  if (error instanceof CatalogueError) return error;
  const codes = [...codesOf(error)];
  if (codes.some((code) => NEVER_ARRIVED.test(code))) return commandCentreErrors.SERVICE_AWAY(service);
  if (codes.some((code) => TOO_SLOW.test(code))) return commandCentreErrors.SERVICE_TOO_SLOW(service);
  if (error instanceof URIError || INVALID_PATH.test(messageOf(error))) return commandCentreErrors.PATH_NOT_ALLOWED();
  return commandCentreErrors.SERVICE_BROKE_OFF(service);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

interface Coded {
  readonly code?: unknown;
  readonly cause?: unknown;
  /** Of a name with several addresses, where each of them failed. */
  readonly errors?: readonly unknown[];
}

function* codesOf(error: unknown, depth = 0): Generator<string> {
  if (typeof error !== 'object' || error === null || depth > 5) return;
  const { code, cause, errors = [] } = error as Coded;
  if (typeof code === 'string') yield code;
  for (const inner of [cause, ...errors]) yield* codesOf(inner, depth + 1);
}
