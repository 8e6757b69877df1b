import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitsReadings } from './fits-readings.js';
import { ReadingsRecorded } from './telemetry.js';

const good = () => ({
  key: 'partition-1',
  jurisdictionId: 'jiaojiang',
  series: [{ d: 'JJ-DRN-001.level', s: 2, t: [1, 2], r: [0.5, -1e-7], q: [0, 3] }],
});

const odd = fc.oneof(
  fc.anything(),
  fc.constantFrom<unknown>(null, undefined, NaN, Infinity, -1, 0.5, 2 ** 53, '', [], {}, '0', 'd'.repeat(129)),
);
const column = (length: number, item: fc.Arbitrary<number>) => fc.array(item, { minLength: length, maxLength: length });
const anySeries = fc.integer({ min: 1, max: 3 }).chain((length) =>
  fc.record(
    {
      d: fc.string({ maxLength: 20 }),
      s: fc.maxSafeInteger(),
      t: column(length, fc.maxSafeInteger()),
      r: column(length, fc.double({ noNaN: true, noDefaultInfinity: true })),
      q: column(length, fc.nat({ max: 3 })),
    },
    { requiredKeys: ['d', 's', 't', 'r'] },
  ),
);
const rightRecord = fc.record({
  key: fc.string({ maxLength: 20 }),
  jurisdictionId: fc.constantFrom('jiaojiang', 'a-1'),
  series: fc.array(anySeries, { minLength: 1, maxLength: 3 }),
});
const anyPlace = fc.constantFrom(
  ['key'],
  ['jurisdictionId'],
  ['series'],
  ['more'],
  ['series', 0],
  ...['d', 's', 't', 'r', 'q', 'more'].map((member) => ['series', 0, member]),
  ...['t', 'r', 'q'].flatMap((member) => [0, 1, 3].map((index) => ['series', 0, member, index])),
);

/** Right, or wrong in one place. */
const anyRecord = fc
  .record({ record: rightRecord, place: anyPlace, value: odd, spoil: fc.boolean() })
  .map(({ record, place, value, spoil }) => (spoil ? withValue(record, place, value) : record));

const withValue = (record: object, place: readonly (string | number)[], value: unknown): unknown => {
  const copy = structuredClone(record) as Record<string | number, unknown>;
  let target: Record<string | number, unknown> | undefined = copy;
  for (const step of place.slice(0, -1)) target = target?.[step] as typeof target;
  if (target !== undefined) target[place.at(-1)!] = value;
  return copy;
};

const schemaTakesAsItIs = (data: unknown): boolean => {
  const parsed = ReadingsRecorded.schema.safeParse(data);
  return parsed.success && JSON.stringify(parsed.data) === JSON.stringify(data);
};

describe('the quick check of readings', () => {
  it('takes nothing that the schema would not take as it is', () => {
    fc.assert(
      fc.property(anyRecord, (data) => {
        expect(schemaTakesAsItIs(data) || !fitsReadings(data)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes every right record: none has to go the long way', () => {
    fc.assert(
      fc.property(rightRecord, (data) => {
        expect(fitsReadings(data)).toBe(true);
      }),
    );
  });

  it.each([
    ['no series', { series: [] }],
    ['too many series', { series: Array.from({ length: 20_001 }, () => good().series[0]) }],
    ['a key that is too long', { key: 'k'.repeat(129) }],
    ['a jurisdiction in capitals', { jurisdictionId: 'Jiaojiang' }],
    ['an unknown member', { colour: 'blue' }],
    ['columns of different lengths', { series: [{ ...good().series[0], r: [1] }] }],
    ['qualities for some', { series: [{ ...good().series[0], q: [1] }] }],
    ['a quality that is unknown', { series: [{ ...good().series[0], q: [0, 4] }] }],
    ['a time that is no integer', { series: [{ ...good().series[0], t: [1, 2.5] }] }],
    ['a result that is null', { series: [{ ...good().series[0], r: [1, null] }] }],
    ['an id that is too long', { series: [{ ...good().series[0], d: 'd'.repeat(129) }] }],
    ['no qualities at all', { series: [{ ...good().series[0], q: undefined }] }],
  ])('leaves to the schema: %s', (_name, change) => {
    expect(fitsReadings(good())).toBe(true);
    expect(fitsReadings({ ...good(), ...change })).toBe(false);
  });
});
