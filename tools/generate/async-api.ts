import { eventCatalogue, type EventDefinition, type TopicDefinition, topics } from '@citybrain/contracts';
import { z } from 'zod';

const text = { type: 'string' };

/** CloudEvents attributes as Kafka headers (binary mode). */
const headers = {
  type: 'object',
  required: [
    'content-type',
    'ce_specversion',
    'ce_id',
    'ce_type',
    'ce_source',
    'ce_subject',
    'ce_time',
    'ce_partitionkey',
    'ce_aggregateversion',
  ],
  properties: {
    'content-type': { const: 'application/json' },
    ce_specversion: { const: '1.0' },
    ce_id: { ...text, format: 'uuid', description: 'UUIDv7, unique per event' },
    ce_type: text,
    ce_source: { ...text, description: '/services/<name>' },
    ce_subject: { ...text, description: 'Id of the aggregate' },
    ce_time: { ...text, format: 'date-time', description: 'Business time; may lie in the past' },
    ce_partitionkey: text,
    ce_aggregateversion: { ...text, pattern: '^[1-9][0-9]*$', description: 'Version of the aggregate after the event' },
    traceparent: { ...text, description: 'W3C Trace Context' },
  },
};

const messageOf = (event: EventDefinition) => ({
  name: event.type,
  title: event.type,
  summary: event.summary,
  contentType: 'application/json',
  headers: { $ref: '#/components/schemas/CloudEventHeaders' },
  payload: {
    schemaFormat: 'application/schema+json;version=draft-07',
    schema: z.toJSONSchema(event.schema, { target: 'draft-7' }),
  },
  bindings: { kafka: { key: { type: 'string' }, bindingVersion: '0.5.0' } },
});

const channelOf = (topic: TopicDefinition, events: readonly EventDefinition[]) => ({
  address: topic.name,
  description: topic.summary,
  messages: Object.fromEntries(events.map((event) => [event.type, { $ref: `#/components/messages/${event.type}` }])),
  bindings: {
    kafka: {
      topic: topic.name,
      partitions: topic.partitions,
      topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': topic.retentionMs },
      bindingVersion: '0.5.0',
    },
  },
});

/** The AsyncAPI 3.0 document of the bus, from the contracts alone. */
export const asyncApi = (): object => {
  const events = [...eventCatalogue().values()];
  const used = topics.filter((topic) => events.some((event) => event.topic.name === topic.name));
  const eventsOf = (topic: TopicDefinition): EventDefinition[] =>
    events.filter((event) => event.topic.name === topic.name);
  return {
    asyncapi: '3.0.0',
    info: { title: 'City brain: events', version: '1', description: 'Everything that one service tells the others.' },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(used.map((topic) => [topic.name, channelOf(topic, eventsOf(topic))])),
    operations: Object.fromEntries(
      used.map((topic) => [
        `publish.${topic.name}`,
        { action: 'send', channel: { $ref: `#/channels/${topic.name}` }, summary: topic.summary },
      ]),
    ),
    components: {
      schemas: { CloudEventHeaders: headers },
      messages: Object.fromEntries(events.map((event) => [event.type, messageOf(event)])),
    },
  };
};
