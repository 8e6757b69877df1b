import {
  type AggregateRef,
  eventCatalogue,
  type EventDefinition,
  type EventOf,
  type NewEvent,
} from '@citybrain/contracts';
import { newId } from '@citybrain/kernel';
import { currentTrace } from '@citybrain/observability';

/** An event ready for Kafka: CloudEvents 1.0, Kafka protocol binding, binary mode. */
export interface Encoded {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly value: Buffer;
}

/** Validates an event against its contract and encodes it. A wrong event is our own mistake: it throws. */
export const encode = (event: NewEvent, service: string): Encoded => {
  const { definition, aggregate } = event;
  const data = definition.fits?.(event.data) ? event.data : definition.schema.parse(event.data);
  const id = newId();
  const key = definition.key(data);
  return {
    id,
    topic: definition.topic.name,
    key,
    value: Buffer.from(JSON.stringify(data)),
    headers: eventHeaders({ id, definition, key, aggregate, occurredAt: event.occurredAt }, service),
  };
};

/** CloudEvents attributes as Kafka headers. */
const eventHeaders = (
  event: {
    readonly id: string;
    readonly definition: EventDefinition;
    readonly key: string;
    readonly aggregate: AggregateRef;
    readonly occurredAt: Date;
  },
  service: string,
): Record<string, string> => {
  const trace = currentTrace();
  return {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_type: event.definition.type,
    ce_source: `/services/${service}`,
    ce_subject: event.aggregate.id,
    ce_time: event.occurredAt.toISOString(),
    ce_partitionkey: event.key,
    ce_aggregateversion: String(event.aggregate.version),
    ...(trace === undefined ? {} : { traceparent: trace.traceparent }),
  };
};

/** A message that is no event of ours: it is set aside, never retried. */
export class UnreadableMessage extends Error {
  override readonly name = 'UnreadableMessage';
}

export type RawHeaders = Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;

/** The text of one header; undefined when absent or repeated. */
export const headerText = (headers: RawHeaders, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) || value === undefined ? undefined : value.toString('utf8');
};

/** The declared event of a message's `ce_type`; undefined when nobody here has heard of it. */
export const definitionOf = (headers: RawHeaders): EventDefinition | undefined =>
  eventCatalogue().get(headerText(headers, 'ce_type') ?? '');

/** Reads an event from a message; throws UnreadableMessage with what is wrong. */
export const decode = (
  definition: EventDefinition,
  headers: RawHeaders,
  value: Buffer | null,
): EventOf<EventDefinition> => {
  const data = parsed(definition, json(value));
  const traceparent = headerText(headers, 'traceparent');
  return {
    id: required(headers, 'ce_id'),
    type: definition.type,
    source: required(headers, 'ce_source'),
    aggregate: { id: required(headers, 'ce_subject'), version: versionOf(headers) },
    occurredAt: required(headers, 'ce_time'),
    ...(traceparent === undefined ? {} : { traceparent }),
    data,
  };
};

const parsed = (definition: EventDefinition, data: unknown): unknown => {
  if (definition.fits?.(data)) return data;
  const result = definition.schema.safeParse(data);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`);
  throw new UnreadableMessage(`${definition.type}: ${wrong.join('; ')}`);
};

const json = (value: Buffer | null): unknown => {
  if (value === null) throw new UnreadableMessage('the message has no value');
  try {
    return JSON.parse(value.toString('utf8'));
  } catch (error) {
    throw new UnreadableMessage(`the value is not JSON: ${(error as Error).message}`);
  }
};

const required = (headers: RawHeaders, name: string): string => {
  const text = headerText(headers, name);
  if (text === undefined || text === '') throw new UnreadableMessage(`the header ${name} is missing`);
  return text;
};

const versionOf = (headers: RawHeaders): number => {
  const version = Number(required(headers, 'ce_aggregateversion'));
  if (!Number.isSafeInteger(version) || version < 1)
    throw new UnreadableMessage('the header ce_aggregateversion is not 1, 2, 3, …');
  return version;
};
