import { describe, expect, it } from '@jest/globals';
import { weaknessOf } from './password-strength.js';

describe('passwords of the people who run the city', () => {
  it.each([
    ['short', 'at least 12'],
    ['aaaaaaaaaaaaaaaa', 'different'],
    ['administrator', 'well-known'],
    ['Password12345!', 'well-known'],
    ['citybrain-admin-2026', 'well-known'],
    ['qwertyuiop123456', 'well-known'],
    ['abcdefghijklmnop', 'well-known'],
    ['dispatcher!!Dispatcher', 'well-known'],
    ['zhang.wei-zhang.wei', 'well-known'],
  ])('refuses %s', (password, because) => {
    expect(weaknessOf(password, 'zhang.wei')).toContain(because);
  });

  it.each(['k7wq-x3mp-9thd', '椒江区今天下雨带伞出门吧了', 'correct-horse-battery-staple'])('takes %s', (password) => {
    expect(weaknessOf(password, 'dispatcher')).toBeUndefined();
  });

  it('does not repeat the password in its answer', () => {
    expect(weaknessOf('Password12345!', 'admin')).not.toContain('Password12345!');
  });
});
