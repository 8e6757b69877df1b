import { ReadingSeries, seriesOf } from '@citybrain/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { device, finder } from '../../test/fixtures.js';
import { checkReading, isRefusal } from './check-reading.js';

const gauge = device('JJ-DRN-001', ['level', 'battery']);
const other = device('JJ-DRN-002', ['level']);
const now = Date.parse('2026-11-22T08:00:00Z');
const check = (value: unknown) => checkReading(value, gauge, now, finder(gauge, other));
const level = (more: object) => check({ datastreamId: 'JJ-DRN-001.level', result: 1, ...more });

describe('a reading that a device sends', () => {
  it('becomes what the contract calls a reading', () => {
    const sent = { phenomenonTime: '2026-11-22T15:59:00+08:00', result: 0.82, resultQuality: 'simulated' };
    expect(level(sent)).toEqual({ d: 'JJ-DRN-001.level', t: now - 60_000, r: 0.82, q: 3, s: now });
    expect(level({})).toEqual({ d: 'JJ-DRN-001.level', t: now, r: 1, s: now });
  });

  it('is refused or fits the contract, whatever it is', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(
        {
          datastreamId: fc.oneof(fc.constant('JJ-DRN-001.level'), fc.string()),
          result: fc.oneof(fc.double(), fc.anything()),
          phenomenonTime: fc.oneof(fc.constant('2026-11-22T08:00:00Z'), fc.anything()),
          resultQuality: fc.oneof(fc.constantFrom('good', 'suspect', 'maintenance', 'simulated'), fc.anything()),
        },
        { requiredKeys: ['datastreamId', 'result'] },
      ),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const checked = check(value);
        expect(isRefusal(checked) || ReadingSeries.safeParse(seriesOf([checked])[0]).success).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['the edge of 24 h', { phenomenonTime: new Date(now - 86_400_000).toISOString() }],
    ['the edge of 5 min ahead', { phenomenonTime: new Date(now + 300_000).toISOString() }],
    ['the bounds of the range', { result: 10 }],
    ['a negative zero', { result: -0 }],
  ])('is taken at %s', (_name, more) => {
    expect(isRefusal(level(more))).toBe(false);
  });

  it.each([
    ['a second more than 24 h old', { phenomenonTime: new Date(now - 86_401_000).toISOString() }, 'too-late'],
    ['a second more than 5 min ahead', { phenomenonTime: new Date(now + 301_000).toISOString() }, 'in-the-future'],
    ['a time that is a number', { phenomenonTime: now }, 'no-instant'],
    ['above the range', { result: 10.001 }, 'out-of-range'],
    ['below the range', { result: -0.001 }, 'out-of-range'],
    ['no number', { result: null }, 'no-number'],
    ['not finite', { result: Infinity }, 'no-number'],
    ["another device's datastream", { datastreamId: 'JJ-DRN-002.level' }, 'foreign-datastream'],
    ["nobody's datastream", { datastreamId: '__proto__' }, 'unknown-datastream'],
    ['an unknown quality', { resultQuality: 'perfect' }, 'unknown-quality'],
    ['a quality that is null', { resultQuality: null }, 'unknown-quality'],
    ['an unknown member', { unit: 'm' }, 'malformed'],
  ])('is refused: %s', (_name, more, code) => {
    expect(level(more)).toMatchObject({ code });
  });

  it.each([[null], [1], ['text'], [[]]])('is refused when it is no object: %j', (value) => {
    expect(check(value)).toMatchObject({ code: 'malformed' });
  });
});
