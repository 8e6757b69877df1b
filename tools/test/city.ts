import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, runFileOf } from '../lib/places.mjs';
import { readRunFile } from '../lib/run-file.mjs';
import { removeHome, temporaryHome } from '../stack/stack.ts';

const READY_WITHIN_MS = 5 * 60_000;

export interface TestCity {
  /** Its run.json: where it is and who may sign in. */
  readonly runFile: string;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts a whole city of its own, by the same supervisor as `npm start`: on free ports, with its data in a temporary
 * folder that nothing is flushed to. Without a demo unless CITYBRAIN_DEMO says otherwise, so that tests meet only what
 * they did themselves.
 */
export async function startTestCity(): Promise<TestCity> {
  const home = temporaryHome();
  const env = {
    ...process.env,
    CITYBRAIN_HOME: home,
    CITYBRAIN_PORT: '0',
    CITYBRAIN_DURABLE: 'false',
    CITYBRAIN_DEMO: process.env.CITYBRAIN_DEMO ?? 'off',
  };
  const flags = ['--disable-warning=ExperimentalWarning', '--disable-warning=TimeoutNegativeWarning'];
  const supervisor = spawn(process.execPath, [...flags, 'tools/supervisor/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // out of reach of Ctrl-C: whoever started it stops it, after the tests
    detached: true,
  });
  let output = '';
  for (const stream of [supervisor.stdout, supervisor.stderr]) stream.on('data', (text) => (output += String(text)));
  const ended = new Promise<void>((done) => supervisor.once('exit', () => done()));
  const isAlive = () => supervisor.exitCode === null && supervisor.signalCode === null;
  const stop = async () => {
    if (isAlive()) supervisor.kill('SIGTERM');
    await ended;
    await removeHome(home);
  };
  const runFile = runFileOf(home);
  const end = performance.now() + READY_WITHIN_MS;
  while (readRunFile(runFile)?.state !== 'running') {
    if (!isAlive() || performance.now() > end) {
      await stop();
      throw new Error(`The city for the tests did not come up:\n${output}`);
    }
    await sleep(200);
  }
  return { runFile, stop };
}
