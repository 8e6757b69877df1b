import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadScenarios, type AlarmRule, type Thing } from '@citybrain/scenario';
import { measure } from './readings.ts';
import { startShower, type Shower } from './showers.ts';

const jiaojiang = loadScenarios(join(import.meta.dirname, '../../../scenarios')).jurisdiction('jiaojiang');
if (jiaojiang === undefined) throw new Error('jiaojiang is missing');
const { things } = jiaojiang;
const MINUTE = 60_000;
const start = Date.parse('2026-03-04T00:00:00+08:00');
const breaks = ({ raise }: AlarmRule, value: number) =>
  raise.op.startsWith('>') ? value >= raise.value : value <= raise.value;
const rulesOf = ({ kind }: Thing) => jiaojiang.alarmRulesOf(kind);

describe('what the devices measure', () => {
  it('measures every quantity of every device within its range', () => {
    for (const thing of things) {
      for (let at = start; at < start + 1440 * MINUTE; at += 47 * MINUTE) {
        const values = measure(thing, at, { from: at - MINUTE, gauge: thing.id });
        for (const { property } of thing.datastreams) {
          expect(values[property.id]).toBeGreaterThanOrEqual(property.min);
          expect(values[property.id]).toBeLessThanOrEqual(property.max);
        }
      }
    }
  });

  it('keeps nearly all devices quiet on a dry day, so that an alarm means something', () => {
    const loud = things.filter((thing) =>
      Array.from({ length: 288 }, (_, i) => measure(thing, start + i * 5 * MINUTE, null)).some((values) =>
        rulesOf(thing).some((rule) => breaks(rule, values[rule.property] ?? NaN)),
      ),
    );
    expect(loud.length).toBeLessThan(12);
  });

  it('fills one drain over its threshold within a minute and a half of rain, and no other', () => {
    const shower = startShower(things, new Set(), start);
    const over = things.filter(
      (thing) =>
        thing.kind === 'drain-level-gauge' &&
        [60, 75, 90].every((seconds) => (measure(thing, start + seconds * 1000, shower)['fill-ratio'] ?? 0) >= 0.8),
    );
    expect(over.map(({ id }) => id)).toEqual([shower?.gauge]);
  });

  it('lets the drain fall below its clear level when the rain is over', () => {
    const gauge = things.find(({ kind }) => kind === 'drain-level-gauge');
    if (gauge === undefined) throw new Error('there is no drain gauge');
    const shower: Shower = { from: start, gauge: gauge.id };
    expect(measure(gauge, start + 25 * MINUTE, shower)['fill-ratio']).toBeLessThan(0.7);
  });

  it('does not choose a drain whose alarm still stands', () => {
    const gauges = things.filter(({ kind }) => kind === 'drain-level-gauge').map(({ id }) => id);
    expect(startShower(things, new Set(gauges.slice(1)), start)?.gauge).toBe(gauges[0]);
    expect(startShower(things, new Set(gauges), start)).toBeNull();
  });
});
