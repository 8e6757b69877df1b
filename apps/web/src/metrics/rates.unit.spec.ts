import { describe, expect, it } from '@jest/globals';
import type { SummaryRow } from '../api/types.js';
import { barWidth, rateText } from './rate-text.js';
import { summaryTable } from './summary-rows.js';

const rate = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('a rate on the screen', () => {
  it('is a dash when nothing was due, not 0 % and not 100 %', () => {
    expect(rateText(rate(0, 0))).toBe('–');
    expect(barWidth(rate(0, 0))).toBe(0);
  });

  it('has one decimal', () => {
    expect(rateText(rate(6_238, 6_952))).toBe('89.7%');
    expect(rateText(rate(1, 2))).toBe('50.0%');
  });

  it('never looks complete while a case is missing, nor empty while one is there', () => {
    expect(rateText(rate(9_999, 10_000))).toBe('99.9%');
    expect(rateText(rate(1, 10_000))).toBe('0.1%');
    expect(rateText(rate(7, 7))).toBe('100%');
    expect(rateText(rate(0, 7))).toBe('0%');
  });

  it('may pass 100 % where older cases are among the closed; the bar stays within its frame', () => {
    expect(rateText(rate(12, 10))).toBe('120.0%');
    expect(barWidth(rate(12, 10))).toBe(100);
  });
});

const row = (key: string | null, due: number, reported = 0): SummaryRow => ({
  key,
  name: { zh: '', en: '' },
  reported,
  dispatched: 0,
  closed: 0,
  due,
  dueAndClosed: 0,
  onTime: 0,
  closureRate: { due: { ...rate(0, due), rate: null }, filed: { ...rate(0, 0), rate: null } },
  onTimeRate: { ...rate(0, due), rate: null },
});

describe('the table of rates', () => {
  it('sets the whole district apart and orders departments by what was due', () => {
    const table = summaryTable([row('all', 9), row('SAN', 3), row('GAS', 6), row('DRN', 3)]);
    expect(table.all?.key).toBe('all');
    expect(table.rows.map((entry) => entry.key)).toEqual(['GAS', 'DRN', 'SAN']);
  });

  it('leaves out departments without any case but keeps cases without a department', () => {
    const table = summaryTable([row('PRK', 0), row(null, 0, 2)]);
    expect(table.rows.map((entry) => entry.key)).toEqual([null]);
    expect(table.all).toBeUndefined();
  });
});
