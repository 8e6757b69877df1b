import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root, runFileOf } from '../../tools/lib/places.mjs';
import { isStillThere, livingSupervisor, readRunFile, type RunFile } from '../../tools/lib/run-file.mjs';
import { removeHome, temporaryHome } from '../../tools/stack/stack.ts';
import { runFile, townHall } from './city.ts';

interface Start {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
}

/** A city beside the one of the other journeys: started as `npm start` does, killed, started again, stopped. */
const home = temporaryHome();
let running: Start;

const start = (): Start => {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: root,
    env: { ...process.env, CITYBRAIN_HOME: home, CITYBRAIN_PORT: '0', CITYBRAIN_DEMO: 'off' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // a process group, as a terminal makes one: Ctrl-C goes to the whole of it
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return { process: child, ended, output: () => output };
};

const city = (): RunFile => {
  const found = readRunFile(runFileOf(home));
  if (found === undefined) throw new Error(`no city runs in ${home}: ${running.output()}`);
  return found;
};

/** A run.json of a killed city says "running" too. */
const isRunning = (): boolean => {
  const file = runFileOf(home);
  return livingSupervisor(file) !== undefined && readRunFile(file)?.state === 'running';
};

const untilRunning = async (): Promise<void> => {
  while (!isRunning()) {
    if (running.process.exitCode !== null) throw new Error(running.output());
    await sleep(200);
  }
};

const signIn = async (): Promise<Record<string, string>> => {
  const { url, signIns } = city();
  const { username, password } = signIns.find((entry) => entry.username === 'operator') ?? signIns[0]!;
  const answer = await fetch(`${url}/api/identity/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
};

const report = async (): Promise<string> => {
  const body = { category: 'E0502', description: 'before the kill', place: townHall };
  const init = { method: 'POST', headers: await signIn(), body: JSON.stringify(body) };
  const answer = await fetch(`${city().url}/api/intake/reports`, init);
  return ((await answer.json()) as { reportId: string }).reportId;
};

beforeAll(async () => {
  running = start();
  await untilRunning();
}, 300_000);

afterAll(async () => {
  if (running.process.exitCode === null) running.process.kill('SIGTERM');
  await running.ended;
  await removeHome(home);
}, 120_000);

describe('a city that is started by one command', () => {
  it('is ready when it says so, and tells its secrets to its owner only', async () => {
    expect((await fetch(`${city().url}/api/health`)).status).toBe(200);
    expect(running.output()).toContain(`The city is at work:  ${city().url}`);
    expect(
      ['run.json', 'secrets.json', 'accounts.json'].map((name) => statSync(join(home, name)).mode & 0o777),
    ).toEqual([0o600, 0o600, 0o600]);
  });

  it('refuses a second start in the same folder, and goes on', async () => {
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output().trim()).toMatch(
      new RegExp(`^error: The city of this folder runs already, at ${city().url} .*$`),
    );
    expect((await fetch(`${city().url}/api/health`)).status).toBe(200);
  });

  it('comes back with all its data after its supervisor and its database were killed', async () => {
    const reportId = await report();
    const before = city();
    process.kill(before.supervisor.pid, 'SIGKILL');
    process.kill(before.processes.find(({ name }) => name === 'postgres')!.pid, 'SIGKILL');
    await running.ended;

    running = start();
    await untilRunning();
    expect(before.processes.filter(isStillThere)).toEqual([]);
    const answer = await fetch(`${city().url}/api/intake/reports/${reportId}`, { headers: await signIn() });
    expect(await answer.json()).toMatchObject({ reportId, description: 'before the kill' });
  }, 300_000);

  it('is stopped by Ctrl-C with everything it started and nothing else', async () => {
    const started = [city().supervisor, ...city().processes];
    expect(started.filter(isStillThere)).toHaveLength(started.length);
    process.kill(-running.process.pid!, 'SIGINT');

    expect(await running.ended).toBe(0);
    expect(started.filter(isStillThere)).toEqual([]);
    expect(existsSync(runFileOf(home))).toBe(false);
    expect((await fetch(`${runFile().url}/api/health`)).status).toBe(200);
  }, 120_000);
});
