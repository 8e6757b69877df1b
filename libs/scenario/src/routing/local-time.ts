import type { z } from 'zod';
import type { weekday } from '../schema/routing.schema.js';

export type Weekday = z.output<typeof weekday>;

export interface LocalTime {
  readonly day: Weekday;
  /** Minutes since local midnight, 0 … 1439. */
  readonly minute: number;
}

const days: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Day of the week and time of day on the wall clocks of a time zone. */
export function localTime(at: Date, timeZone: string): LocalTime {
  const parts = formatterOf(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((it) => it.type === type)?.value ?? '';
  const day = days.find((name) => part('weekday').toLowerCase().startsWith(name)) ?? 'sun';
  return { day, minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

export function dayBefore(day: Weekday): Weekday {
  return days[(days.indexOf(day) + 6) % 7] ?? 'sun';
}

// Building a formatter costs a hundred times more than using one.
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(timeZone, made);
  return made;
}
