import { newEvent, type NewEvent, type ReadingSeries, ReadingsRecorded } from '@citybrain/contracts';
import { newId } from '@citybrain/kernel';
import { encode, type KafkaRecord } from '@citybrain/messaging';

/** Readings that share a record: same jurisdiction, same partition, same few milliseconds. */
export interface Lot {
  readonly jurisdictionId: string;
  readonly partition: number;
  readonly receivedAt: Date;
  readonly series: readonly ReadingSeries[];
}

/** The Kafka record of a lot; the partition is chosen by us, so that all readings of a thing go through one. */
export const readingsRecord = ({ jurisdictionId, partition, receivedAt, series }: Lot): KafkaRecord => {
  const data = { key: `partition-${partition}`, jurisdictionId, series: [...series] };
  const event = newEvent(ReadingsRecorded, data, { id: newId(), version: 1 }, receivedAt) as NewEvent;
  return { ...encode(event, 'telemetry'), partition };
};
