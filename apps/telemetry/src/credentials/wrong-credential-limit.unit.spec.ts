import { describe, expect, it } from '@jest/globals';
import { WrongCredentialLimit } from './wrong-credential-limit.js';

describe('wrong credentials from one address', () => {
  it('are too many within a minute, and count anew after it', () => {
    let now = 0;
    const limit = new WrongCredentialLimit(3, () => now);
    expect([1, 2, 3, 4, 5].map(() => limit.exceeded('10.0.0.1'))).toEqual([false, false, false, true, true]);
    expect(limit.exceeded('10.0.0.2')).toBe(false);
    now = 60_000;
    expect(limit.exceeded('10.0.0.1')).toBe(false);
  });
});
