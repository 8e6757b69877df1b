/**
 * Brings the demonstration district to life: loads a made-up month once, then reports, handles, measures and rains in real time.
 * Everything it does goes through the city's one door, with the accounts and device tokens that anybody would use.
 *
 * CITYBRAIN_RUN_FILE   run.json of the running city; what must be remembered is kept beside it
 * CITYBRAIN_DEMO_PACE  how much happens, 1 is as in a real district (default), at most 1000
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { loadScenarios } from '@citybrain/scenario';
import { CityClient } from './client/city-client.ts';
import { KeptFile } from './client/kept-file.ts';
import { loop } from './client/loop.ts';
import { isHistoryState, lived } from './history/history-state.ts';
import { loadHistory } from './history/load-history.ts';
import { runArrivals } from './live/arrivals.ts';
import { runCrew } from './live/crew.ts';
import type { District } from './live/district.ts';
import { Fleet, isDeviceTokens } from './live/fleet.ts';
import { runOperatorDesk } from './live/operator-desk.ts';
import { Weather } from './live/weather.ts';

const JURISDICTION = 'jiaojiang';
const NOTE_EVERY_MS = 60_000;
/** The first page comes first. */
const SETTLE_MS = 4000;
const scenarios = join(dirname(fileURLToPath(import.meta.url)), '../../scenarios');

async function main(): Promise<void> {
  const { runFile, pace } = readSettings();
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  process.once('SIGINT', () => stop.abort());
  const district = makeDistrict(runFile, pace, stop.signal);
  await untilReady(district);
  const weather = new Weather(district);
  const tokens = new KeptFile(join(dirname(runFile), 'demo-devices.json'), isDeviceTokens);
  const devices = [new Fleet(district, weather, tokens).run(), weather.run()];
  await Promise.all([
    ...devices,
    runOperatorDesk(district),
    past(district, runFile).then(() => present(district, runFile)),
  ]);
}

/** First what has been, so that nothing of the present is overtaken by it. */
async function past(district: District, runFile: string): Promise<void> {
  const done = new AbortController();
  const signal = AbortSignal.any([district.signal, done.signal]);
  await loop({ ...district, name: 'history', everyMs: 1000, signal }, async () => {
    await loadHistory({ ...district, file: historyFile(runFile) });
    done.abort();
  });
}

async function present(district: District, runFile: string): Promise<void> {
  const file = historyFile(runFile);
  const note = loop({ ...district, name: 'memory', everyMs: NOTE_EVERY_MS }, async () => {
    const state = file.read();
    if (state !== undefined) file.write(lived(state, Date.now()));
  });
  await Promise.all([note, runArrivals(district), runCrew(district)]);
}

function historyFile(runFile: string): KeptFile<Parameters<typeof lived>[0]> {
  return new KeptFile(join(dirname(runFile), 'demo-state.json'), isHistoryState);
}

async function untilReady({ city, signal, log }: District): Promise<void> {
  while (!signal.aborted && !(await city.isReady())) await wait(1000, undefined, { signal }).catch(() => undefined);
  await wait(SETTLE_MS, undefined, { signal }).catch(() => undefined);
  log('the city is ready');
}

function makeDistrict(runFile: string, pace: number, signal: AbortSignal): District {
  const jurisdiction = loadScenarios(scenarios).jurisdiction(JURISDICTION);
  if (jurisdiction === undefined) throw new Error(`scenarios/${JURISDICTION} is missing`);
  const log = (line: string) => process.stdout.write(`${new Date().toISOString()} ${line}\n`);
  return { city: new CityClient(runFile), jurisdiction, pace, signal, log };
}

function readSettings(): { runFile: string; pace: number } {
  const { CITYBRAIN_RUN_FILE: runFile, CITYBRAIN_DEMO_PACE: paceText = '1' } = process.env;
  if (runFile === undefined || runFile === '')
    throw new Error('CITYBRAIN_RUN_FILE must name the run.json of a running city');
  const pace = Number(paceText);
  if (!(pace > 0 && pace <= 1000))
    throw new Error(`CITYBRAIN_DEMO_PACE is '${paceText}'; it must be above 0 and at most 1000`);
  return { runFile, pace };
}

try {
  await main();
  process.exit(0); // connections kept open for the next request would hold the process for seconds
} catch (error) {
  process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
