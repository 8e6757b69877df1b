import { ValidateBy, type ValidationOptions } from 'class-validator';

/** NUL, which Postgres cannot store, and half a surrogate pair, which is no character at all. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

export interface TextLimits {
  /** Most UTF-16 units, as the event contracts count them. */
  readonly max: number;
  /** True: an empty or blank text is accepted. */
  readonly blank?: boolean;
}

/** True for text that every store and every consumer takes: no NUL, no half of a surrogate pair. */
export const isStorableText = (value: unknown): value is string => typeof value === 'string' && !UNSTORABLE.test(value);

/** What people write: text of up to `max` characters, not blank unless allowed, storable everywhere. */
export const IsText = ({ max, blank = false }: TextLimits, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isText',
      constraints: [max],
      validator: {
        validate: (value: unknown) =>
          isStorableText(value) && value.length <= max && (blank || value.trim().length > 0),
        defaultMessage: () =>
          `text of ${blank ? '0' : '1'} to ${max} characters is allowed${blank ? '' : ', not blank'}, without NUL or broken surrogate pairs`,
      },
    },
    options,
  );
