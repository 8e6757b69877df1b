import { httpErrors } from '@citybrain/http';
import { withDetails } from '@citybrain/kernel';

export const MOST_READINGS = 1_000;

/** The readings of a request body and where the first of them stands. */
export interface Readings {
  readonly values: readonly unknown[];
  /** JSON Pointer to a reading by its index. */
  readonly pointer: (index: number) => string;
}

/** A single reading or `{observations: […]}`. Throws HTTP_INVALID_INPUT when the body is neither. */
export const readBody = (body: unknown): Readings => {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalid('#', 'send one reading, or {"observations": [...]}');
  if (!('observations' in body)) return { values: [body], pointer: () => '#' };
  const { observations, ...others } = body;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw invalid(`#/${unknown}`, 'is not allowed beside observations');
  if (!Array.isArray(observations) || observations.length === 0 || observations.length > MOST_READINGS)
    throw invalid('#/observations', `must be a list of 1 to ${MOST_READINGS} readings`);
  return { values: observations, pointer: (index) => `#/observations/${index}` };
};

const invalid = (pointer: string, detail: string): Error =>
  withDetails(httpErrors.INVALID_INPUT(), { errors: [{ pointer, detail }] });
