import { Temporal } from 'temporal-polyfill';

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL_DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/;
const PLAIN_INSTANT = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;

/** The earliest and latest instant the system stores: device clocks at 1970 and due dates in 2059 are inside. */
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/**
 * Reads a moment as people write it: an instant with offset (`2026-11-22T08:00:00+08:00`), or a local date or date-time
 * in `timeZone` (IANA name). A local time that happens twice is the earlier one; one that never happens moves forward.
 * Returns null when the text is no moment between 1900 and 2200.
 */
export const parseMoment = (text: string, timeZone: string): Date | null => {
  const trimmed = text.trim();
  try {
    const ms = INSTANT.test(trimmed) ? instantMs(trimmed) : localMs(trimmed, timeZone);
    return ms === null || ms < EARLIEST || ms >= LATEST ? null : new Date(ms);
  } catch {
    return null; // not a date of any calendar: the caller names the field
  }
};

/** The usual way of writing is read by the engine, ten times faster; but it takes 30 February for 2 March, so days are checked. */
const instantMs = (text: string): number => {
  const plain = PLAIN_INSTANT.exec(text);
  if (plain !== null && Number(plain[3]) <= 28 && plain[3] !== '00') {
    const ms = Date.parse(text);
    if (!Number.isNaN(ms)) return ms;
  }
  return Temporal.Instant.from(text.replace(' ', 'T')).epochMilliseconds;
};

const localMs = (text: string, timeZone: string): number | null => {
  if (LOCAL_DATE.test(text)) return Temporal.PlainDate.from(text).toZonedDateTime({ timeZone }).epochMilliseconds;
  if (!LOCAL_DATE_TIME.test(text)) return null;
  return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(timeZone).epochMilliseconds;
};

/** Midnight that began the local day of `moment` in `timeZone`. */
export const startOfLocalDay = (moment: Date, timeZone: string): Date =>
  new Date(
    Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).startOfDay()
      .epochMilliseconds,
  );

/** The local calendar date of `moment` in `timeZone`, as `YYYY-MM-DD`. */
export const localDate = (moment: Date, timeZone: string): string => {
  let format = dateFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    dateFormats.set(timeZone, format);
  }
  return format.format(moment);
};

/** Swedish dates are ISO dates; making a format costs far more than using it. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** True for an IANA time zone name that this machine knows. */
export const isTimeZone = (name: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};
