import { type Reading, seriesOf } from '@citybrain/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { device, finder } from '../../test/fixtures.js';
import { countOf, divide, gather, type StreamBatch } from './stream-batch.js';

const find = finder(device('JJ-DRN-001', ['level', 'battery']));

const anyReadings: fc.Arbitrary<Reading[]> = fc.array(
  fc.record({
    d: fc.constantFrom('JJ-DRN-001.level', 'JJ-DRN-001.battery', 'JJ-DRN-009.level'),
    t: fc.nat({ max: 20 }),
    r: fc.nat({ max: 10 }),
    s: fc.nat({ max: 5 }),
  }),
  { maxLength: 60 },
);

/** The readings of batches, told apart by everything they are. */
const tellings = (batches: readonly StreamBatch[]): string[] =>
  batches.flatMap(({ datastream, t, s, r }) => t.map((ms, i) => `${datastream.id} ${ms} ${s[i]} ${r[i]}`)).sort();

describe('readings of a chunk', () => {
  it('are all accounted for, by datastream, in order, one per time', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const { batches, repeated, unknown } = gather(seriesOf(readings), find);
        const known = readings.filter(({ d }) => d !== 'JJ-DRN-009.level');
        expect(tellings([...batches, ...repeated])).toEqual(
          known.map(({ d, t, s, r }) => `${d} ${t} ${s} ${r}`).sort(),
        );
        expect(unknown.every(({ d }) => d === 'JJ-DRN-009.level')).toBe(true);
        for (const { t } of batches) expect(t.slice(1).every((ms, index) => ms > t[index]!)).toBe(true);
      }),
    );
  });

  it('the one that arrived first stays, the others are repeated', () => {
    const at = (t: number, r: number): Reading => ({ d: 'JJ-DRN-001.level', t, r, s: 0 });
    const { batches, repeated } = gather(seriesOf([at(2, 1), at(1, 2), at(2, 3)]), find);
    expect(batches).toMatchObject([{ t: [1, 2], r: [2, 1] }]);
    expect(repeated).toMatchObject([{ t: [2], r: [3] }]);
  });

  it('are divided without losing one', () => {
    fc.assert(
      fc.property(anyReadings, fc.integer({ min: 1, max: 4 }), (readings, modulus) => {
        const { batches } = gather(seriesOf(readings), find);
        const divided = divide(batches, (ref, ms) => (ref + ms) % modulus === 0);
        expect(countOf(divided.in) + countOf(divided.out)).toBe(countOf(batches));
        expect(tellings([...divided.in, ...divided.out])).toEqual(tellings(batches));
        expect(divided.in.every(({ datastream, t }) => t.every((ms) => (datastream.ref + ms) % modulus === 0))).toBe(
          true,
        );
      }),
    );
  });
});
