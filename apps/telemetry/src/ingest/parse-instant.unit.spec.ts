import { parseMoment } from '@citybrain/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseInstant } from './parse-instant.js';

describe("a device's clock", () => {
  it('is read as the calendar library reads it', () => {
    const moments = fc.date({
      min: new Date('1900-01-02T00:00:00Z'),
      max: new Date('2199-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.integer({ min: -14 * 60, max: 14 * 60 }), (moment, minutes) => {
        const sign = minutes < 0 ? '-' : '+';
        const two = (value: number) => String(value).padStart(2, '0');
        const offset = `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
        const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
        expect(parseInstant(`${local}${offset}`)).toBe(moment.getTime());
        expect(parseInstant(moment.toISOString())).toBe(parseMoment(moment.toISOString(), 'UTC')!.getTime());
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2026-11-22T08:00:00+08:00', '2026-11-22T00:00:00.000Z'],
    ['2026-11-22 08:00:00.5+08:00', '2026-11-22T00:00:00.500Z'],
    ['2026-11-22T00:00Z', '2026-11-22T00:00:00.000Z'],
    ['2026-11-22T00:00:00.123456789Z', '2026-11-22T00:00:00.123Z'],
    ['2024-02-29T23:59:59z', '2024-02-29T23:59:59.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(new Date(parseInstant(text)).toISOString()).toBe(instant);
  });

  it.each([
    '',
    'yesterday',
    '2026-11-22',
    '2026-11-22T08:00:00',
    '2026-02-30T08:00:00Z',
    '2025-02-29T08:00:00Z',
    '2026-13-01T08:00:00Z',
    '2026-00-01T08:00:00Z',
    '2026-11-00T08:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T08:60:00Z',
    '2026-11-22T08:00:60Z',
    '2026-11-22T08:00:00.Z',
    '2026-11-22T08:00:00.1234567890Z',
    '2026-11-22T08:00:00+0800',
    '2026-11-22T08:00:00+24:00',
    '2026-11-22T08:00:00+08:00 ',
    '2026-11-22T08:00:00Zulu',
    '2026/11/22T08:00:00Z',
    '２０２６-11-22T08:00:00Z',
    '+026-11-22T08:00:00Z',
  ])('%j is no instant', (text) => {
    expect(parseInstant(text)).toBeNaN();
  });

  it('is an instant where, and only where, the calendar library sees one', () => {
    const texts = fc.stringMatching(
      /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,3})?(Z|[+-]0[0-9]:[0-9]{2})$/,
    );
    fc.assert(
      fc.property(texts, (text) => {
        const year = Number(text.slice(0, 4));
        fc.pre(year > 1900 && year < 2199 && !text.includes(':60'));
        expect(parseInstant(text)).toBe(parseMoment(text, 'UTC')?.getTime() ?? NaN);
      }),
      { numRuns: 500 },
    );
  });
});
