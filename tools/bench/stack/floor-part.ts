import { join } from 'node:path';
import { root } from '../../lib/places.mjs';
import type { Part } from '../../supervisor/part.ts';

/** A floor as a process of its own; ready when it answers anything at all. */
export function floorPart(script: string, home: string, env: Readonly<Record<string, string>>, url: string): Part {
  return {
    name: `floor ${script}`,
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', join(root, 'tools', 'bench', 'floors', script)],
    env: { ...process.env, ...env },
    cwd: root,
    stopSignal: 'SIGTERM',
    logFile: join(home, 'logs', `${script}.log`),
    ports: [Number(env.SERVICE_PORT)],
    isReady: () =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    readyWithinMs: 20_000,
  };
}
