import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isAlive } from '../lib/lock.mjs';
import type { Part } from './part.ts';
import { Supervisor } from './supervisor.ts';

let folder: string;
let supervisor: Supervisor;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervisor-'));
  supervisor = new Supervisor();
});

afterEach(async () => {
  await supervisor.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Notes its start and its end in one file for all parts, and is ready as soon as it has noted its start. */
function part(name: string, script = 'setInterval(() => {}, 1000)'): Part {
  const notes = join(folder, 'notes');
  const note = (what: string) => `require('node:fs').appendFileSync(${JSON.stringify(notes)}, '${name} ${what}\\n')`;
  const onTerm = `process.once('SIGTERM', () => { ${note('stops')}; process.exit(0); })`;
  return {
    name,
    command: process.execPath,
    args: ['-e', `${onTerm}; ${note('starts')}; ${script}`],
    env: {},
    cwd: folder,
    stopSignal: 'SIGTERM',
    logFile: join(folder, 'logs', `${name}.log`),
    ports: [],
    isReady: () => Promise.resolve(notesOf(name).length > 0),
    readyWithinMs: 10_000,
  };
}

function notesOf(name = ''): string[] {
  const notes = join(folder, 'notes');
  if (!existsSync(notes)) return [];
  return readFileSync(notes, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && line.startsWith(name));
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 50) {
    if (waited > 10_000) throw new Error('it did not happen within 10 s');
    await sleep(50);
  }
}

const pidOf = (name: string) => supervisor.running().find((running) => running.name === name)?.pid ?? 0;

describe('the supervisor of a city', () => {
  it('starts a part again that was killed', async () => {
    await supervisor.newGroup().start(part('dispatch'));
    const killed = pidOf('dispatch');
    process.kill(killed, 'SIGKILL');

    await until(() => notesOf('dispatch starts').length === 2);
    expect(pidOf('dispatch')).not.toBe(killed);
    expect(supervisor.running()[0]).toMatchObject({ name: 'dispatch', restarts: 1 });
  });

  it('waits longer before each further attempt with a part that keeps ending', async () => {
    await supervisor.newGroup().start(part('intake', 'setTimeout(() => process.exit(1), 100)'));
    await sleep(3_000);
    // without pauses there would be about twenty
    expect(notesOf().length).toBeGreaterThan(2);
    expect(notesOf().length).toBeLessThan(7);
  });

  it('stops what leans on others before the others, and leaves nothing running', async () => {
    await supervisor.newGroup().start(part('postgres'));
    const services = supervisor.newGroup();
    await Promise.all([services.start(part('intake')), services.start(part('dispatch'))]);
    const pids = supervisor.running().map(({ pid }) => pid);

    await supervisor.stop();
    expect(notesOf().at(-1)).toBe('postgres stops');
    expect(notesOf().filter((line) => line.endsWith('stops'))).toHaveLength(3);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(supervisor.running()).toEqual([]);
  });

  it('starts nothing any more once it was told to stop', async () => {
    const group = supervisor.newGroup();
    await supervisor.stop();
    await group.start(part('dispatch'));
    expect(notesOf()).toEqual([]);
  });

  it('says why when a part ends instead of becoming ready', async () => {
    const broken = {
      ...part('telemetry', `console.error('no such database'); process.exit(1)`),
      isReady: async () => false,
    };
    await expect(supervisor.newGroup().start(broken)).rejects.toThrow(
      /telemetry ended while it started[^]*no such database/,
    );
  });

  it('names a program that is not there', async () => {
    const missing = { ...part('kafka'), command: join(folder, 'java') };
    await expect(supervisor.newGroup().start(missing)).rejects.toThrow(/kafka could not be started: .*ENOENT/);
  });
});
