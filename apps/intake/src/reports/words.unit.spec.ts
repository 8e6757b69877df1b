import { describe, expect, it } from '@jest/globals';
import { maskName, maskPhone } from './report.view.js';
import { reportingRole, sourcesOf } from './sources.js';
import { trackingNumber } from './tracking-numbers.js';

describe('a tracking number', () => {
  it('tells district, local day and running number', () => {
    expect(trackingNumber('JJ', new Date('2026-11-21T16:30:00Z'), 'Asia/Shanghai', 123)).toBe('JJ-261122-000123');
    expect(trackingNumber('BOS', new Date('2011-07-01T03:59:59Z'), 'America/New_York', 7)).toBe('BOS-110630-000007');
  });

  it('grows beyond a million', () => {
    expect(trackingNumber('JJ', new Date('2026-11-22T00:00:00Z'), 'Asia/Shanghai', 1_234_567)).toBe(
      'JJ-261122-1234567',
    );
  });
});

describe('a reporter', () => {
  it('is masked: the family name and the ends of the number are left', () => {
    expect([maskName('张小明'), maskName('𠮷田'), maskName('')]).toEqual(['张**', '𠮷*', '']);
    expect([maskPhone('13800138000'), maskPhone('12345')]).toEqual(['138****8000', '*****']);
  });
});

describe('the source of a report', () => {
  it('follows from who reports', () => {
    expect(reportingRole(['inspector'])).toEqual({ role: 'inspector', kind: 'inspector' });
    expect(reportingRole(['leader', 'citizen'])).toEqual({ role: 'citizen', kind: 'mini-program' });
    expect(reportingRole(['citizen', 'operator'])).toEqual({ role: 'operator', kind: 'hotline-12319' });
  });

  it('is the citizens’ own for a citizen and any known one for others', () => {
    const known = ['inspector', 'mini-program'];
    expect(sourcesOf('citizen', known)).toEqual(['mini-program']);
    expect(sourcesOf('operator', known)).toEqual(known);
  });
});
