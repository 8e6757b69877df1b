import type { Reading } from '@citybrain/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { device, finder } from '../../test/fixtures.js';
import { countOf, gather } from './stream-batch.js';

const find = finder(device('JJ-DRN-001', ['level', 'battery']));

const anyReadings: fc.Arbitrary<Reading[]> = fc.array(
  fc.record({
    d: fc.constantFrom('JJ-DRN-001.level', 'JJ-DRN-001.battery', 'JJ-DRN-009.level'),
    t: fc.nat({ max: 20 }),
    r: fc.nat({ max: 10 }),
    s: fc.nat({ max: 1_000 }),
  }),
  { maxLength: 60 },
);

describe('readings of a chunk', () => {
  it('are all accounted for, by datastream, in order, one per time', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const { batches, repeated, unknown } = gather(readings, find);
        expect(countOf(batches) + countOf(repeated) + unknown.length).toBe(readings.length);
        expect(unknown.every(({ d }) => d === 'JJ-DRN-009.level')).toBe(true);
        for (const { datastream, readings: own } of batches) {
          expect(own.every(({ d }) => d === datastream.id)).toBe(true);
          expect(own.slice(1).every(({ t }, index) => t > own[index]!.t)).toBe(true);
        }
      }),
    );
  });

  it('the one that arrived first stays, the others are repeated', () => {
    const at = (t: number, r: number): Reading => ({ d: 'JJ-DRN-001.level', t, r, s: 0 });
    const { batches, repeated } = gather([at(2, 1), at(1, 2), at(2, 3)], find);
    expect(batches.map(({ readings }) => readings)).toEqual([[at(1, 2), at(2, 1)]]);
    expect(repeated.map(({ readings }) => readings)).toEqual([[at(2, 3)]]);
  });
});
