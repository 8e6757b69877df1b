import { localDate } from './zoned.js';

/** Periods people ask for by name. */
export const periods = ['today', 'last7Days', 'thisMonth', 'lastMonth'] as const;
export type PeriodName = (typeof periods)[number];

/** A period by name, or from one local date to another, both within it. */
export type Period = PeriodName | `${string}..${string}`;

/** A pair of local dates, the end exclusive. */
export interface DateRange {
  from: string;
  to: string;
}

const pad = (value: number): string => String(value).padStart(2, '0');

const asDate = (utc: Date): string => `${utc.getUTCFullYear()}-${pad(utc.getUTCMonth() + 1)}-${pad(utc.getUTCDate())}`;

/** `date` moved by whole calendar days. */
const addDays = (date: string, days: number): string => {
  const utc = new Date(`${date}T00:00:00Z`);
  utc.setUTCDate(utc.getUTCDate() + days);
  return asDate(utc);
};

/** First day of the month that lies `months` after the one of `date`. */
const monthStart = (date: string, months: number): string => {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return asDate(new Date(Date.UTC(year, month - 1 + months, 1)));
};

const DATES = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

const isDate = (text: string): boolean => !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** The two dates of a period that is not named; null for a named one and for text that is none. */
export const datesOf = (text: string): { first: string; last: string } | null => {
  const [, first = '', last = ''] = DATES.exec(text) ?? [];
  return isDate(first) && isDate(last) && first <= last ? { first, last } : null;
};

/** Reads a period from an address; anything else is this month. */
export const readPeriod = (text: string | null): Period => {
  const named = periods.find((name) => name === text);
  return named ?? (text !== null && datesOf(text) !== null ? (text as Period) : 'thisMonth');
};

/** The dates of `period` as the calendar of `zone` has them at `now`. */
export const periodRange = (period: Period, now: Date, zone: string): DateRange => {
  const dates = datesOf(period);
  if (dates !== null) return { from: dates.first, to: addDays(dates.last, 1) };
  const today = localDate(now, zone);
  switch (period) {
    case 'today':
      return { from: today, to: addDays(today, 1) };
    case 'last7Days':
      return { from: addDays(today, -6), to: addDays(today, 1) };
    case 'thisMonth':
      return { from: monthStart(today, 0), to: monthStart(today, 1) };
    case 'lastMonth':
      return { from: monthStart(today, -1), to: monthStart(today, 0) };
    default:
      throw new Error(`No period: ${period}`); // every period is read by readPeriod
  }
};
