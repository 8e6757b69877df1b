import type { TopicDefinition } from './event.js';

const DAY = 86_400_000;

export const intakeReports: TopicDefinition = {
  name: 'intake.reports',
  partitions: 6,
  retentionMs: -1,
  policy: 'ordered',
  summary: 'What happened to reports before a case existed; key: report id.',
};

export const intakeJurisdictions: TopicDefinition = {
  name: 'intake.jurisdictions',
  partitions: 1,
  retentionMs: -1,
  policy: 'ordered',
  summary: 'Jurisdictions that came with an imported history; key: jurisdiction id.',
};

export const dispatchCases: TopicDefinition = {
  name: 'dispatch.cases',
  partitions: 6,
  retentionMs: -1,
  policy: 'ordered',
  summary: 'The life of cases; key: case id.',
};

export const telemetryReadings: TopicDefinition = {
  name: 'telemetry.readings',
  partitions: 6,
  retentionMs: 3 * DAY,
  policy: 'free',
  summary: 'Readings as accepted from devices, many in one record; key: thing id or the batch they arrived in.',
};

export const telemetryReadingsDeadLetters: TopicDefinition = {
  name: 'telemetry.readings.dlq',
  partitions: 1,
  retentionMs: 30 * DAY,
  policy: 'free',
  summary: 'Records of telemetry.readings that could not be handled, with their raw bytes and the reason.',
};

export const telemetryAlarms: TopicDefinition = {
  name: 'telemetry.alarms',
  partitions: 3,
  retentionMs: -1,
  policy: 'ordered',
  summary: 'The life of alarms; key: alarm id.',
};

/** Every topic of the system; created with these partitions before the services start, auto-create is off. */
export const topics: readonly TopicDefinition[] = [
  intakeReports,
  intakeJurisdictions,
  dispatchCases,
  telemetryReadings,
  telemetryReadingsDeadLetters,
  telemetryAlarms,
];
