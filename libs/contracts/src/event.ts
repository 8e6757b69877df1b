import { z } from 'zod';

/** A topic as it must exist on Kafka. Partition counts are fixed at creation: changing one breaks the order of keys. */
export interface TopicDefinition {
  readonly name: string;
  readonly partitions: number;
  /** How long the broker keeps records, in milliseconds; -1 for ever. */
  readonly retentionMs: number;
  /** ordered: a bad message parks its key; free: it becomes a dead letter. */
  readonly policy: 'ordered' | 'free';
  readonly summary: string;
}

/** The aggregate an event belongs to and the version the aggregate has after it (1, 2, 3, … without gap). */
export interface AggregateRef {
  readonly id: string;
  readonly version: number;
}

/** One event type as declared once: everything else (types, validation, catalogue, AsyncAPI) comes from here. */
export interface EventDefinition<T = unknown> {
  /** Name on the wire, written and never derived: `case.closed`. */
  readonly type: string;
  readonly topic: TopicDefinition;
  readonly schema: z.ZodType<T>;
  /**
   * For events too big to be parsed piece by piece: true only for data that the schema takes as it is. Where it is false the
   * schema decides and says what is wrong. A test holds both together.
   */
  readonly fits?: (data: unknown) => data is T;
  /** Kafka key: the id of the aggregate whose order must be kept. A method, so that every event fits into a list of events. */
  key(data: T): string;
  /** When the event happens, one sentence. */
  readonly summary: string;
}

export type EventData<D> = D extends EventDefinition<infer T> ? T : never;

/** An event as a reaction receives it: CloudEvents attributes and the parsed data. */
export interface EventOf<D> {
  /** UUIDv7, unique per event: the key of de-duplication. */
  readonly id: string;
  readonly type: string;
  /** The service that published it, `/services/<name>`. */
  readonly source: string;
  readonly aggregate: AggregateRef;
  /** Business time: when it happened in the city; may lie in the past. */
  readonly occurredAt: string;
  /** W3C trace context of the request that caused it. */
  readonly traceparent?: string;
  readonly data: EventData<D>;
}

/** An event about to be appended to the outbox. */
export interface NewEvent<T = unknown> {
  readonly definition: EventDefinition<T>;
  readonly aggregate: AggregateRef;
  readonly occurredAt: Date;
  readonly data: T;
}

const declared = new Map<string, EventDefinition>();

/** Declares an event type. A type name declared twice stops the process. */
export const defineEvent = <T>(type: string, definition: Omit<EventDefinition<T>, 'type'>): EventDefinition<T> => {
  if (declared.has(type)) throw new Error(`event ${type} is declared twice`);
  const event: EventDefinition<T> = { type, ...definition };
  declared.set(type, event);
  return event;
};

/** Every declared event by its name on the wire. */
export const eventCatalogue = (): ReadonlyMap<string, EventDefinition> => declared;

/** Builds an event for the outbox; `version` is the aggregate's version after it. */
export const newEvent = <T>(
  definition: EventDefinition<T>,
  data: T,
  aggregate: AggregateRef,
  occurredAt: Date,
): NewEvent<T> => ({
  definition,
  aggregate,
  occurredAt,
  data,
});
