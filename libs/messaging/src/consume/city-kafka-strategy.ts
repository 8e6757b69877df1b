import { type EventDefinition, type TopicDefinition } from '@citybrain/contracts';
import { log } from '@citybrain/observability';
import type { TransactionScope } from '@citybrain/persistence';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import type { DataSource } from 'typeorm';
import type { Kafka } from 'kafkajs';
import type { KafkaSettings } from '../kafka/kafka-client.js';
import { keptOffsets } from '../kafka/kept-offsets.js';
import type { BusOperator } from '../operate/bus-operator.js';
import type { Outbox } from '../outbox/outbox.js';
import { ChunkProcessor } from './chunk.js';
import { Lane } from './lane.js';
import { PartitionWorker } from './partition-worker.js';
import { storedPositions } from './position.js';
import { bindReactions, type BoundReaction } from './reactions.js';
import { SetAside } from './set-aside.js';

export interface StrategyOptions {
  readonly service: string;
  readonly kafka: Kafka;
  readonly settings: KafkaSettings;
  readonly dataSource: DataSource;
  readonly scope: TransactionScope;
  readonly outbox: Outbox;
  readonly operator: BusOperator;
  readonly chunkSize: number;
  readonly attempts: number;
  readonly poolSize: number;
}

/**
 * Nest's way into Kafka, over eachBatch (docs/adr/0002 says why not ServerKafka). Finds the reactions that Nest registered and
 * runs one lane per traffic class: ordered streams in one, readings in another, so that a burst of readings cannot delay a case.
 */
export class CityKafkaStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('CITY_KAFKA');
  /** Reactions answer with their own error: the strategy decides, Nest must not log and swallow it. */
  override readonly propagatesEventHandlerErrors = true;
  private lanes: Lane[] = [];

  constructor(private readonly options: StrategyOptions) {
    super();
  }

  /** Starts the lanes in the background: a Kafka that is away must not keep HTTP from starting. */
  listen(callback: (error?: unknown) => void): void {
    const reactions = bindReactions(this.messageHandlers);
    for (const [lane, topics] of lanesOf(reactions)) this.lanes.push(this.openLane(lane, topics, reactions));
    for (const lane of this.lanes) lane.start();
    log().info({ reactions: reactions.map((reaction) => reaction.id) }, 'reacting to events');
    callback();
  }

  async close(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.stop()));
  }

  on(): void {
    throw new Error('this transport has no client events; look at health and metrics');
  }

  unwrap<T>(): T {
    return this.lanes as T;
  }

  private openLane(lane: string, topics: readonly TopicDefinition[], reactions: readonly BoundReaction[]): Lane {
    const { service, kafka, settings, dataSource, scope, outbox, operator, chunkSize, attempts, poolSize } =
      this.options;
    const consumer = `${service}.${lane}`;
    const byType = new Map<string, BoundReaction[]>();
    for (const reaction of reactions) {
      for (const event of reaction.events) byType.set(event.type, [...(byType.get(event.type) ?? []), reaction]);
    }
    const chunks = new ChunkProcessor(
      consumer,
      scope,
      (type) => byType.get(type) ?? [],
      new SetAside(consumer, outbox),
    );
    operator.knows(consumer, chunks);
    const worker = new PartitionWorker(consumer, chunks, chunkSize, attempts);
    return new Lane(
      kafka,
      settings,
      {
        consumer,
        topics: topics.map((topic) => topic.name),
        positions: () => storedPositions(dataSource.manager, consumer),
        kept: () => keptOffsets(kafka, settings, topics),
        concurrency: Math.max(1, Math.min(4, poolSize - 4)),
      },
      worker,
    );
  }
}

/** Traffic classes: `cases` for ordered streams, `readings` for free ones. */
const laneOf = (event: EventDefinition): string => (event.topic.policy === 'free' ? 'readings' : 'cases');

const lanesOf = (reactions: readonly BoundReaction[]): Map<string, TopicDefinition[]> => {
  const lanes = new Map<string, TopicDefinition[]>();
  for (const event of reactions.flatMap((reaction) => reaction.events)) {
    const topics = lanes.get(laneOf(event)) ?? [];
    if (!topics.includes(event.topic)) topics.push(event.topic);
    lanes.set(laneOf(event), topics);
  }
  return lanes;
};
