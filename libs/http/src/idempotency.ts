import { withDetails } from '@citybrain/kernel';
import { httpErrors } from './http.errors.js';

/** Printable ASCII, 1 to 200 characters. */
const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * The caller's idempotency key: header `Idempotency-Key` or the body's `idempotencyKey`; both must agree.
 * Undefined when the caller sent none.
 */
export const idempotencyKey = (header: string | undefined, body: string | undefined): string | undefined => {
  if (header !== undefined && body !== undefined && header !== body)
    throw invalid('the header Idempotency-Key and the body differ');
  const key = header ?? body;
  if (key !== undefined && !KEY.test(key))
    throw invalid('1 to 200 printable ASCII characters without spaces are allowed');
  return key;
};

const invalid = (detail: string): Error =>
  withDetails(httpErrors.INVALID_INPUT(), { errors: [{ pointer: '#/idempotencyKey', detail }] });
