import { ReadingsRecorded } from '@citybrain/contracts';
import { newId } from '@citybrain/kernel';
import { eventHeaders, type KafkaRecord } from '@citybrain/messaging';

/**
 * The Kafka record of readings that are JSON already. It is what `encode` would make of `ReadingsRecorded`, without parsing
 * and printing each reading again; a test compares both.
 */
export const readingsRecord = (lot: {
  readonly jurisdictionId: string;
  readonly partition: number;
  readonly receivedAt: Date;
  readonly readings: readonly string[];
}): KafkaRecord => {
  const id = newId();
  const key = `partition-${lot.partition}`;
  const event = { id, definition: ReadingsRecorded, key, aggregate: { id, version: 1 }, occurredAt: lot.receivedAt };
  return {
    topic: ReadingsRecorded.topic.name,
    partition: lot.partition,
    key,
    headers: eventHeaders(event, 'telemetry'),
    value: Buffer.from(
      `{"key":"${key}","jurisdictionId":"${lot.jurisdictionId}","readings":[${lot.readings.join(',')}]}`,
    ),
  };
};
