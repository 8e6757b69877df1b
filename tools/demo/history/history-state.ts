import { randomBytes } from 'node:crypto';
import type { HistoryPlan } from './year.ts';
import { startOfDay } from '../city/rhythm.ts';

/** What the demo remembers between two starts. */
export interface HistoryState {
  readonly seed: string;
  /** Up to when the district's life is known, milliseconds since 1970. */
  readonly knownUntil: number;
  /** A stretch of history that is being loaded: how many of its rows the city has acknowledged. */
  readonly loading?: { readonly from: number; readonly until: number; readonly acknowledged: number };
}

const DAY = 86_400_000;
const HISTORY_DAYS = 30;
/** A shorter pause than this is not filled: nothing need have happened. */
const WORTH_FILLING = 10 * 60_000;

export function isHistoryState(content: unknown): content is HistoryState {
  return (
    typeof content === 'object' &&
    content !== null &&
    'seed' in content &&
    typeof content.seed === 'string' &&
    'knownUntil' in content &&
    typeof content.knownUntil === 'number'
  );
}

/** The first start's state: a month before `now` is to be loaded. */
export function firstState(now: number): HistoryState {
  const from = startOfDay(now - HISTORY_DAYS * DAY);
  return { seed: randomBytes(4).toString('hex'), knownUntil: from, loading: { from, until: now, acknowledged: 0 } };
}

/** Plans the stretch during which the city did not run, if it is long enough, and no more than a month. */
export function withPlan(state: HistoryState, now: number): HistoryState {
  if (state.loading !== undefined || now - state.knownUntil < WORTH_FILLING) return state;
  const from = Math.max(state.knownUntil, startOfDay(now - HISTORY_DAYS * DAY));
  return { ...state, loading: { from, until: now, acknowledged: 0 } };
}

export function planOf({ seed, loading }: HistoryState): HistoryPlan | undefined {
  return loading === undefined ? undefined : { seed, from: loading.from, until: loading.until };
}

export function acknowledged(state: HistoryState, rows: number): HistoryState {
  if (state.loading === undefined) return state;
  return { ...state, loading: { ...state.loading, acknowledged: state.loading.acknowledged + rows } };
}

/** The stretch is loaded, or the city lived until now. */
export function lived(state: HistoryState, until: number): HistoryState {
  return { seed: state.seed, knownUntil: Math.max(state.knownUntil, until) };
}
