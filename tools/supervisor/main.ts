// The supervisor of one city: started by `npm start` and by the tests, ended by Ctrl-C, SIGTERM or `npm stop`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../lib/lock.mjs';
import { home, runFileOf } from '../lib/places.mjs';
import { exitWith, Problem } from '../lib/problem.mjs';
import { say, step } from '../lib/progress.mjs';
import { reapOrphans } from '../lib/reap.mjs';
import { livingSupervisor, readRunFile } from '../lib/run-file.mjs';
import { startCity } from './city.ts';
import { keepLogsSmall } from './logs.ts';
import { RunFileWriter } from './run-file.ts';
import { Supervisor } from './supervisor.ts';
import { welcome } from './welcome.ts';

const ending = new AbortController();
let runFile: RunFileWriter | undefined;
const supervisor = new Supervisor(() => runFile?.write());

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Ctrl-C on a terminal arrives twice: from the terminal and handed on by npm
  process.on(signal, () => {
    if (!ending.signal.aborted) void end();
  });
}

try {
  runFile = await claimHome();
  const options = {
    home,
    durable: process.env.CITYBRAIN_DURABLE !== 'false',
    demo: process.env.CITYBRAIN_DEMO !== 'off',
  };
  await startCity(supervisor, runFile, options, ending.signal);
  if (!ending.signal.aborted) {
    say(welcome(readRunFile(runFileOf(home))!));
    keepLogsSmall(join(home, 'logs'));
  }
} catch (error) {
  if (!ending.signal.aborted) {
    await end(error);
  }
}

/** Stops everything; ends with what went wrong, if anything did, as the last line. */
async function end(error?: unknown): Promise<never> {
  ending.abort();
  runFile?.update({ state: 'stopping' });
  await step('stopping', () => supervisor.stop());
  runFile?.remove();
  if (error !== undefined) exitWith(error);
  process.exit(0);
}

/** Makes this process the only supervisor of the home, and stops what a killed one left behind. */
async function claimHome(): Promise<RunFileWriter> {
  mkdirSync(home, { recursive: true });
  const file = runFileOf(home);
  return withLock(
    join(home, 'claim.lock'),
    () => say('… another process starts in this folder'),
    async () => {
      const other = livingSupervisor(file);
      if (other) throw new Problem(`A city is being started in ${home} already, by process ${other.pid}.`);
      await reapOrphans(file);
      const nothingYet = { url: '', ports: {}, signIns: [], databases: {}, brokers: [], redis: '' };
      return new RunFileWriter(file, supervisor, {
        state: 'starting',
        startedAt: new Date().toISOString(),
        ...nothingYet,
      });
    },
  );
}
