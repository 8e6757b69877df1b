import { readFile } from 'node:fs/promises';
import { roles } from '@citybrain/http';
import { z } from 'zod';
import { normalUsername } from './account.js';
import { weaknessOf } from './password-strength.js';

const entry = z
  .strictObject({
    username: z
      .string()
      .transform(normalUsername)
      .pipe(z.string().regex(/^[a-z0-9][a-z0-9._-]{1,62}$/, 'a user name is 2 to 63 of a-z 0-9 . _ -')),
    password: z.string().max(256),
    displayName: z.object({ zh: z.string().min(1).max(100), en: z.string().min(1).max(100) }),
    roles: z.array(z.enum(roles)).min(1),
    jurisdictions: z.array(z.string().regex(/^(\*|[a-z0-9][a-z0-9-]{0,62})$/)).min(1),
    departmentId: z.string().min(1).max(64).optional(),
  })
  .superRefine((account, context) => {
    const weakness = weaknessOf(account.password, account.username);
    if (weakness !== undefined) context.addIssue({ code: 'custom', path: ['password'], message: weakness });
  });

const bootstrapFile = z.strictObject({ accounts: z.array(entry) }).superRefine(({ accounts }, context) => {
  const seen = new Set<string>();
  accounts.forEach(({ username }, index) => {
    if (seen.has(username))
      context.addIssue({ code: 'custom', path: ['accounts', index, 'username'], message: `${username} appears twice` });
    seen.add(username);
  });
});

export type BootstrapAccount = z.infer<typeof entry>;

/** The file of accounts cannot be used; the message says where and why, and never contains a password. */
export class WrongBootstrapFile extends Error {
  override readonly name = 'WrongBootstrapFile';
}

/** Reads the accounts that must exist. Throws WrongBootstrapFile for a file that is missing, malformed or weak. */
export const readBootstrapFile = async (path: string): Promise<BootstrapAccount[]> => {
  const parsed = bootstrapFile.safeParse(await readJson(path));
  if (parsed.success) return parsed.data.accounts;
  const places = parsed.error.issues.map((issue) => `  /${issue.path.join('/')}: ${issue.message}`);
  throw new WrongBootstrapFile(`the accounts in ${path} cannot be used:\n${places.join('\n')}`);
};

const readJson = async (path: string): Promise<unknown> => {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new WrongBootstrapFile(`IDENTITY_BOOTSTRAP_FILE names ${path}, which cannot be read`, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch {
    // the parser's own message quotes the text, and with it a password
    throw new WrongBootstrapFile(`${path} is not JSON`);
  }
};
