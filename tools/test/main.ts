// Started by tools/test.mjs. Arguments: names of tiers, to run only those.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { step } from '../lib/progress.mjs';
import { table } from '../lib/table.mjs';
import { startTestStack } from '../stack/stack.ts';
import { startTestCity } from './city.ts';
import { totalLine, type TierResult } from './results.ts';
import { runTier, type Tier } from './tier.ts';

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
const reports = mkdtempSync(join(tmpdir(), 'citybrain-reports-'));
const interrupted = new AbortController();
const results: TierResult[] = [];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());

try {
  await inTurn('unit', () => run({ name: 'unit', workers: 2 }));
  await inTurn('architecture', () => run({ name: 'architecture', workers: 1 }));
  await inTurn('int', () => withStack((env) => run({ name: 'int', workers: 2, env })));
  await inTurn('e2e', () => withCity((env) => run({ name: 'e2e', workers: 1, env })));
} finally {
  rmSync(reports, { recursive: true, force: true });
}
const rows = results.map(({ name, passed, failed, seconds }) => [
  name,
  `${passed}`,
  `${failed}`,
  `${seconds.toFixed(1)} s`,
]);
console.log(`\n${table([['tier', 'passed', 'failed', 'time'], ...rows])}\n`);
console.log(totalLine(results));
process.exit(results.every(({ failed }) => failed === 0) ? 0 : 1);

/** Runs a tier; one that cannot even begin, because its stack or city did not come up, counts as one failure. */
async function inTurn(name: string, tier: () => Promise<void>): Promise<void> {
  if (!isWanted(name)) return;
  const startedAt = performance.now();
  try {
    interrupted.signal.throwIfAborted();
    await tier();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    results.push({ name, passed: 0, failed: 1, seconds: (performance.now() - startedAt) / 1000 });
  }
}

async function run(tier: Tier): Promise<void> {
  results.push(await runTier(tier, reports, interrupted.signal));
}

async function withStack(use: (env: Record<string, string>) => Promise<void>): Promise<void> {
  const stack = await step('starting Kafka, Postgres and Redis for the tests', startTestStack);
  try {
    await use(stack.env);
  } finally {
    await stack.stop();
  }
}

async function withCity(use: (env: Record<string, string>) => Promise<void>): Promise<void> {
  const city = await step('building and starting a city for the tests', startTestCity);
  try {
    await use({ CITYBRAIN_RUN_FILE: city.runFile });
  } finally {
    await city.stop();
  }
}
