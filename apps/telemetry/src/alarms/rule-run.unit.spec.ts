import type { AlarmRule } from '@citybrain/scenario';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { device } from '../../test/fixtures.js';
import type { AlarmRow } from './alarm.repository.js';
import { type Readings, runRule } from './rule-run.js';

const rule: AlarmRule = {
  id: 'deep',
  deviceKind: 'drain-level-gauge',
  property: 'level',
  raise: { op: '>=', value: 8, consecutive: 2 },
  clear: { op: '<', value: 5, holdSeconds: 600 },
  severity: 2,
  category: 'E0503',
  opensCase: true,
  description: { zh: '深', en: 'deep' },
};
const level = device('JJ-DRN-001', ['level'], [rule]).datastreams.get('JJ-DRN-001.level')!;

const everyFiveMinutes = (results: readonly number[], delay = 0, first = 0): Readings => {
  const t = results.map((_result, index) => (first + index) * 300_000);
  return { t, s: t.map((ms) => ms + delay), r: results, q: results.map(() => 0) };
};

/** Alarms as they stand after the chunks were handled one after the other. */
const alarmsAfter = (chunks: readonly Readings[]): AlarmRow[] => {
  const alarms = new Map<string, AlarmRow>();
  let progress: Parameters<typeof runRule>[2];
  for (const chunk of chunks) {
    const run = runRule(rule, level, progress, chunk);
    if (run.ended !== null) {
      const { id, at, result } = run.ended;
      alarms.set(id, { ...alarms.get(id)!, cleared_at: at, cleared_result: result });
    }
    for (const alarm of run.began) alarms.set(alarm.id, alarm);
    progress = run.progress;
  }
  return [...alarms.values()];
};

describe('a rule that runs over chunks of readings', () => {
  it('finds the same alarms wherever the stream is cut', () => {
    const results = fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 40 });
    fc.assert(
      fc.property(results, fc.nat({ max: 40 }), fc.nat({ max: 40 }), (values, one, other) => {
        const [first, second] = [Math.min(one, other, values.length), Math.min(Math.max(one, other), values.length)];
        const chunks = [
          everyFiveMinutes(values.slice(0, first)),
          everyFiveMinutes(values.slice(first, second), 0, first),
          everyFiveMinutes(values.slice(second), 0, second),
        ];
        expect(alarmsAfter(chunks)).toEqual(alarmsAfter([everyFiveMinutes(values)]));
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps beginning and end of an episode that is over within one chunk', () => {
    expect(alarmsAfter([everyFiveMinutes([8, 9, 2, 2, 2])])).toMatchObject([
      { result: 9, raised_at: new Date(300_000), cleared_at: new Date(1_200_000), cleared_result: 2 },
    ]);
  });

  it('has nothing to keep when it looked at no reading', () => {
    expect(runRule(rule, level, undefined, everyFiveMinutes([9], 600_001)).moved).toBe(false);
    expect(runRule(rule, level, undefined, everyFiveMinutes([1])).moved).toBe(true);
  });

  it('makes no category known when the alarm only shows', () => {
    const shown = runRule({ ...rule, opensCase: false }, level, undefined, everyFiveMinutes([9, 9]));
    expect(shown.began).toMatchObject([{ category: null, severity: 2 }]);
  });
});
