import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AlarmState, decide, nothingSeen, type ThresholdRule, type WatchedReading } from './alarm.decider.js';

const MINUTE = 60_000;
const INTERVAL = 5 * MINUTE;

const drain: ThresholdRule = {
  raise: { op: '>=', value: 0.8, consecutive: 3 },
  clear: { op: '<', value: 0.7, holdSeconds: 900 },
};

interface Outcome {
  readonly outcome: 'raised' | 'cleared';
  readonly at: number;
}

const run = (rule: ThresholdRule, readings: readonly WatchedReading[]): Outcome[] => {
  let state: AlarmState = nothingSeen;
  const outcomes: Outcome[] = [];
  for (const reading of readings) {
    const decision = decide(rule, INTERVAL, state, reading);
    state = decision.state;
    if (decision.outcome !== null) outcomes.push({ outcome: decision.outcome, at: reading.at });
  }
  return outcomes;
};

const everyFiveMinutes = (values: readonly number[]): WatchedReading[] =>
  values.map((value, index) => ({
    at: index * INTERVAL,
    receivedAt: index * INTERVAL + 1_000,
    value,
    trusted: true,
  }));

describe('an alarm rule', () => {
  it('raises at the third high reading in a row, not before and not again', () => {
    expect(run(drain, everyFiveMinutes([0.9, 0.9, 0.5, 0.9, 0.9, 0.9, 0.9, 0.9]))).toEqual([
      { outcome: 'raised', at: 5 * INTERVAL },
    ]);
  });

  it('clears only when the level stayed low for the whole hold', () => {
    expect(run(drain, everyFiveMinutes([0.9, 0.9, 0.9, 0.6, 0.6, 0.75, 0.6, 0.6, 0.6, 0.6, 0.6]))).toEqual([
      { outcome: 'raised', at: 2 * INTERVAL },
      { outcome: 'cleared', at: 9 * INTERVAL },
    ]);
  });

  it('keeps standing between the two thresholds', () => {
    expect(run(drain, everyFiveMinutes([0.9, 0.9, 0.9, 0.72, 0.78, 0.71, 0.79]))).toHaveLength(1);
  });

  it('watches for too little as for too much', () => {
    const oxygen: ThresholdRule = {
      raise: { op: '<=', value: 2, consecutive: 1 },
      clear: { op: '>', value: 3, holdSeconds: 0 },
    };
    expect(run(oxygen, everyFiveMinutes([4, 2, 2.5, 3, 3.1]))).toEqual([
      { outcome: 'raised', at: INTERVAL },
      { outcome: 'cleared', at: 4 * INTERVAL },
    ]);
  });

  it('says the same as a plain reading of its words, on any stream', () => {
    fc.assert(
      fc.property(anyRule, anyStream, (rule, readings) => {
        expect(run(rule, readings)).toEqual(reference(rule, readings));
      }),
      { numRuns: 2_000 },
    );
  });

  it('never raises twice without a clear between, nor clears what was not raised', () => {
    fc.assert(
      fc.property(anyRule, anyStream, (rule, readings) => {
        const outcomes = run(rule, readings).map(({ outcome }) => outcome);
        outcomes.forEach((outcome, index) => expect(outcome).toBe(index % 2 === 0 ? 'raised' : 'cleared'));
      }),
    );
  });
});

const anyRule: fc.Arbitrary<ThresholdRule> = fc
  .record({
    rising: fc.boolean(),
    strict: fc.boolean(),
    raiseAt: fc.integer({ min: 4, max: 7 }),
    gap: fc.integer({ min: 1, max: 3 }),
    consecutive: fc.integer({ min: 1, max: 4 }),
    holdSeconds: fc.constantFrom(0, 300, 900),
  })
  .map(({ rising, strict, raiseAt, gap, consecutive, holdSeconds }) => ({
    raise: { op: rising ? (strict ? '>' : '>=') : strict ? '<' : '<=', value: raiseAt, consecutive },
    clear: {
      op: rising ? (strict ? '<=' : '<') : strict ? '>=' : '>',
      value: rising ? raiseAt - gap : raiseAt + gap,
      holdSeconds,
    },
  }));

/** In order, late, repeated, long under way, distrusted: whatever devices do. */
const anyStream: fc.Arbitrary<WatchedReading[]> = fc
  .array(
    fc
      .record({
        at: fc.integer({ min: 0, max: 60 }).map((minutes) => minutes * MINUTE),
        value: fc.integer({ min: 0, max: 12 }),
        delay: fc.constantFrom(0, 1_000, 2 * INTERVAL, 2 * INTERVAL + 1, 100 * INTERVAL),
        trusted: fc.constantFrom(true, true, true, false),
      })
      .map(({ at, value, delay, trusted }) => ({ at, value, trusted, receivedAt: at + delay })),
    { maxLength: 60 },
  )
  .chain((readings) => fc.boolean().map((inOrder) => (inOrder ? readings.toSorted((a, b) => a.at - b.at) : readings)));

/** The rule's words, taken literally: every question is answered by looking back over the whole stream. */
const reference = (rule: ThresholdRule, readings: readonly WatchedReading[]): Outcome[] => {
  const seen: WatchedReading[] = [];
  const outcomes: Outcome[] = [];
  for (const reading of readings) {
    const newest = Math.max(-Infinity, ...seen.map(({ at }) => at));
    if (!reading.trusted || reading.at <= newest || reading.receivedAt - reading.at > 2 * INTERVAL) continue;
    seen.push(reading);
    const standing = outcomes.at(-1)?.outcome === 'raised';
    if (!standing && lastSatisfy(seen, rule.raise.consecutive, (value) => holds(value, rule.raise)))
      outcomes.push({ outcome: 'raised', at: reading.at });
    else if (standing && calmFor(seen, rule, reading.at)) outcomes.push({ outcome: 'cleared', at: reading.at });
  }
  return outcomes;
};

const lastSatisfy = (seen: readonly WatchedReading[], count: number, test: (value: number) => boolean): boolean =>
  seen.length >= count && seen.slice(-count).every(({ value }) => test(value));

const calmFor = (seen: readonly WatchedReading[], { clear }: ThresholdRule, now: number): boolean => {
  const lastUneasy = seen.findLastIndex(({ value }) => !holds(value, clear));
  const calm = seen.slice(lastUneasy + 1);
  return calm[0] !== undefined && now - calm[0].at >= clear.holdSeconds * 1_000;
};

const holds = (value: number, { op, value: limit }: { op: string; value: number }): boolean => {
  if (op === '>=') return value >= limit;
  if (op === '>') return value > limit;
  if (op === '<=') return value <= limit;
  return value < limit;
};
