import { type Reading, readingsOf, ReadingsRecorded } from '@citybrain/contracts';
import type { EventOf } from '@citybrain/contracts';
import { OnMany, Reaction } from '@citybrain/messaging';
import { afterCommit } from '@citybrain/persistence';
import type { EntityManager } from 'typeorm';
import type { Change } from '../live/change.js';
import { LiveChanges } from '../live/live-changes.js';
import { Districts, type KnownThing } from '../places/districts.js';
import { newestOfEach } from './newest-of-each.js';
import { keepReadings, keepThings, type ReadingRow } from './projection.repository.js';

/** A device whose clock runs ahead by more would show that value for ever: nothing newer could replace it. */
const AHEAD_MS = 5 * 60_000;

interface PlacedReading extends ReadingRow {
  readonly known: KnownThing;
}

@Reaction()
export class ShowReadings {
  constructor(
    private readonly changes: LiveChanges,
    private readonly districts: Districts,
  ) {}

  @OnMany([ReadingsRecorded], { id: 'command-centre.show-readings' })
  async show(events: EventOf<typeof ReadingsRecorded>[], tx: EntityManager): Promise<void> {
    const readings = this.newest(events.flatMap((event) => [...readingsOf(event.data.series)]));
    if (readings.length === 0) return;
    const kept = await keepReadings(tx, readings);
    const shown = readings.filter((reading) => kept.has(reading.datastreamId));
    if (shown.length === 0) return;
    await keepThings(tx, thingsOf(shown));
    const changes = shown.map(changeOf);
    afterCommit(tx, () => this.changes.announce(changes));
  }

  /** The newest value of each datastream that belongs to a device on the map. */
  private newest(readings: readonly Reading[]): PlacedReading[] {
    const placed = readings.flatMap((reading) => {
      const known = this.districts.thingOf(reading.d);
      return known === undefined || reading.t > reading.s + AHEAD_MS ? [] : [placedReading(reading, known)];
    });
    return newestOfEach(
      placed,
      (reading) => reading.datastreamId,
      (reading) => reading.atMs,
    );
  }
}

const placedReading = (reading: Reading, known: KnownThing): PlacedReading => ({
  datastreamId: reading.d,
  jurisdictionId: known.jurisdictionId,
  thingId: known.thing.id,
  atMs: reading.t,
  result: reading.r,
  known,
});

const thingsOf = (readings: readonly PlacedReading[]) =>
  newestOfEach(
    readings,
    (reading) => reading.thingId,
    (reading) => reading.atMs,
  ).map(({ thingId, jurisdictionId, atMs, known }) => ({
    thingId,
    jurisdictionId,
    silentAt: new Date(atMs + (known.kind?.silentAfterSeconds ?? 0) * 1_000),
  }));

const changeOf = ({ jurisdictionId, datastreamId, thingId, atMs, result }: PlacedReading): Change => ({
  kind: 'reading',
  jurisdictionId,
  id: datastreamId,
  version: atMs,
  thingId,
  view: { at: atMs, result },
});
