import { describe, expect, it } from '@jest/globals';
import { FORGET_AFTER_MS, networkOf, waitMs } from './sign-in-limits.decider.js';

const minutes = (count: number): number => count * 60_000;

describe('tries to sign in', () => {
  it('lets a person mistype four times', () => {
    expect(waitMs([{ kind: 'account', failures: 4, ageMs: 0 }])).toBe(0);
  });

  it('doubles the wait with each further failure, up to a quarter of an hour', () => {
    const waits = [5, 6, 7, 8, 40].map((failures) => waitMs([{ kind: 'account', failures, ageMs: 0 }]));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, minutes(15)]);
  });

  it('counts the time that has passed since the last failure', () => {
    expect(waitMs([{ kind: 'account', failures: 7, ageMs: 3_000 }])).toBe(1_000);
    expect(waitMs([{ kind: 'account', failures: 7, ageMs: 4_000 }])).toBe(0);
  });

  it('locks nobody out for ever', () => {
    expect(waitMs([{ kind: 'account', failures: 10_000, ageMs: FORGET_AFTER_MS }])).toBe(0);
  });

  it('holds back an address that tries many accounts, and lets an office of many people in', () => {
    expect(waitMs([{ kind: 'address', failures: 29, ageMs: 0 }])).toBe(0);
    expect(waitMs([{ kind: 'address', failures: 31, ageMs: 0 }])).toBe(2_000);
    expect(waitMs([{ kind: 'network', failures: 199, ageMs: 0 }])).toBe(0);
  });

  it('holds an address back for half a minute at most, since people share it', () => {
    expect(waitMs([{ kind: 'address', failures: 9_999, ageMs: 0 }])).toBe(30_000);
    expect(waitMs([{ kind: 'network', failures: 9_999, ageMs: 0 }])).toBe(10_000);
  });

  it('waits for the longest of account, address and network', () => {
    const subjects = [
      { kind: 'account', failures: 6, ageMs: 0 },
      { kind: 'network', failures: 203, ageMs: 0 },
    ] as const;
    expect(waitMs(subjects)).toBe(8_000);
  });

  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('takes %s as part of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
