import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../lib/problem.mjs';
import { services } from './services.ts';

/** An account as identity makes it at its start when the database lacks it. */
export interface Account {
  readonly username: string;
  readonly password: string;
  readonly displayName: { readonly zh: string; readonly en: string };
  readonly roles: readonly string[];
  /** Ids of jurisdictions, or `*` for all. */
  readonly jurisdictions: readonly string[];
  readonly departmentId?: string;
}

/** What is drawn at the first start of a home and kept from then on. */
export interface Secrets {
  readonly postgres: string;
  readonly redis: string;
  /** Password of each service's database role. */
  readonly databases: Readonly<Record<string, string>>;
  readonly accounts: readonly Account[];
}

/** Reads the secrets of a home, or draws them when it is new. What was added to the system since gets its own. */
export function loadSecrets(home: string): Secrets {
  const file = fileOf(home);
  if (!existsSync(file) && existsSync(join(home, 'postgres'))) {
    throw new Problem(
      `${file} is missing, and without it the data in ${home} cannot be opened. Put it back, or remove ${home} to begin with an empty city.`,
    );
  }
  const found: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const databases = services.map(({ name }) => [name, found.databases?.[name] ?? drawSecret()] as const);
  const secrets: Secrets = {
    postgres: found.postgres ?? drawSecret(),
    redis: found.redis ?? drawSecret(),
    databases: Object.fromEntries(databases),
    accounts: found.accounts ?? [],
  };
  saveSecrets(home, secrets);
  return secrets;
}

export function saveSecrets(home: string, secrets: Secrets): void {
  const file = fileOf(home);
  writeFileSync(`${file}.next`, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.next`, file);
}

function fileOf(home: string): string {
  return join(home, 'secrets.json');
}

function drawSecret(): string {
  return randomBytes(24).toString('base64url');
}

// without letters and digits that look alike
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that a person can read off a screen and type: three groups of four, 58 bits. */
export function drawPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const drawn = [group(), group(), group()].join('-');
  // identity counts runs such as abc or 777 as one character and could find too little left
  return hasRun(drawn) ? drawPassword() : drawn;
}

function hasRun(text: string): boolean {
  return Array.from(text, (_, index) => text.charCodeAt(index) - text.charCodeAt(index - 1)).some(
    (d) => Math.abs(d) <= 1,
  );
}
