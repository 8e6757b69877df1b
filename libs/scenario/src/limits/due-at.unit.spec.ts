import { describe, expect, it } from '@jest/globals';
import { dueAt, UnknownLimitUnitError } from './due-at.js';

const friday = new Date('2026-03-06T23:50:00+08:00');

describe('the deadline of a case', () => {
  it.each([
    [{ amount: 30, unit: 'natural-minute' }, '2026-03-07T00:20:00+08:00'],
    [{ amount: 4, unit: 'natural-hour' }, '2026-03-07T03:50:00+08:00'],
    [{ amount: 2, unit: 'natural-day' }, '2026-03-08T23:50:00+08:00'],
  ])('runs through the night and the weekend in natural units: %j', (limit, expected) => {
    expect(dueAt(limit, friday)).toEqual(new Date(expected));
  });

  it('refuses to guess a unit that it cannot count, and names those that it can', () => {
    const count = () => dueAt({ amount: 2, unit: 'working-hour' }, friday);
    expect(count).toThrow(UnknownLimitUnitError);
    expect(count).toThrow("'working-hour' cannot be counted; known units: natural-minute, natural-hour, natural-day");
  });
});
