import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startTimeOf } from '../../tools/lib/process-identity.mjs';
import { root } from '../../tools/lib/places.mjs';
import { freePort } from '../../tools/stack/ports.ts';

let home: string;
let taken: Server | undefined;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'start-refused-'));
});

afterEach(async () => {
  await new Promise<void>((done) => (taken ? taken.close(() => done()) : done()));
  taken = undefined;
  rmSync(home, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly errors: string[];
}

/** Runs `npm start`'s script; every start in this file is refused before anything is started. */
async function start(env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: root,
    env: { ...process.env, CITYBRAIN_HOME: home, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (text) => (output += String(text)));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, errors: output.trim().split('\n') };
}

async function listen(): Promise<number> {
  const port = await freePort();
  taken = createServer();
  await new Promise<void>((done) => taken?.listen(port, '127.0.0.1', done));
  return port;
}

function fakeJava(version: string): string {
  const java = join(home, 'java');
  writeFileSync(java, `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
  chmodSync(java, 0o755);
  return home;
}

function noteRunning(pid: number, startTime: string): void {
  const supervisor = { name: 'supervisor', pid, startTime };
  const note = { state: 'running', url: 'http://127.0.0.1:7399', supervisor, processes: [] };
  writeFileSync(join(home, 'run.json'), JSON.stringify(note));
}

describe('a start that cannot succeed ends with one line that says what to do', () => {
  it('when the port is taken', async () => {
    const port = await listen();
    const { code, errors } = await start({ CITYBRAIN_PORT: String(port) });
    expect(code).toBe(1);
    expect(errors).toEqual([
      `error: Port ${port} is taken by another program. Choose another one: CITYBRAIN_PORT=${port + 100} npm start`,
    ]);
  });

  it('when the port is not a number', async () => {
    const { errors } = await start({ CITYBRAIN_PORT: 'http' });
    expect(errors).toEqual([expect.stringMatching(/^error: CITYBRAIN_PORT is "http": give a port from 1 to 65535/)]);
  });

  it('when Java is missing', async () => {
    const { code, errors } = await start({ PATH: home, JAVA_HOME: '' });
    expect(code).toBe(1);
    expect(errors).toEqual([
      expect.stringMatching(/^error: Java was not found: Kafka needs Java 17 or newer\. Install/),
    ]);
  });

  it.each([
    ['1.8.0_402', 'Java 8'],
    ['11.0.22', 'Java 11'],
  ])('when Java is %s', async (version, name) => {
    const { errors } = await start({ PATH: fakeJava(version), JAVA_HOME: '' });
    expect(errors).toEqual([expect.stringContaining(`is ${name}, but Kafka needs Java 17 or newer. Install`)]);
  });

  it('when the city of this folder runs already', async () => {
    noteRunning(process.pid, startTimeOf(process.pid) ?? '');
    const { code, errors } = await start({ CITYBRAIN_PORT: '0' });
    expect(code).toBe(1);
    expect(errors).toEqual([
      `error: The city of this folder runs already, at http://127.0.0.1:7399 (process ${process.pid}). Stop it with npm stop, or set CITYBRAIN_HOME and CITYBRAIN_PORT for a second one.`,
    ]);
  });

  it('but not because an earlier city was killed and its number went to another process', async () => {
    noteRunning(process.pid, 'another time');
    const { errors } = await start({ CITYBRAIN_PORT: String(await listen()) });
    expect(errors).toEqual([expect.stringMatching(/^error: Port \d+ is taken/)]);
  });
});
