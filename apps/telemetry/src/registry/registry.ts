import { telemetryReadings } from '@citybrain/contracts';
import { hash32 } from '@citybrain/kernel';
import type { AlarmRule, LocalText, Scenarios } from '@citybrain/scenario';
import type { RegistryRow } from './registry.repository.js';

/** A device as the hot path needs it. */
export interface RegisteredThing {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly kind: string;
  readonly name: LocalText;
  readonly place: {
    readonly lng: number;
    readonly lat: number;
    readonly cellId: string;
    readonly townId: string | null;
  };
  readonly simulated: boolean;
  readonly inService: boolean;
  /** Time between two readings in ordinary operation, in ms. */
  readonly intervalMs: number;
  /** Partition of the readings' topic: all readings of a thing go through one, in order. */
  readonly partition: number;
  readonly datastreams: ReadonlyMap<string, RegisteredDatastream>;
}

/** One quantity of a device. */
export interface RegisteredDatastream {
  readonly id: string;
  /** Stands for the id in the rows of observations. */
  readonly ref: number;
  readonly thing: RegisteredThing;
  readonly unit: string;
  /** A result outside [min, max] is refused. */
  readonly min: number;
  readonly max: number;
  /** Rules that watch it; none once the thing is out of service. */
  readonly rules: readonly AlarmRule[];
}

/** Every thing and datastream, in memory: readings are checked and stored without a question to the database. */
export interface RegistryMaps {
  readonly things: ReadonlyMap<string, RegisteredThing>;
  readonly datastreams: ReadonlyMap<string, RegisteredDatastream>;
}

/** Builds the maps from the tables and the scenario; pure. */
export const registryMaps = (rows: readonly RegistryRow[], scenarios: Scenarios): RegistryMaps => {
  const things = new Map<string, RegisteredThing & { datastreams: Map<string, RegisteredDatastream> }>();
  const datastreams = new Map<string, RegisteredDatastream>();
  for (const row of rows) {
    const thing = things.get(row.thing_id) ?? thingOf(row, scenarios);
    things.set(thing.id, thing);
    const datastream: RegisteredDatastream = {
      id: row.id,
      ref: row.ref,
      thing,
      unit: row.unit,
      min: row.min_result,
      max: row.max_result,
      rules: rulesOf(row, scenarios),
    };
    thing.datastreams.set(datastream.id, datastream);
    datastreams.set(datastream.id, datastream);
  }
  return { things, datastreams };
};

const HOUR_MS = 3_600_000;

const thingOf = (row: RegistryRow, scenarios: Scenarios) => {
  const kind = scenarios.deviceKinds.find(({ id }) => id === row.kind);
  return {
    id: row.thing_id,
    jurisdictionId: row.jurisdiction_id,
    kind: row.kind,
    name: row.thing_name,
    place: { lng: row.lng, lat: row.lat, cellId: row.cell_id, townId: row.town_id },
    simulated: row.simulated,
    inService: row.in_service,
    intervalMs: kind === undefined ? HOUR_MS : kind.intervalSeconds * 1_000,
    partition: hash32(row.thing_id) % telemetryReadings.partitions,
    datastreams: new Map<string, RegisteredDatastream>(),
  };
};

const rulesOf = (row: RegistryRow, scenarios: Scenarios): readonly AlarmRule[] => {
  if (!row.in_service) return [];
  const rules = scenarios.jurisdiction(row.jurisdiction_id)?.alarmRulesOf(row.kind) ?? [];
  return rules.filter((rule) => rule.property === row.property);
};
