import { describe, expect, it } from '@jest/globals';
import type { Account } from '../api/types.js';
import { mayDo } from './rights.js';

const someone = (...roles: string[]): Account => ({
  username: 'someone',
  displayName: { zh: '某人', en: 'Someone' },
  roles,
  jurisdictions: ['jiaojiang'],
});

describe('what the page offers', () => {
  it('lets a citizen report and see reports, and nothing else', () => {
    const citizen = someone('citizen');
    expect([
      mayDo(citizen, 'report'),
      mayDo(citizen, 'reports'),
      mayDo(citizen, 'watch'),
      mayDo(citizen, 'file'),
    ]).toEqual([true, true, false, false]);
  });

  it('lets a handler watch but not decide on reports', () => {
    expect([mayDo(someone('handler'), 'watch'), mayDo(someone('handler'), 'file')]).toEqual([true, false]);
  });

  it('adds up the roles of an account', () => {
    expect(mayDo(someone('citizen', 'dispatcher'), 'file')).toBe(true);
    expect(mayDo(someone(), 'watch')).toBe(false);
  });
});
