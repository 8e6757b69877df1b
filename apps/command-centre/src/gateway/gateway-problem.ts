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
  if (error instanceof Error && (error instanceof URIError || INVALID_PATH.test(error.message)))
    return commandCentreErrors.PATH_NOT_ALLOWED();
  return commandCentreErrors.SERVICE_BROKE_OFF(service);
};

function* codesOf(error: unknown): Generator<string> {
  let current: unknown = error;
  for (let depth = 0; depth < 6 && current instanceof Error; depth += 1) {
    if ('code' in current) yield String(current.code);
    // several addresses of one name: all of them failed
    if (current instanceof AggregateError) for (const inner of current.errors) yield* codesOf(inner);
    current = current.cause;
  }
}
