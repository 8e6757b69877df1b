import { CatalogueError } from '@citybrain/kernel';
import { describe, expect, it } from '@jest/globals';
import { readPeriod } from './period.js';

const now = new Date('2026-11-22T04:30:00Z');
const read = (asked: { from?: string; to?: string }, zone = 'Asia/Shanghai') => {
  const { from, to, asOf } = readPeriod(asked, zone, now);
  return [from, to, asOf].map((time) => time.toISOString());
};
const wrong = (asked: { from?: string; to?: string }) => {
  try {
    readPeriod(asked, 'Asia/Shanghai', now);
  } catch (error) {
    if (error instanceof CatalogueError) return error.errors.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
};

describe('the period of a number', () => {
  it('is this month so far when nobody says otherwise', () => {
    expect(read({})).toEqual(['2026-10-31T16:00:00.000Z', '2026-11-22T16:00:00.000Z', now.toISOString()]);
  });

  it('begins and ends by the clocks of the jurisdiction, over a change of the clocks too', () => {
    expect(read({ from: '2011-07-01', to: '2011-12-01' }, 'America/New_York')).toEqual([
      '2011-07-01T04:00:00.000Z',
      '2011-12-01T05:00:00.000Z',
      '2011-12-01T05:00:00.000Z',
    ]);
  });

  it('takes an instant with its own offset as it is', () => {
    const [from] = read({ from: '2026-11-01T08:00:00+02:00' });
    expect(from).toBe('2026-11-01T06:00:00.000Z');
  });

  it('begins with the month that an end alone lies in', () => {
    expect(read({ to: '2026-11-01' }).slice(0, 2)).toEqual(['2026-09-30T16:00:00.000Z', '2026-10-31T16:00:00.000Z']);
  });

  it('counts up to now, and what happens now, while it still runs', () => {
    const { asOf, until } = readPeriod({ from: '2026-11-22', to: '2026-11-23' }, 'Asia/Shanghai', now);
    expect(asOf).toEqual(now);
    expect(until.getTime()).toBe(now.getTime() + 1);
  });

  it.each([
    [{ from: 'yesterday' }, ['#/from']],
    [{ from: '2026-02-30', to: '31/12/2026' }, ['#/to', '#/from']],
    [{ from: '2026-11-02', to: '2026-11-02' }, ['#/to']],
    [{ from: '2026-11-02', to: '2026-11-01' }, ['#/to']],
    [{ from: '1700-01-01' }, ['#/from']],
  ])('refuses %j and names the wrong end', (asked, pointers) => {
    expect(wrong(asked)).toEqual(pointers);
  });
});
