import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Reading, readingsOf, ReadingSeries, seriesOf } from './telemetry.js';

const anyReading: fc.Arbitrary<Reading> = fc
  .record({
    d: fc.constantFrom('JJ-DRN-001.level', 'JJ-DRN-001.battery', 'JJ-DRN-002.level'),
    s: fc.constantFrom(1_763_800_000_000, 1_763_800_000_001),
    t: fc.integer({ min: 0, max: 2_000_000_000_000 }),
    r: fc.double({ noNaN: true, noDefaultInfinity: true }),
    q: fc.constantFrom(0, 0, 1, 2, 3),
  })
  .map(({ q, ...reading }) => (q === 0 ? reading : { ...reading, q }));

const ofStream = (readings: Iterable<Reading>, d: string, s: number) =>
  [...readings].filter((reading) => reading.d === d && reading.s === s);

describe('readings in columns', () => {
  it('are the same readings, and each datastream keeps its order', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 60 }), (readings) => {
        const again = [...readingsOf(seriesOf(readings))];
        expect(again).toHaveLength(readings.length);
        for (const { d, s } of readings) expect(ofStream(again, d, s)).toEqual(ofStream(readings, d, s));
      }),
    );
  });

  it('fit the contract, and columns of different lengths do not', () => {
    const series = seriesOf([{ d: 'JJ-DRN-001.level', s: 2, t: 1, r: 0.5, q: 3 }])[0]!;
    expect(ReadingSeries.safeParse(series).success).toBe(true);
    expect(ReadingSeries.safeParse({ ...series, r: [0.5, 0.6] }).success).toBe(false);
    expect(ReadingSeries.safeParse({ ...series, q: [] }).success).toBe(false);
    expect(ReadingSeries.safeParse({ ...series, t: [], r: [], q: [] }).success).toBe(false);
  });
});
