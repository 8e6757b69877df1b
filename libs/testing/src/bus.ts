import {
  eventCatalogue,
  type EventDefinition,
  type EventOf,
  type NewEvent,
  type TopicDefinition,
} from '@citybrain/contracts';
import { kafkaSettings, loadSettings } from '@citybrain/config';
import { createKafka, decode, definitionOf, encode, RecordProducer, topicName } from '@citybrain/messaging';

/** Another service on the bus, played by the test: publishes events and reads what was published. */
export interface TestBus {
  /** Publishes events in order; resolves once Kafka has them. */
  publish(...events: NewEvent[]): Promise<void>;
  /** Publishes raw bytes, as a broken or hostile producer would. */
  publishRaw(topic: TopicDefinition, key: string, value: Buffer, headers: Record<string, string>): Promise<void>;
  /** Every readable event on the topic so far and from now on, validated against its contract; the array grows. */
  read(topic: TopicDefinition): Promise<EventOf<EventDefinition>[]>;
  /** Deletes what Kafka remembers of a consumer's offsets, as an expired or deleted group would. */
  forgetOffsets(consumer: string): Promise<void>;
  close(): Promise<void>;
}

export const openBus = (): TestBus => {
  const settings = loadSettings(kafkaSettings);
  const producer = new RecordProducer(settings, 'test');
  const closers: (() => Promise<void>)[] = [() => producer.close()];
  return {
    publish: (...events) => producer.send(events.map((event) => encode(event, 'test'))),
    publishRaw: (topic, key, value, headers) => producer.send([{ topic: topic.name, key, value, headers }]),
    read: async (topic) => {
      const events: EventOf<EventDefinition>[] = [];
      const consumer = createKafka(settings, 'test').consumer({
        groupId: topicName(settings, `test-${Math.random()}`),
        maxWaitTimeInMs: 100,
      });
      await consumer.connect();
      await consumer.subscribe({ topic: topicName(settings, topic.name), fromBeginning: true });
      await consumer.run({
        eachMessage: async ({ message }) => {
          const definition = definitionOf(message.headers ?? {});
          if (definition !== undefined && eventCatalogue().has(definition.type))
            events.push(decode(definition, message.headers ?? {}, message.value));
        },
      });
      closers.push(() => consumer.disconnect());
      return events;
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
