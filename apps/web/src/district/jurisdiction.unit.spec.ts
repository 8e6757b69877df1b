import { describe, expect, it } from '@jest/globals';
import { chooseJurisdiction } from './jurisdiction.js';

const known = [{ id: 'jiaojiang' }, { id: 'boston' }];

describe('the district that a page is about', () => {
  it('is the one its address asks for, if the account may see it', () => {
    expect(chooseJurisdiction('boston', ['jiaojiang', 'boston'], known)).toBe('boston');
    expect(chooseJurisdiction('boston', ['*'], known)).toBe('boston');
    expect(chooseJurisdiction('boston', ['jiaojiang'], known)).toBe('jiaojiang');
  });

  it('is the first that is known for an account that sees all', () => {
    expect(chooseJurisdiction(null, ['*'], known)).toBe('jiaojiang');
    expect(chooseJurisdiction(null, ['*'], [])).toBeNull();
  });

  it('falls back to the first known for an account that names none: the system decides what it may see', () => {
    expect(chooseJurisdiction(null, [], known)).toBe('jiaojiang');
  });
});
