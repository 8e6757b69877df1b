import { localDate } from './zoned.js';

/** Periods people ask for. Each is a pair of local dates, the end exclusive. */
export const periods = ['today', 'last7Days', 'thisMonth', 'lastMonth'] as const;
export type PeriodName = (typeof periods)[number];

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

/** The dates of `name` as the calendar of `zone` has them at `now`. */
export const periodRange = (name: PeriodName, now: Date, zone: string): DateRange => {
  const today = localDate(now, zone);
  switch (name) {
    case 'today':
      return { from: today, to: addDays(today, 1) };
    case 'last7Days':
      return { from: addDays(today, -6), to: addDays(today, 1) };
    case 'thisMonth':
      return { from: monthStart(today, 0), to: monthStart(today, 1) };
    case 'lastMonth':
      return { from: monthStart(today, -1), to: monthStart(today, 0) };
  }
};
