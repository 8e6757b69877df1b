import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../lib/problem.mjs';
import type { City } from './city.ts';
import type { ImportRow } from './import-row.ts';

const LOOK_EVERY_MS = 500;
/** Figures that have not moved for so long are stuck. */
const STUCK_AFTER_MS = 120_000;

/** What the figures must contain in the end: every case once, however often its row was sent. */
export class Expectation {
  private readonly closedById = new Map<string, boolean>();

  /** A closure that is recorded for the future does not count before its time. */
  add({ sourceId, steps }: ImportRow): void {
    this.closedById.set(
      sourceId,
      steps.some(({ at }) => Date.parse(at) <= Date.now()),
    );
  }

  get reported(): number {
    return this.closedById.size;
  }

  get closed(): number {
    return [...this.closedById.values()].filter(Boolean).length;
  }
}

interface Figures {
  readonly reported: number;
  readonly closed: number;
}

/** Asks analytics until it knows every case and every closure. Throws a Problem when it does not get there. */
export async function waitForFigures(
  city: City,
  jurisdiction: string,
  expected: Figures,
  stop: AbortSignal,
): Promise<Figures> {
  let [best, movedAt] = [-1, performance.now()];
  for (;;) {
    const seen = await figures(city, jurisdiction);
    if (stop.aborted || (seen.reported >= expected.reported && seen.closed >= expected.closed)) return seen;
    if (seen.reported + seen.closed > best) [best, movedAt] = [seen.reported + seen.closed, performance.now()];
    if (performance.now() - movedAt > STUCK_AFTER_MS)
      throw new Problem(
        `The figures have stopped at ${seen.reported} of ${expected.reported} cases and ${seen.closed} of ${expected.closed} closures: look at ${city.url}/api/health.`,
      );
    await pause(LOOK_EVERY_MS, undefined, { signal: stop }).catch(() => undefined);
  }
}

async function figures(city: City, jurisdiction: string): Promise<Figures> {
  const query = new URLSearchParams({ jurisdiction, by: 'none', from: '1900-01-02', to: '2199-12-31' });
  const answer = await city.get(`/api/analytics/summary?${query.toString()}`).catch(notThereYet);
  const rows = Array.isArray(answer['rows']) ? (answer['rows'] as Record<string, unknown>[]) : [];
  const all = rows.find(({ department, key }) => department === 'all' || key === 'all') ?? rows[0];
  return { reported: Number(all?.['reported'] ?? 0), closed: Number(all?.['closed'] ?? 0) };
}

/** The jurisdiction itself travels by event: for a moment analytics has not heard of it. */
function notThereYet(error: unknown): Record<string, unknown> {
  if (error instanceof Error && 'status' in error && [404, 422].includes(Number(error.status))) return {};
  throw error;
}
