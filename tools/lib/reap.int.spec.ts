import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startTimeOf } from './process-identity.mjs';
import { reapOrphans } from './reap.mjs';

let folder: string;
let file: string;
let left: ChildProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reap-'));
  file = join(folder, 'run.json');
  left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
  await new Promise((done) => left.once('spawn', done));
});

afterEach(() => {
  left.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function runFile(supervisor: { pid: number; startTime: string }, startTime: string | undefined) {
  const orphan = { name: 'dispatch', pid: left.pid, startTime, group: 1, stopSignal: 'SIGTERM' };
  writeFileSync(file, JSON.stringify({ supervisor, processes: [orphan] }));
}

const killedSupervisor = { pid: 2 ** 22 + 1, startTime: '1' };
const isRunning = () => left.exitCode === null && left.signalCode === null;

describe('what a killed supervisor left behind', () => {
  it('is stopped, and the note of it removed', async () => {
    runFile(killedSupervisor, startTimeOf(left.pid ?? 0));
    const ended = new Promise((done) => left.once('exit', done));
    await expect(reapOrphans(file)).resolves.toEqual(['dispatch']);
    await ended;
    expect(existsSync(file)).toBe(false);
  });

  it('is left alone when another process has been given its number since', async () => {
    runFile(killedSupervisor, '12345');
    await expect(reapOrphans(file)).resolves.toEqual([]);
    expect(isRunning()).toBe(true);
  });

  it('is left alone while the supervisor lives', async () => {
    runFile({ pid: process.pid, startTime: startTimeOf(process.pid) ?? '' }, startTimeOf(left.pid ?? 0));
    await expect(reapOrphans(file)).resolves.toEqual([]);
    expect(isRunning()).toBe(true);
    expect(existsSync(file)).toBe(true);
  });
});
