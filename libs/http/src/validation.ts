import { type FieldError, withDetails } from '@citybrain/kernel';
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { httpErrors } from './http.errors.js';

/**
 * Checks every body, query and path against its DTO (class-validator). Unknown members are refused, nothing is converted
 * in silence except query text to the DTO's declared type; each wrong place is named by a JSON Pointer.
 */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => withDetails(httpErrors.INVALID_INPUT(), { errors: fieldErrors(errors) }),
  });

export const fieldErrors = (errors: readonly ValidationError[], parent = '#'): FieldError[] =>
  errors.flatMap((error) => {
    const pointer = `${parent}/${escapePointer(error.property)}`;
    const own = Object.values(error.constraints ?? {}).map((detail) => ({ pointer, detail }));
    return [...own, ...fieldErrors(error.children ?? [], pointer)];
  });

/** RFC 6901 §3. */
const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
