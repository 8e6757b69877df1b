import { isOurs } from '../city/demonstration.ts';

/** Reading answers of the city without believing more of them than is needed. */

export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function itemsOf(answer: unknown): Json[] {
  return isJson(answer) && Array.isArray(answer['items']) ? answer['items'].filter(isJson) : [];
}

/** True for a report or case with `source` that the demonstration itself made. */
export function isOurOwn({ simulated, source }: Json): boolean {
  return simulated === true && isJson(source) && isOurs({ kind: source['kind'], channel: source['channel'] });
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** Milliseconds since 1970; null when it is no time. */
export function timeOf(value: unknown): number | null {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? null : time;
}
