import type { AlarmSnapshot, Names } from '@citybrain/contracts';
import type { DeviceKind, Thing } from '@citybrain/scenario';

/** The newest value of one datastream. */
export interface LatestValue {
  readonly datastreamId: string;
  readonly property: string;
  readonly propertyName: Names;
  readonly unit: string;
  readonly result: number;
  /** When it was measured. */
  readonly at: string;
}

/** A standing alarm. */
export interface LiveAlarm {
  readonly id: string;
  readonly thingId: string;
  readonly ruleId: string;
  /** 1 red … 4 blue. */
  readonly severity: number;
  readonly description: Names;
  readonly value: number;
  readonly unit: string;
  readonly raisedAt: string;
}

/** silent: it spoke once and should have spoken again; unknown: it never spoke. Neither is normal. */
export const deviceStates = ['normal', 'alarm', 'silent', 'unknown'] as const;
export type DeviceState = (typeof deviceStates)[number];

export interface LiveDevice {
  readonly id: string;
  readonly kind: string;
  readonly kindName?: Names;
  readonly name: Names;
  readonly lng: number;
  readonly lat: number;
  readonly latest: readonly LatestValue[];
  /** The most severe of its standing alarms. */
  readonly alarm: LiveAlarm | null;
  readonly state: DeviceState;
  readonly simulated: boolean;
}

/** A newest value as it is stored: time in ms since 1970. */
export interface StoredReading {
  readonly at: number;
  readonly result: number;
}

export const liveAlarm = (alarm: AlarmSnapshot): LiveAlarm => ({
  id: alarm.alarmId,
  thingId: alarm.thingId,
  ruleId: alarm.ruleId,
  severity: alarm.severity,
  description: alarm.description,
  value: alarm.value,
  unit: alarm.unit,
  raisedAt: alarm.raisedAt,
});

/** A thing of the scenario with what is known of it at `now` (ms since 1970). */
export const liveDevice = (
  thing: Thing,
  kind: DeviceKind | undefined,
  readingOf: (datastreamId: string) => StoredReading | undefined,
  alarms: readonly LiveAlarm[],
  now: number,
): LiveDevice => {
  const alarm = mostSevere(alarms);
  return {
    id: thing.id,
    kind: thing.kind,
    ...(kind === undefined ? {} : { kindName: kind.name }),
    name: thing.name,
    lng: thing.lng,
    lat: thing.lat,
    latest: latestOf(thing, readingOf),
    alarm,
    state: alarm === null ? stateOf(thing, kind, readingOf, now) : 'alarm',
    simulated: thing.simulated,
  };
};

const latestOf = (thing: Thing, readingOf: (datastreamId: string) => StoredReading | undefined): LatestValue[] =>
  thing.datastreams.flatMap(({ id, property }) => {
    const reading = readingOf(id);
    if (reading === undefined) return [];
    const { result, at } = reading;
    return [
      {
        datastreamId: id,
        property: property.id,
        propertyName: property.name,
        unit: property.unit,
        result,
        at: new Date(at).toISOString(),
      },
    ];
  });

const mostSevere = (alarms: readonly LiveAlarm[]): LiveAlarm | null =>
  alarms.toSorted((a, b) => a.severity - b.severity || a.raisedAt.localeCompare(b.raisedAt))[0] ?? null;

const stateOf = (
  thing: Thing,
  kind: DeviceKind | undefined,
  readingOf: (datastreamId: string) => StoredReading | undefined,
  now: number,
): DeviceState => {
  const newest = Math.max(...thing.datastreams.map(({ id }) => readingOf(id)?.at ?? Number.NEGATIVE_INFINITY));
  if (!Number.isFinite(newest)) return 'unknown';
  return kind !== undefined && now >= newest + kind.silentAfterSeconds * 1_000 ? 'silent' : 'normal';
};
