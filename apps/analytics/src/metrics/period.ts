import { type FieldError, localDate, parseMoment, startOfLocalDay, withDetails } from '@citybrain/kernel';
import { httpErrors } from '@citybrain/http';

/** The time that a number is about. */
export interface Period {
  /** Inclusive. */
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
  /** The numbers say what was true then: the end of the period, or now while it is still running. */
  readonly asOf: Date;
  /** First moment that does not count: `to` of a period that is over, else just after now, so that now still counts. */
  readonly until: Date;
  /** IANA name of the zone whose clocks begin and end the period. */
  readonly timeZone: string;
}

/** A period that is asked at `now`. */
export const periodOf = (from: Date, to: Date, now: Date, timeZone: string): Period => {
  const isOver = to <= now;
  return { from, to, asOf: isOver ? to : now, until: isOver ? to : new Date(now.getTime() + 1), timeZone };
};

export interface AskedPeriod {
  readonly from?: string;
  readonly to?: string;
}

const HOUR = 3_600_000;

/**
 * Reads a period as people ask for it: local dates or date-times of the jurisdiction, or instants with an offset; `to` is
 * exclusive. Without `to` it ends with today, without `from` it begins with the month that `to` ends in: this month so far.
 * Throws HTTP_INVALID_INPUT that names each wrong end.
 */
export const readPeriod = (asked: AskedPeriod, timeZone: string, now: Date): Period => {
  const wrong: FieldError[] = [];
  const read = (name: 'from' | 'to', otherwise: () => Date): Date => {
    const text = asked[name];
    const moment = text === undefined ? otherwise() : parseMoment(text, timeZone);
    if (moment === null) wrong.push({ pointer: `#/${name}`, detail: FORMS });
    return moment ?? now;
  };
  const to = read('to', () => startOfTomorrow(now, timeZone));
  const from = read('from', () => startOfMonth(new Date(to.getTime() - 1), timeZone));
  if (wrong.length === 0 && from >= to) wrong.push({ pointer: '#/to', detail: 'to must lie after from' });
  if (wrong.length > 0) throw withDetails(httpErrors.INVALID_INPUT(), { errors: wrong });
  return periodOf(from, to, now, timeZone);
};

const FORMS =
  'use a local date (2026-11-01), a local date-time (2026-11-01T08:00) or an instant with offset (2026-11-01T08:00:00+08:00, with + written as %2B) between 1900 and 2200';

/** 36 h after midnight is always tomorrow: a day has 23 to 25 hours. */
const startOfTomorrow = (now: Date, timeZone: string): Date =>
  startOfLocalDay(new Date(startOfLocalDay(now, timeZone).getTime() + 36 * HOUR), timeZone);

const startOfMonth = (moment: Date, timeZone: string): Date =>
  parseMoment(`${localDate(moment, timeZone).slice(0, 8)}01`, timeZone) ?? moment;
