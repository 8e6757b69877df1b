import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/places.mjs';
import { countTier, type JestReport, type TierResult } from './results.ts';

export interface Tier {
  readonly name: string;
  /** Processes that run test files side by side. */
  readonly workers: number;
  /** What its tests find in their environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A tier that takes longer hangs. */
const LONGEST_MS = 8 * 60_000;

const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const QUIET = ['--disable-warning=TimeoutNegativeWarning'];

/** Runs one tier of tests; jest's own output goes to our terminal. `folder` takes its report. */
export async function runTier(tier: Tier, folder: string, signal: AbortSignal): Promise<TierResult> {
  console.log(`\n── ${tier.name} ──`);
  const report = join(folder, `${tier.name}.json`);
  const startedAt = performance.now();
  const args = ['--config', 'libs/testing/jest.config.js', '--selectProjects', tier.name, '--ci', '--passWithNoTests'];
  const output = ['--json', '--outputFile', report, '--maxWorkers', String(tier.workers), '--forceExit'];
  const jest = spawn(process.execPath, [...FLAGS, ...QUIET, 'node_modules/jest/bin/jest.js', ...args, ...output], {
    cwd: root,
    env: { ...process.env, ...tier.env },
    // with --json jest prints the report on its standard output too
    stdio: ['ignore', 'ignore', 'inherit'],
    signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]),
  });
  const exitCode = await ended(jest);
  return countTier(tier.name, readReport(report), exitCode, (performance.now() - startedAt) / 1000);
}

function ended(jest: ChildProcess): Promise<number> {
  return new Promise((done) => {
    jest.once('error', (error) => {
      console.error(`jest: ${error.message}`);
      done(1);
    });
    jest.once('close', (code) => done(code ?? 1));
  });
}

function readReport(file: string): JestReport | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JestReport) : undefined;
}
