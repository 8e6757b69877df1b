/** When a city reports: shares of the day's cases by local hour, and factors by day of the week (Monday first). */
const hourShares = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 2, 5, 9, 11, 10, 7, 4, 6, 9, 9, 8, 5, 3, 3, 2.5, 2, 1, 0.5];
const sharesTotal = hourShares.reduce((sum, share) => sum + share, 0);
const weekFactors = [1.08, 1.08, 1.08, 1.08, 1.08, 0.85, 0.75];

/** Cases that the district expects on an ordinary day. */
export const CASES_A_DAY = 170;
/** On a day of rain there are half as many cases again. */
export const RAIN_FACTOR = 1.5;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The district's clocks: Asia/Shanghai has had no summer time since 1991. */
const OFFSET = 8 * HOUR;

export interface LocalClock {
  /** 0 … 23 */
  readonly hour: number;
  /** 0 Monday … 6 Sunday */
  readonly weekday: number;
}

export function localClock(at: number): LocalClock {
  const local = at + OFFSET;
  return { hour: Math.floor(local / HOUR) % 24, weekday: (Math.floor(local / DAY) + 3) % 7 }; // 1970-01-01 was a Thursday
}

/** Midnight that began the local day. */
export function startOfDay(at: number): number {
  return Math.floor((at + OFFSET) / DAY) * DAY - OFFSET;
}

export function localDate(at: number): string {
  return new Date(at + OFFSET).toISOString().slice(0, 10);
}

/** Business time as the district writes it: ISO 8601 with its own offset. */
export function localTime(at: number): string {
  return new Date(at + OFFSET).toISOString().replace('Z', '+08:00');
}

/** Share of a day's cases that falls into the hour, relative to an even day: 2.6 in the busiest hour. */
export function hourFactor(hour: number): number {
  return ((hourShares[hour] ?? 0) / sharesTotal) * 24;
}

/** Cases expected in an hour that contains `at`. */
export function casesAnHour(at: number, rain = false): number {
  const { hour, weekday } = localClock(at);
  return (CASES_A_DAY / 24) * hourFactor(hour) * (weekFactors[weekday] ?? 1) * (rain ? RAIN_FACTOR : 1);
}
