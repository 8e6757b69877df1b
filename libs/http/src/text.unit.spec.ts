import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { IsText } from './text.js';

class Note {
  @IsText({ max: 5 })
  text: unknown;
}

const accepts = (text: unknown): boolean => validateSync(Object.assign(new Note(), { text })).length === 0;

describe('what people write', () => {
  it('is taken in any script, with characters beyond the basic plane', () => {
    expect(accepts('井盖缺失')).toBe(true);
    expect(accepts('𠮷🚰')).toBe(true);
    expect(accepts('a\u202eb')).toBe(true);
  });

  it('is refused when Postgres could not store it', () => {
    expect(accepts('a\0b')).toBe(false);
    expect(accepts('\ud800')).toBe(false);
    expect(accepts('a\udc00')).toBe(false);
  });

  it('is refused when blank, too long or no text', () => {
    for (const value of ['', ' \n', '123456', '🚰🚰🚰', 1, null, undefined, ['a'], { toString: 'a' }])
      expect(accepts(value)).toBe(false);
  });
});
