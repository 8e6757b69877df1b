import { describe, expect, it } from '@jest/globals';
import { datesOf, periodRange, readPeriod } from './period.js';
import { spanOf } from './span.js';
import { clockTime, dayTime, knownZone, localDate } from './zoned.js';

const at = (text: string) => new Date(text);

describe('periods of the district calendar', () => {
  it('begin a month at the midnight of the district, not of the reader', () => {
    const lateInUtc = at('2026-10-31T16:30:00Z'); // 00:30 on 1 November in Shanghai
    expect(periodRange('thisMonth', lateInUtc, 'Asia/Shanghai')).toEqual({ from: '2026-11-01', to: '2026-12-01' });
    expect(periodRange('thisMonth', lateInUtc, 'UTC')).toEqual({ from: '2026-10-01', to: '2026-11-01' });
  });

  it('end with the first moment that no longer belongs to them', () => {
    const now = at('2026-11-22T04:00:00Z');
    expect(periodRange('today', now, 'Asia/Shanghai')).toEqual({ from: '2026-11-22', to: '2026-11-23' });
    expect(periodRange('last7Days', now, 'Asia/Shanghai')).toEqual({ from: '2026-11-16', to: '2026-11-23' });
  });

  it('may be any two dates, both of them within', () => {
    const range = periodRange('2011-01-01..2011-12-31', at('2026-11-22T04:00:00Z'), 'America/New_York');
    expect(range).toEqual({ from: '2011-01-01', to: '2012-01-01' });
  });

  it('are read from an address with care', () => {
    expect(readPeriod('lastMonth')).toBe('lastMonth');
    expect(readPeriod('2011-01-01..2011-01-01')).toBe('2011-01-01..2011-01-01');
    expect([readPeriod(null), readPeriod('eternity'), readPeriod('2011-13-01..2011-12-31')]).toEqual(
      Array.from({ length: 3 }, () => 'thisMonth'),
    );
    expect(datesOf('2011-12-31..2011-01-01')).toBeNull();
  });

  it('cross the year', () => {
    const january = at('2027-01-05T04:00:00Z');
    expect(periodRange('lastMonth', january, 'Asia/Shanghai')).toEqual({ from: '2026-12-01', to: '2027-01-01' });
    const december = at('2026-12-31T04:00:00Z');
    expect(periodRange('thisMonth', december, 'Asia/Shanghai')).toEqual({ from: '2026-12-01', to: '2027-01-01' });
    expect(periodRange('today', december, 'Asia/Shanghai')).toEqual({ from: '2026-12-31', to: '2027-01-01' });
  });
});

describe('a moment on the screen', () => {
  it('is told by the clock of the district in both languages', () => {
    const moment = at('2026-11-22T16:05:09Z');
    expect(clockTime(moment, 'Asia/Shanghai', 'en')).toBe('00:05:09');
    expect(clockTime(moment, 'America/New_York', 'zh')).toBe('11:05:09');
    expect(localDate(moment, 'Asia/Shanghai')).toBe('2026-11-23');
    expect(dayTime(moment, 'Asia/Shanghai', 'zh')).toContain('11月23日');
  });

  it('falls back to UTC for a zone that the browser does not know', () => {
    expect(knownZone('Mars/Olympus')).toBe('UTC');
    expect(knownZone(undefined)).toBe('UTC');
    expect(knownZone('Asia/Shanghai')).toBe('Asia/Shanghai');
  });
});

describe('a length of time', () => {
  it('is told in the two largest units that matter', () => {
    expect(spanOf(59 * 60_000)).toEqual({ unit: 'minute', big: 59, small: 0 });
    expect(spanOf(61 * 60_000)).toEqual({ unit: 'hour', big: 1, small: 1 });
    expect(spanOf(47.5 * 3_600_000)).toEqual({ unit: 'hour', big: 47, small: 30 });
    expect(spanOf(49 * 3_600_000)).toEqual({ unit: 'day', big: 2, small: 1 });
  });

  it('does not care which way it points', () => {
    expect(spanOf(-61 * 60_000)).toEqual(spanOf(61 * 60_000));
  });
});
