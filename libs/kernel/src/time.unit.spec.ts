import { describe, expect, it } from '@jest/globals';
import { isTimeZone, localDate, parseMoment, startOfLocalDay } from './time.js';

const at = (text: string, zone = 'Asia/Shanghai') => parseMoment(text, zone)?.toISOString() ?? null;

describe('a moment as people write it', () => {
  it.each([
    ['2026-11-22T08:00:00+08:00', '2026-11-22T00:00:00.000Z'],
    ['2026-11-22T08:00:00.25Z', '2026-11-22T08:00:00.250Z'],
    ['2026-11-22 08:00+0800', '2026-11-22T00:00:00.000Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['2026-11-30T23:59:59.123456Z', '2026-11-30T23:59:59.123Z'],
    ['2026-11-22', '2026-11-21T16:00:00.000Z'],
    ['2026-11-22 08:00', '2026-11-22T00:00:00.000Z'],
  ])('%s is read', (text, moment) => {
    expect(at(text)).toBe(moment);
  });

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-04-31T00:00:00+08:00',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-11-00T00:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T08:61:00Z',
    '2026-11-22T08:00:00+25:00',
    '0000-00-00',
    '1899-12-31T23:59:59Z',
    '2200-01-01T00:00:00Z',
    '+275760-01-01T00:00:00Z',
    'yesterday',
    '',
  ])('%s is none', (text) => {
    expect(at(text)).toBeNull();
  });

  it('on clocks that are put forward or back is the earlier one, or the one after the gap', () => {
    expect(at('2011-11-06 01:30', 'America/New_York')).toBe('2011-11-06T05:30:00.000Z');
    expect(at('2011-03-13 02:30', 'America/New_York')).toBe('2011-03-13T07:30:00.000Z');
  });
});

describe('a local day', () => {
  it('is named and begins as the clocks on the wall say', () => {
    const moment = new Date('2011-07-01T03:59:59.999Z');
    expect(localDate(moment, 'America/New_York')).toBe('2011-06-30');
    expect(localDate(moment, 'Asia/Shanghai')).toBe('2011-07-01');
    expect(localDate(new Date('1900-01-01T12:00:00Z'), 'UTC')).toBe('1900-01-01');
    expect(startOfLocalDay(moment, 'America/New_York').toISOString()).toBe('2011-06-30T04:00:00.000Z');
  });

  it('needs a zone that exists', () => {
    expect([isTimeZone('Asia/Shanghai'), isTimeZone('Mars/Olympus'), isTimeZone('')]).toEqual([true, false, false]);
  });
});
