const ZERO = 48;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Milliseconds since 1970 of an ISO 8601 instant with offset, `2026-11-22T08:00:00.250+08:00` (seconds and fraction may be
 * left out); NaN for anything else. Written by hand because it runs for every reading, and because `Date.parse` takes much
 * that is no instant, the thirtieth of February among it.
 */
export const parseInstant = (text: string): number => {
  const end = text.length;
  if (end < 17 || end > 35) return NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  if (text[4] !== '-' || text[7] !== '-' || (text[10] !== 'T' && text[10] !== ' ') || text[13] !== ':') return NaN;
  // written so that NaN from `digits` fails too
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) && hour <= 23 && minute <= 59)) return NaN;
  let at = 16;
  let ms = 0;
  if (text[at] === ':') {
    const second = digits(text, 17, 2);
    if (!(second <= 59)) return NaN;
    ms = second * 1_000;
    at = 19;
    if (text[at] === '.') {
      const from = at + 1;
      at = from;
      while (at < end && isDigit(text.charCodeAt(at))) at += 1;
      if (at === from || at - from > 9) return NaN;
      ms += Math.floor(Number(`0${text.slice(from - 1, at)}`) * 1_000 + 1e-6);
    }
  }
  const offset = offsetMinutes(text, at);
  return Date.UTC(year, month - 1, day, hour, minute - offset, 0, ms);
};

const isDigit = (code: number): boolean => code >= ZERO && code <= ZERO + 9;

const digits = (text: string, from: number, count: number): number => {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return NaN;
    value = value * 10 + code - ZERO;
  }
  return value;
};

const daysOf = (year: number, month: number): number => {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS[month - 1] ?? NaN) + (leap ? 1 : 0);
};

/** The offset that ends the text, `Z` or `+08:00`; NaN when the text ends in something else. */
const offsetMinutes = (text: string, at: number): number => {
  const sign = text[at];
  if ((sign === 'Z' || sign === 'z') && text.length === at + 1) return 0;
  if ((sign !== '+' && sign !== '-') || text[at + 3] !== ':' || text.length !== at + 6) return NaN;
  const hours = digits(text, at + 1, 2);
  const minutes = digits(text, at + 4, 2);
  if (!(hours <= 23 && minutes <= 59)) return NaN;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
};
