import { join } from 'node:path';
import { root } from '../lib/places.mjs';
import type { Part } from './part.ts';
import { gateway } from './services.ts';

/** Keeps a process, whose live data is small, from letting garbage pile up: about 150 MB for a service instead of 250. */
const SMALL_HEAP = ['--max-old-space-size=256'];
/**
 * Room for what was allocated last, in MB. The gateway mostly passes bytes on and needs less; telemetry holds readings until
 * Kafka and Postgres have them, and in a small room they would be copied again and again meanwhile.
 */
const YOUNG_GENERATION: Readonly<Record<string, number>> = { [gateway]: 1, telemetry: 8 };
const youngGeneration = (name: string) => `--max-semi-space-size=${YOUNG_GENERATION[name] ?? 4}`;
const FEW_ARENAS = { MALLOC_ARENA_MAX: '2' };
const SOURCE_MAPS = ['--import', join(root, 'tools', 'supervisor', 'source-maps.mjs')];
const QUIET = ['--disable-warning=ExperimentalWarning', '--disable-warning=TimeoutNegativeWarning'];
const ASK_WITHIN_MS = 3_000;

/** A service, ready when it says so itself. */
export function servicePart(name: string, home: string, environment: Record<string, string>, url: string): Part {
  const entry = join(root, 'apps', name, 'dist', 'main.js');
  return {
    ...nodePart(name, home, [...SOURCE_MAPS, entry], environment),
    ports: [Number(environment.SERVICE_PORT)],
    healthUrl: `${url}/health/ready`,
    isReady: () => answersReady(`${url}/health/ready`),
    readyWithinMs: 120_000,
  };
}

/** Whoever reports problems and reads gauges in the demo district. */
export function demoPart(script: string, home: string, runFile: string): Part {
  return {
    ...nodePart('demo', home, [script], { CITYBRAIN_RUN_FILE: runFile }),
    ports: [],
    // it has no door of its own; what it does is seen on the page
    isReady: () => Promise.resolve(true),
    readyWithinMs: 10_000,
  };
}

function nodePart(name: string, home: string, args: readonly string[], environment: Record<string, string>) {
  return {
    name,
    command: process.execPath,
    args: [...QUIET, ...SMALL_HEAP, youngGeneration(name), ...args],
    // compiled code is kept, which saves a third of the next start
    env: { ...process.env, ...FEW_ARENAS, NODE_COMPILE_CACHE: join(home, 'compile-cache'), ...environment },
    cwd: root,
    stopSignal: 'SIGTERM' as const,
    logFile: join(home, 'logs', `${name}.log`),
  };
}

async function answersReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(ASK_WITHIN_MS) })).ok;
  } catch {
    return false;
  }
}
