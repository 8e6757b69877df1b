import { AlarmCleared, AlarmRaised, type AlarmSnapshot, type NewEvent, newEvent } from '@citybrain/contracts';
import type { RegisteredDatastream } from '../registry/registry.js';
import type { AlarmRow } from './alarm.repository.js';

/** An alarm's life has two events: raised is version 1, cleared version 2. */
export const raisedEvent = (row: AlarmRow, datastream: RegisteredDatastream): NewEvent =>
  newEvent(
    AlarmRaised,
    { alarm: snapshot({ ...row, cleared_at: null }, datastream) },
    { id: row.id, version: 1 },
    row.raised_at,
  ) as NewEvent;

export const clearedEvent = (row: AlarmRow, datastream: RegisteredDatastream): NewEvent =>
  newEvent(
    AlarmCleared,
    { alarm: snapshot(row, datastream), value: row.cleared_result ?? row.result },
    { id: row.id, version: 2 },
    row.cleared_at ?? row.raised_at,
  ) as NewEvent;

const snapshot = (row: AlarmRow, { id, unit, thing }: RegisteredDatastream): AlarmSnapshot => {
  const { lng, lat, cellId, townId } = thing.place;
  return {
    alarmId: row.id,
    jurisdictionId: row.jurisdiction_id,
    thingId: row.thing_id,
    thingName: thing.name,
    datastreamId: id,
    ruleId: row.rule_id,
    severity: row.severity,
    category: row.category,
    description: row.description,
    place: { lng, lat, cellId, ...(townId === null ? {} : { townId }) },
    value: row.result,
    unit,
    raisedAt: row.raised_at.toISOString(),
    clearedAt: row.cleared_at?.toISOString() ?? null,
    simulated: thing.simulated,
  };
};
