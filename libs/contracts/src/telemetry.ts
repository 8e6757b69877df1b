import { z } from 'zod';
import { defineEvent } from './event.js';
import { BusinessTime, JurisdictionId, Names, Place } from './shared.js';
import { telemetryAlarms, telemetryReadings } from './topics.js';

/** How far a reading may be trusted. */
export const qualities = ['good', 'suspect', 'maintenance', 'simulated'] as const;

/**
 * One reading, short because there are very many: d = datastream id, t = phenomenon time (ms since 1970, UTC),
 * r = result, q = index into `qualities` (absent: good), s = time of receipt (ms).
 */
export const Reading = z.object({
  d: z.string().max(128),
  t: z.number().int(),
  r: z.number(),
  q: z.number().int().min(0).max(3).optional(),
  s: z.number().int(),
});
export type Reading = z.infer<typeof Reading>;

/** Readings that arrived together. The aggregate is the batch itself, so its version is always 1. */
export const ReadingsRecorded = defineEvent('readings.recorded', {
  topic: telemetryReadings,
  key: (data) => data.key,
  summary: 'Readings were accepted from devices; the devices have their acknowledgement once Kafka has this record.',
  schema: z.object({
    key: z.string().max(128),
    jurisdictionId: JurisdictionId,
    readings: z.array(Reading).min(1).max(20_000),
  }),
});

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
