import {
  eventCatalogue,
  type EventDefinition,
  type EventOf,
  type NewEvent,
  type TopicDefinition,
} from '@citybrain/contracts';
import { kafkaSettings, loadSettings } from '@citybrain/config';
import {
  createKafka,
  decode,
  definitionOf,
  encode,
  type KafkaRecord,
  plainHeaders,
  RecordProducer,
  topicName,
} from '@citybrain/messaging';
import { eventually } from './eventually.js';

export interface RawRecord {
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly value: Buffer | null;
}

/** Another service on the bus, played by the test: publishes events and reads what was published. */
export interface TestBus {
  /** Publishes events in order; resolves once Kafka has them. */
  publish(...events: NewEvent[]): Promise<void>;
  /** Publishes raw bytes, as a broken or hostile producer would. */
  publishRaw(topic: TopicDefinition, key: string, value: Buffer, headers: Record<string, string>): Promise<void>;
  /** Every readable event on the topic so far and from now on, validated against its contract; the array grows. */
  read(topic: TopicDefinition): Promise<EventOf<EventDefinition>[]>;
  /** Every record on a topic by its name, as it is; the array grows. */
  readRaw(topic: string): Promise<RawRecord[]>;
  /** Deletes what Kafka remembers of a consumer's offsets, as an expired or deleted group would. */
  forgetOffsets(consumer: string): Promise<void>;
  close(): Promise<void>;
}

export const openBus = (): TestBus => {
  const settings = loadSettings(kafkaSettings);
  const producer = new RecordProducer(settings, 'test');
  const closers: (() => Promise<void>)[] = [() => producer.close()];
  // A topic just made may have no leader yet. What is sent again keeps its ids: consumers drop the second.
  const send = (records: readonly KafkaRecord[]) => eventually(() => producer.send(records));
  const follow = async (topic: string, take: (record: RawRecord) => void): Promise<void> => {
    const groupId = topicName(settings, `test-${Math.random()}`);
    const consumer = createKafka(settings, 'test').consumer({ groupId, maxWaitTimeInMs: 100 });
    closers.push(() => consumer.disconnect());
    await consumer.connect();
    await consumer.subscribe({ topic: topicName(settings, topic), fromBeginning: true });
    await consumer.run({
      eachMessage: ({ message }) => {
        take({
          key: message.key?.toString() ?? '',
          headers: plainHeaders(message.headers ?? {}),
          value: message.value,
        });
        return Promise.resolve();
      },
    });
  };
  return {
    publish: (...events) => send(events.map((event) => encode(event, 'test'))),
    publishRaw: (topic, key, value, headers) => send([{ topic: topic.name, key, value, headers }]),
    read: async (topic) => {
      const events: EventOf<EventDefinition>[] = [];
      await follow(topic.name, ({ headers, value }) => {
        const definition = definitionOf(headers);
        if (definition !== undefined && eventCatalogue().has(definition.type))
          events.push(decode(definition, headers, value));
      });
      return events;
    },
    readRaw: async (topic) => {
      const records: RawRecord[] = [];
      await follow(topic, (record) => records.push(record));
      return records;
    },
    forgetOffsets: async (consumer) => {
      const admin = createKafka(settings, 'test').admin();
      await admin.connect();
      await admin.deleteGroups([topicName(settings, consumer)]).finally(() => admin.disconnect());
    },
    close: async () => {
      await Promise.all(closers.map((close) => close()));
    },
  };
};
