import { describe, expect, it } from '@jest/globals';
import { parseTime } from './parse-time.js';

const read = (text: string, format: string, zone = 'America/New_York') =>
  parseTime(text, [format], zone)?.toISOString() ?? null;

describe('times as other cities write them', () => {
  it.each([
    ['2011-07-01 01:32:33', 'YYYY-MM-DD HH:mm:ss', '2011-07-01T05:32:33.000Z'],
    ['2011-12-01 01:32:33', 'YYYY-MM-DD HH:mm:ss', '2011-12-01T06:32:33.000Z'],
    ['07/01/2011 12:05:00 AM', 'MM/DD/YYYY hh:mm:ss A', '2011-07-01T04:05:00.000Z'],
    ['07/01/2011 12:05:00 PM', 'MM/DD/YYYY hh:mm:ss A', '2011-07-01T16:05:00.000Z'],
    ['7/1/2011 3:04', 'M/D/YYYY H:mm', '2011-07-01T07:04:00.000Z'],
    ['2011-07-01T01:32:33.5+08:00', 'YYYY-MM-DDTHH:mm:ss.SSSZ', '2011-06-30T17:32:33.500Z'],
    ['2011年7月1日', 'YYYY年M月D日', '2011-07-01T04:00:00.000Z'],
    ['1309500753', 'unix', '2011-07-01T06:12:33.000Z'],
    ['1309500753000', 'unix-ms', '2011-07-01T06:12:33.000Z'],
  ])('%s in %s', (text, format, expected) => {
    expect(read(text, format)).toBe(expected);
  });

  it('takes a date alone as the start of the local day', () => {
    expect(read('2018-02-08', 'YYYY-MM-DD', 'Asia/Shanghai')).toBe('2018-02-07T16:00:00.000Z');
  });

  it('takes an hour that the clocks show twice as the first of the two', () => {
    expect(read('2011-11-06 01:30:00', 'YYYY-MM-DD HH:mm:ss')).toBe('2011-11-06T05:30:00.000Z');
  });

  it.each([
    ['2011-02-30', 'YYYY-MM-DD'],
    ['2011-07-01 24:30:00', 'YYYY-MM-DD HH:mm:ss'],
    ['07/01/2011 13:05:00 PM', 'MM/DD/YYYY hh:mm:ss A'],
    ['2011-07-01 tomorrow', 'YYYY-MM-DD'],
    ['', 'YYYY-MM-DD'],
    ['yesterday', 'unix'],
  ])('refuses %j as %s', (text, format) => {
    expect(read(text, format)).toBeNull();
  });

  it('tries the formats in order', () => {
    const formats = ['YYYY-MM-DD HH:mm:ss', 'YYYY-MM-DD'];
    expect(parseTime('2018-02-08', formats, 'UTC')?.toISOString()).toBe('2018-02-08T00:00:00.000Z');
    expect(parseTime('2018-02-08 01:02:03', formats, 'UTC')?.toISOString()).toBe('2018-02-08T01:02:03.000Z');
  });
});
