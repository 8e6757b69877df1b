import { z } from 'zod';
import { defineEvent } from './event.js';
import { BusinessTime, JurisdictionId, Names, Place } from './shared.js';
import { fitsReadings } from './fits-readings.js';
import { telemetryAlarms, telemetryReadings } from './topics.js';

/** How far a reading may be trusted. */
export const qualities = ['good', 'suspect', 'maintenance', 'simulated'] as const;

/**
 * One reading: d = datastream id, t = phenomenon time (ms since 1970, UTC), r = result, q = index into `qualities`
 * (absent: good), s = time of receipt (ms).
 */
export interface Reading {
  readonly d: string;
  readonly t: number;
  readonly r: number;
  readonly q?: number;
  readonly s: number;
}

/**
 * Readings of one datastream that arrived together, in columns, because there are very many: a third of the bytes and a
 * fraction of the work of a list of objects. t[i], r[i] and q[i] belong together; without q all are good.
 */
export const ReadingSeries = z
  .object({
    d: z.string().max(128),
    s: z.number().int(),
    t: z.array(z.number().int()).min(1).max(20_000),
    r: z.array(z.number()).min(1).max(20_000),
    q: z.array(z.number().int().min(0).max(3)).optional(),
  })
  .refine(({ t, r, q }) => t.length === r.length && (q === undefined || q.length === t.length), {
    error: 't, r and q must be of one length',
  });
export type ReadingSeries = z.infer<typeof ReadingSeries>;

/** Readings that arrived together. The aggregate is the batch itself, so its version is always 1. */
export const ReadingsRecorded = defineEvent('readings.recorded', {
  topic: telemetryReadings,
  key: (data) => data.key,
  summary: 'Readings were accepted from devices; the devices have their acknowledgement once Kafka has this record.',
  schema: z.object({
    key: z.string().max(128),
    jurisdictionId: JurisdictionId,
    series: z.array(ReadingSeries).min(1).max(20_000),
  }),
  fits: fitsReadings,
});

/** The readings of series one by one, in the order of the record. */
export function* readingsOf(series: Iterable<ReadingSeries>): Generator<Reading> {
  for (const { d, s, t, r, q } of series)
    for (let i = 0; i < t.length; i += 1) yield { d, t: t[i]!, r: r[i]!, s, ...(q?.[i] ? { q: q[i]! } : {}) };
}

/** Readings as series, each datastream in its order; a new series begins where the time of receipt changes. */
export const seriesOf = (readings: Iterable<Reading>): ReadingSeries[] => {
  const all: (ReadingSeries & { q: number[] })[] = [];
  const newest = new Map<string, ReadingSeries & { q: number[] }>();
  for (const { d, s, t, r, q = 0 } of readings) {
    let series = newest.get(d);
    if (series === undefined || series.s !== s) {
      series = { d, s, t: [], r: [], q: [] };
      newest.set(d, series);
      all.push(series);
    }
    series.t.push(t);
    series.r.push(r);
    series.q.push(q);
  }
  return all.map(({ q, ...rest }) => (q.some((quality) => quality > 0) ? { ...rest, q } : rest));
};

/** An alarm as every consumer may know it. */
export const AlarmSnapshot = z.object({
  alarmId: z.uuid(),
  jurisdictionId: JurisdictionId,
  thingId: z.string().max(128),
  thingName: Names,
  datastreamId: z.string().max(128),
  ruleId: z.string().max(100),
  /** 1 red … 4 blue. */
  severity: z.number().int().min(1).max(4),
  /** Category of the case that must follow; null when the alarm only shows. */
  category: z.string().max(100).nullable(),
  description: Names,
  place: Place,
  /** The reading that raised it. */
  value: z.number(),
  unit: z.string().max(32),
  raisedAt: BusinessTime,
  clearedAt: BusinessTime.nullable(),
  simulated: z.boolean(),
});
export type AlarmSnapshot = z.infer<typeof AlarmSnapshot>;

export const AlarmRaised = defineEvent('alarm.raised', {
  topic: telemetryAlarms,
  key: (data) => data.alarm.alarmId,
  summary: 'A rule found its condition true: an episode began. One open alarm per thing and rule.',
  schema: z.object({ alarm: AlarmSnapshot }),
});

export const AlarmCleared = defineEvent('alarm.cleared', {
  topic: telemetryAlarms,
  key: (data) => data.alarm.alarmId,
  summary: 'The condition stayed false long enough: the episode ended.',
  schema: z.object({ alarm: AlarmSnapshot, value: z.number() }),
});
