import { z } from 'zod';

/** An object without unknown keys: a misspelt key is an error that names the allowed ones. */
export const strict = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown key ${issue.keys.map((key) => `'${key}'`).join(', ')}; allowed: ${Object.keys(shape).join(', ')}`
        : undefined,
  });

/** The same text in Chinese and English. */
export const localText = strict({ zh: z.string().min(1), en: z.string().min(1) });
export type LocalText = z.output<typeof localText>;

/** Ids appear in URLs, topics and file names. */
export const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: 'an id is lower-case letters, digits and single hyphens, for example drain-level-gauge',
});

export const departmentId = z.string().regex(/^[A-Z][A-Z0-9-]{1,15}$/, {
  error: 'a department id is 2 to 16 capitals, digits and hyphens, for example SAN',
});

/** Modelled on the national scheme: E event or P part, two digits of the major class, two of the minor class. */
export const categoryCode = z
  .string()
  .regex(/^[EP]\d{4}$/, { error: 'a category code is E (event) or P (part) and four digits, for example E0506' });

export const majorCode = z
  .string()
  .regex(/^[EP]\d{2}$/, { error: 'a major class is E (event) or P (part) and two digits, for example E05' });

export const timeZone = z.string().refine(isTimeZone, { error: 'not an IANA time zone; for example Asia/Shanghai' });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

export const longitude = z.number().min(-180).max(180);
export const latitude = z.number().min(-90).max(90);
