import { type EventOf, type Reading, ReadingsRecorded } from '@citybrain/contracts';
import { OnMany, Reaction } from '@citybrain/messaging';
import { counter, log } from '@citybrain/observability';
import { afterCommit } from '@citybrain/persistence';
import type { EntityManager } from 'typeorm';
import { AlarmWatch } from '../alarms/alarm-watch.js';
import { Registry } from '../registry/registry.service.js';
import { DayPartitions } from './day-partitions.js';
import { ObservationRepository } from './observation.repository.js';
import { countOf, gather, type StreamBatch } from './stream-batch.js';

const storedTotal = counter('citybrain_observations_stored_total', 'Readings stored');
const repeatedTotal = counter('citybrain_observations_repeated_total', 'Readings that were stored already');
const conflictTotal = counter(
  'citybrain_observations_conflicting_total',
  'Readings whose time was taken by another value; see observation_conflict',
);
const unknownTotal = counter('citybrain_observations_unknown_total', 'Readings of datastreams that nobody knows');

/** Stores readings; latest values and alarms follow from the rows really stored, in the same transaction. */
@Reaction()
export class StoreReadings {
  constructor(
    private readonly registry: Registry,
    private readonly partitions: DayPartitions,
    private readonly observations: ObservationRepository,
    private readonly alarms: AlarmWatch,
  ) {}

  @OnMany([ReadingsRecorded], { id: 'telemetry.store-readings-when-recorded' })
  async store(events: readonly EventOf<typeof ReadingsRecorded>[], tx: EntityManager): Promise<void> {
    const gathered = await this.gather(events);
    await this.partitions.ensureFor(momentsOf(gathered.batches));
    const stored = gathered.batches.length === 0 ? [] : await this.storeRows(tx, gathered.batches);
    const repeated = [...gathered.repeated, ...missingFrom(stored, gathered.batches)];
    const conflicts = repeated.length === 0 ? 0 : await this.observations.noteConflicts(tx, repeated);
    if (stored.length > 0) {
      await this.observations.keepLatest(tx, stored);
      await this.alarms.watch(tx, stored);
    }
    afterCommit(tx, () => {
      storedTotal.inc(countOf(stored));
      repeatedTotal.inc(countOf(repeated) - conflicts);
      conflictTotal.inc(conflicts);
      unknownTotal.inc(gathered.unknown.length);
    });
  }

  private async gather(events: readonly EventOf<typeof ReadingsRecorded>[]) {
    const find = (id: string) => this.registry.datastream(id);
    const gathered = gather(readingsOf(events), find);
    if (gathered.unknown.length === 0) return gathered;
    await this.registry.reload(); // another replica may have added them
    const again = gather(readingsOf(events), find);
    if (again.unknown.length > 0)
      log().error({ readings: again.unknown.length, first: again.unknown[0] }, 'readings of unknown datastreams');
    return again;
  }

  private async storeRows(tx: EntityManager, batches: readonly StreamBatch[]): Promise<readonly StreamBatch[]> {
    try {
      return await this.observations.store(tx, batches);
    } catch (error) {
      this.partitions.forget(); // a day that was dropped is made again at the next attempt
      throw error;
    }
  }
}

function* readingsOf(events: readonly EventOf<typeof ReadingsRecorded>[]): Generator<Reading> {
  for (const event of events) yield* event.data.readings;
}

function* momentsOf(batches: readonly StreamBatch[]): Generator<number> {
  for (const { readings } of batches) for (const { t } of readings) yield t;
}

/** What of `all` is not among `stored`. */
const missingFrom = (stored: readonly StreamBatch[], all: readonly StreamBatch[]): StreamBatch[] => {
  if (stored === all) return [];
  const there = new Map(stored.map((batch) => [batch.datastream.ref, new Set(batch.readings)]));
  return all
    .map(({ datastream, readings }) => ({
      datastream,
      readings: readings.filter((reading) => !there.get(datastream.ref)?.has(reading)),
    }))
    .filter((batch) => batch.readings.length > 0);
};
