import { basename, join } from 'node:path';
import { columnsNeeded, type ImportMapping, loadImportMapping, readRecord, ScenarioError } from '@citybrain/scenario';
import { Problem } from '../lib/problem.mjs';
import type { ImportArguments } from './arguments.ts';
import { inBatches, type NumberedRow } from './batches.ts';
import { City } from './city.ts';
import { importRowOf } from './import-row.ts';
import { type Counts, describe, number, Progress } from './progress.ts';
import { readRecording } from './recording.ts';
import { Refusals } from './refusals.ts';
import { Expectation, waitForFigures } from './wait-for-figures.ts';

/** Requests under way at once: enough to keep the city busy, few enough to stop soon. */
const AT_ONCE = 3;

/** Loads the file. True when it came to its end, false when it was stopped before. Throws when it cannot go on. */
export async function importFile(asked: ImportArguments, stop: AbortSignal): Promise<boolean> {
  const mapping = readMapping(asked.mapping);
  const load = new Load(asked, mapping, stop);
  try {
    await load.run();
  } finally {
    load.end();
  }
  load.summarise();
  if (stop.aborted) return false;
  if (asked.wait) await load.waitForFigures();
  return !stop.aborted;
}

function readMapping(file: string): ImportMapping {
  try {
    return loadImportMapping(file);
  } catch (error) {
    throw error instanceof ScenarioError ? new Problem(`The mapping cannot be used:\n${error.message}`) : error;
  }
}

/** One run of an import. */
class Load {
  private readonly asked: ImportArguments;
  private readonly mapping: ImportMapping;
  private readonly stop: AbortSignal;
  private readonly city: City;
  private readonly refusals: Refusals;
  private readonly progress: Progress;
  private readonly expectation = new Expectation();
  private accepted = 0;
  private repeated = 0;

  constructor(asked: ImportArguments, mapping: ImportMapping, stop: AbortSignal) {
    this.asked = asked;
    this.mapping = mapping;
    this.stop = stop;
    this.city = new City(asked, (why) => this.progress.isWaiting(why));
    this.refusals = new Refusals(join(asked.folder, `import-${mapping.id}-refused.csv`));
    this.progress = new Progress(() => this.counts());
  }

  async run(): Promise<void> {
    const { name, id } = this.mapping.jurisdiction;
    await this.city.expectOpen();
    this.progress.say(`Loading ${basename(this.asked.file)} into ${name.zh} / ${name.en} (${id}) at ${this.city.url}`);
    this.stop.addEventListener('abort', () => this.progress.say('Stopping: what is under way is finished first.'));
    const batches = inBatches(this.read());
    // several senders take turns at one reader, so the file is never read ahead of what the city takes
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.send(batches)));
  }

  end(): void {
    this.progress.end();
    this.refusals.close();
  }

  summarise(): void {
    const { progress, refusals, stop, mapping } = this;
    const end = stop.aborted ? 'Stopped' : 'Done';
    console.log(`${end} after ${progress.seconds.toFixed(1)} s: ${describe(this.counts(), progress.seconds)}`);
    if (refusals.count > 0) console.log(`Every refused row with its reason: ${refusals.file}`);
    if (stop.aborted) console.log('Run the same command again to go on: rows that are in already are recognised.');
    else console.log(`Figures: ${this.city.url}/api/analytics/summary?jurisdiction=${mapping.jurisdiction.id}`);
  }

  async waitForFigures(): Promise<void> {
    const { id } = this.mapping.jurisdiction;
    const begun = performance.now();
    const seen = await waitForFigures(this.city, id, this.expectation, this.stop);
    if (this.stop.aborted) return console.log('Stopped waiting for the figures.');
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(
      `The figures contain all ${number(seen.reported)} cases, ${number(seen.closed)} of them closed (${seconds} s later).`,
    );
  }

  private counts(): Counts {
    return { accepted: this.accepted, repeated: this.repeated, refused: this.refusals.count };
  }

  private async *read(): AsyncGenerator<NumberedRow> {
    const lines = readRecording(this.asked.file, this.mapping.file, columnsNeeded(this.mapping));
    for await (const recorded of lines) {
      if (this.stop.aborted) return;
      const { line } = recorded;
      if (recorded.kind === 'unreadable') {
        this.refusals.add({ line, sourceId: null, reason: recorded.reason });
        continue;
      }
      const outcome = readRecord(this.mapping, recorded.record);
      if (outcome.kind === 'case') yield { line, row: importRowOf(outcome.case) };
      else this.refusals.add({ line, sourceId: outcome.sourceId, reason: outcome.reason });
    }
  }

  private async send(batches: AsyncGenerator<NumberedRow[]>): Promise<void> {
    for (;;) {
      const { done, value: batch } = await batches.next();
      // a batch that was read is sent even when we are stopping: it may be the last that was asked for
      if (done) return;
      await this.post(batch);
    }
  }

  private async post(batch: readonly NumberedRow[]): Promise<void> {
    const { id, name, timeZone, numberPrefix } = this.mapping.jurisdiction;
    const answer = await this.city.post('/api/intake/imports', {
      jurisdiction: { id, name, timeZone, numberPrefix },
      rows: batch.map(({ row }) => row),
    });
    this.progress.isWaiting(undefined);
    this.accepted += Number(answer['accepted']);
    this.repeated += Number(answer['repeated']);
    const refused = new Map(refusedIn(answer).map((it) => [it.index, it.reason]));
    for (const [index, { line, row }] of batch.entries()) {
      const reason = refused.get(index);
      if (reason === undefined) this.expectation.add(row);
      else this.refusals.add({ line, sourceId: row.sourceId, reason });
    }
  }
}

function refusedIn(answer: Record<string, unknown>): { index: number; reason: string }[] {
  return Array.isArray(answer['refused']) ? (answer['refused'] as { index: number; reason: string }[]) : [];
}
