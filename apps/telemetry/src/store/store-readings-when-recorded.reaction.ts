import { type EventOf, type ReadingSeries, ReadingsRecorded } from '@citybrain/contracts';
import { OnMany, Reaction } from '@citybrain/messaging';
import { counter, log } from '@citybrain/observability';
import { afterCommit } from '@citybrain/persistence';
import type { EntityManager } from 'typeorm';
import { AlarmWatch } from '../alarms/alarm-watch.js';
import { Registry } from '../registry/registry.service.js';
import { DAY_MS, DayPartitions } from './day-partitions.js';
import { ObservationRepository, type StoreOutcome } from './observation.repository.js';
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
    const { stored, repeated: known } = await this.storeRows(tx, gathered.batches);
    const repeated = [...gathered.repeated, ...known];
    const conflicts = repeated.length === 0 ? 0 : await this.observations.noteConflicts(tx, repeated);
    if (stored.length > 0) {
      await this.observations.keepLatest(tx, stored);
      await this.alarms.watch(tx, stored);
    }
    afterCommit(tx, () => {
      storedTotal.inc(countOf(stored));
      repeatedTotal.inc(countOf(repeated) - conflicts);
      conflictTotal.inc(conflicts);
      unknownTotal.inc(gathered.unknown.reduce((sum, series) => sum + series.t.length, 0));
    });
  }

  private async gather(events: readonly EventOf<typeof ReadingsRecorded>[]) {
    const find = (id: string) => this.registry.datastream(id);
    const gathered = gather(seriesIn(events), find);
    if (gathered.unknown.length === 0) return gathered;
    await this.registry.reload(); // another replica may have added them
    const again = gather(seriesIn(events), find);
    if (again.unknown.length > 0)
      log().error({ datastreams: again.unknown.map(({ d }) => d) }, 'readings of unknown datastreams were dropped');
    return again;
  }

  private async storeRows(tx: EntityManager, batches: readonly StreamBatch[]): Promise<StoreOutcome> {
    if (batches.length === 0) return { stored: [], repeated: [] };
    try {
      return await this.observations.store(tx, batches);
    } catch (error) {
      this.partitions.forget(); // a day that was dropped is made again at the next attempt
      throw error;
    }
  }
}

function* seriesIn(events: readonly EventOf<typeof ReadingsRecorded>[]): Generator<ReadingSeries> {
  for (const event of events) yield* event.data.series;
}

/** First and last of each batch and every day between: no need to look at each reading. */
function* momentsOf(batches: readonly StreamBatch[]): Generator<number> {
  for (const { t } of batches) {
    for (let ms = t[0]!; ms < t.at(-1)!; ms += DAY_MS) yield ms;
    yield t.at(-1)!;
  }
}
