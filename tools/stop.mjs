// npm stop: ends the city of this folder and everything it started.
import { setTimeout as sleep } from 'node:timers/promises';
import { exitWith, Problem } from './lib/problem.mjs';
import { step } from './lib/progress.mjs';
import { reapOrphans } from './lib/reap.mjs';
import { isStillThere, livingSupervisor } from './lib/run-file.mjs';

const WITHIN_MS = 90_000;

try {
  const supervisor = livingSupervisor();
  if (supervisor) {
    await step('stopping the city', () => stop(supervisor));
  } else {
    const reaped = await reapOrphans();
    console.log(
      reaped.length > 0
        ? `Stopped what a killed start had left behind: ${reaped.join(', ')}.`
        : 'Nothing runs in this folder.',
    );
  }
} catch (error) {
  exitWith(error);
}

async function stop(supervisor) {
  process.kill(supervisor.pid, 'SIGTERM');
  const end = performance.now() + WITHIN_MS;
  while (isStillThere(supervisor)) {
    if (performance.now() > end) {
      throw new Problem(
        `Process ${supervisor.pid} did not end within ${WITHIN_MS / 1000} s. End it with kill -9 ${supervisor.pid} and run npm stop again.`,
      );
    }
    await sleep(200);
  }
}
