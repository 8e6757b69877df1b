/** A length of time in the two units a person would say: whole numbers, the larger unit first. */
export interface Span {
  unit: 'minute' | 'hour' | 'day';
  big: number;
  /** In the next smaller unit; 0 when there is none. */
  small: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The absolute length of `ms`: minutes below an hour, hours and minutes below two days, else days and hours. */
export const spanOf = (ms: number): Span => {
  const length = Math.abs(ms);
  if (length < HOUR) return { unit: 'minute', big: Math.floor(length / MINUTE), small: 0 };
  if (length < 2 * DAY)
    return { unit: 'hour', big: Math.floor(length / HOUR), small: Math.floor((length % HOUR) / MINUTE) };
  return { unit: 'day', big: Math.floor(length / DAY), small: Math.floor((length % DAY) / HOUR) };
};
