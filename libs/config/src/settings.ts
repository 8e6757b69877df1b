import { z } from 'zod';

/** One setting: the variable, its sentence, its type with a default where one is safe. */
export interface Setting<T = unknown> {
  readonly variable: string;
  readonly describe: string;
  readonly schema: z.ZodType<T>;
  /** Shown in the table of settings; a secret's value is never logged. */
  readonly secret?: boolean;
}

export type Fragment = Readonly<Record<string, Setting>>;
export type ValuesOf<F extends Fragment> = { readonly [Name in keyof F]: F[Name] extends Setting<infer T> ? T : never };

const declared = new Map<string, Setting>();

/** Declares one setting; the type comes from the schema. */
export const setting = <T>(variable: string, schema: z.ZodType<T>, describe: string, secret = false): Setting<T> => {
  const entry: Setting<T> = { variable, describe, schema, secret };
  declared.set(variable, entry);
  return entry;
};

/** Every setting declared so far in this process: the table in the documentation comes from here. */
export const declaredSettings = (): ReadonlyMap<string, Setting> => declared;

export class WrongSettings extends Error {}

/**
 * Reads the environment once, at boot. A wrong or missing value stops the start; the message names each variable,
 * what is wrong with it and what it is for.
 */
export const loadSettings = <F extends Fragment>(
  fragment: F,
  environment: NodeJS.ProcessEnv = process.env,
): ValuesOf<F> => {
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, entry] of Object.entries(fragment)) {
    const text = environment[entry.variable];
    const result = entry.schema.safeParse(text === '' ? undefined : text);
    if (result.success) values[name] = result.data;
    else
      wrong.push(
        `${entry.variable}: ${result.error.issues.map((issue) => issue.message).join(', ')} (${entry.describe})`,
      );
  }
  if (wrong.length > 0) throw new WrongSettings(`the environment is not complete:\n  ${wrong.join('\n  ')}`);
  return values as ValuesOf<F>;
};
