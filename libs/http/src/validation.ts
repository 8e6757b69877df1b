import { type FieldError, withDetails } from '@citybrain/kernel';
import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { httpErrors } from './http.errors.js';

class InputPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      // the validators walk the value by recursion: a hundred thousand brackets exhaust the stack
      if (!(error instanceof RangeError)) throw error;
      throw withDetails(httpErrors.INVALID_INPUT(), { errors: [{ pointer: '#', detail: 'nested too deeply' }] });
    }
  }
}

/**
 * Checks every body, query and path against its DTO (class-validator). Unknown members are refused, nothing is converted
 * in silence except query text to the DTO's declared type; each wrong place is named by a JSON Pointer.
 */
export const validationPipe = (): ValidationPipe =>
  new InputPipe({
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
