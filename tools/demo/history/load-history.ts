import { setTimeout as wait } from 'node:timers/promises';
import type { Jurisdiction } from '@citybrain/scenario';
import type { CityDoor } from '../client/city-client.ts';
import type { KeptFile } from '../client/kept-file.ts';
import { acknowledged, firstState, lived, planOf, withPlan, type HistoryState } from './history-state.ts';
import type { ImportRow } from './import-row.ts';
import { history } from './year.ts';

/** Rows in one request. */
const BATCH = 200;
const BREATH_MS = 2500;

interface Loading {
  readonly city: CityDoor;
  readonly jurisdiction: Jurisdiction;
  readonly file: Pick<KeptFile<HistoryState>, 'read' | 'write'>;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
  /** Milliseconds between two requests, so that whoever looks at the page is served first. */
  readonly breathMs?: number;
}

/**
 * Loads what the city does not know yet of its history and remembers after each batch how far it came: an interrupted load
 * goes on with the same rows, and a batch that was acknowledged without our knowing is repeated without effect.
 */
export async function loadHistory({
  city,
  jurisdiction,
  file,
  signal,
  log,
  breathMs = BREATH_MS,
}: Loading): Promise<void> {
  let state = withPlan(file.read() ?? firstState(Date.now()), Date.now());
  file.write(state);
  const plan = planOf(state);
  if (plan === undefined) return;
  const { id, name, timeZone } = jurisdiction;
  for (const rows of batches(history(jurisdiction, plan), state.loading?.acknowledged ?? 0)) {
    if (signal.aborted) return;
    const answer = await city.post('machine', '/api/intake/imports', { jurisdiction: { id, name, timeZone }, rows });
    reportRefusals(answer, log);
    state = acknowledged(state, rows.length);
    file.write(state);
    await wait(breathMs, undefined, { signal }).catch(() => undefined);
  }
  if (signal.aborted) return;
  log(`history: ${state.loading?.acknowledged ?? 0} made-up cases are loaded`);
  file.write(lived(state, plan.until));
}

function* batches(rows: Iterable<ImportRow>, skip: number): Generator<ImportRow[]> {
  let batch: ImportRow[] = [];
  let seen = 0;
  for (const row of rows) {
    seen += 1;
    if (seen <= skip) continue;
    batch.push(row);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function reportRefusals(answer: unknown, log: (line: string) => void): void {
  if (typeof answer !== 'object' || answer === null || !('refused' in answer) || !Array.isArray(answer.refused)) return;
  if (answer.refused.length > 0)
    log(`history: ${answer.refused.length} refused, first ${JSON.stringify(answer.refused[0])}`);
}
