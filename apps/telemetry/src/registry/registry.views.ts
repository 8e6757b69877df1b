import { qualities } from '@citybrain/contracts';
import type { DatastreamView, ObservationView, ThingView } from './registry.dto.js';
import type { DatastreamRow, ThingRow } from './registry.repository.js';

export const thingView = (row: ThingRow): ThingView => ({
  id: row.id,
  jurisdictionId: row.jurisdiction_id,
  kind: row.kind,
  name: row.name,
  place: { lng: row.lng, lat: row.lat, cellId: row.cell_id, townId: row.town_id },
  simulated: row.simulated,
  inService: row.in_service,
});

export const datastreamView = (row: DatastreamRow): DatastreamView => ({
  id: row.id,
  thingId: row.thing_id,
  kind: row.kind,
  property: row.property,
  name: row.name,
  unit: row.unit,
  min: row.min_result,
  max: row.max_result,
  decimals: row.decimals,
  latest: latestOf(row),
});

const latestOf = ({ phenomenon_time, result_time, result, quality }: DatastreamRow): ObservationView | null =>
  phenomenon_time === null || result_time === null || result === null || quality === null
    ? null
    : observationView({ phenomenon_time, result_time, result, quality });

/** A stored reading as callers see it. */
export const observationView = (row: {
  readonly phenomenon_time: Date;
  readonly result_time: Date;
  readonly result: number;
  readonly quality: number;
}): ObservationView => ({
  phenomenonTime: row.phenomenon_time.toISOString(),
  result: row.result,
  resultTime: row.result_time.toISOString(),
  resultQuality: qualities[row.quality] ?? 'suspect',
});
