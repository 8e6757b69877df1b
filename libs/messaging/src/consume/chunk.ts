import type { EventDefinition, EventOf } from '@citybrain/contracts';
import { traceFrom, withTrace } from '@citybrain/observability';
import type { TransactionScope } from '@citybrain/persistence';
import type { EntityManager } from 'typeorm';
import { decode, definitionOf } from '../envelope.js';
import type { Delivery } from './delivery.js';
import { lockPosition, newInInbox, parkedKeys, storePosition } from './position.js';
import { type BoundReaction, stepsOf } from './reactions.js';
import { type SetAside, type SetAsideReason } from './set-aside.js';

/** The stored position lies before the first message: something was skipped, and the consumer must go back. */
export class PositionGap extends Error {
  override readonly name = 'PositionGap';
  constructor(readonly position: bigint) {
    super(`messages from offset ${position} on were not delivered`);
  }
}

/** A message that cannot be read, found before any reaction ran. */
export class BadDelivery extends Error {
  override readonly name = 'BadDelivery';
  constructor(
    readonly delivery: Delivery,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

export interface ChunkResult {
  readonly handled: number;
  readonly repeated: number;
  readonly parked: number;
}

/**
 * One chunk, one transaction: lock the position, drop what lies before it, drop events the inbox knows,
 * hold back events of parked keys, run the reactions, store the position. All of it commits or none of it.
 */
export class ChunkProcessor {
  constructor(
    private readonly consumer: string,
    private readonly scope: TransactionScope,
    private readonly reactionsOf: (type: string) => readonly BoundReaction[],
    private readonly setAside: SetAside,
  ) {}

  /** Handles the chunk; throws PositionGap, BadDelivery, or what a reaction threw (then nothing happened). */
  process(chunk: readonly Delivery[]): Promise<ChunkResult> {
    return this.scope.run(async (tx) => {
      const fresh = await this.fresh(tx, chunk);
      const last = fresh.at(-1);
      if (last === undefined) return { handled: 0, repeated: chunk.length, parked: 0 };
      const wanted = fresh.filter((delivery) => this.isWanted(delivery));
      const { open, held } = await this.holdBack(tx, wanted);
      const events = open.map(read);
      const known = await newInInbox(
        tx,
        this.consumer,
        events.map((event) => event.id),
      );
      const toHandle = firstOfEach(events).filter((event) => known.has(event.id));
      for (const step of stepsOf(toHandle, this.reactionsOf)) await runTraced(step.reaction, step.events, tx);
      await storePosition(tx, this.consumer, last.topic, last.partition, last.offset + 1n);
      return {
        handled: toHandle.length,
        repeated: chunk.length - fresh.length + events.length - toHandle.length,
        parked: held,
      };
    });
  }

  /** Puts one message aside and moves on, in one transaction. */
  async putAside(delivery: Delivery, reason: SetAsideReason): Promise<void> {
    await this.scope.run(async (tx) => {
      const [fresh] = await this.fresh(tx, [delivery]);
      if (fresh === undefined) return;
      await this.setAside.put(tx, fresh, reason);
      await storePosition(tx, this.consumer, fresh.topic, fresh.partition, fresh.offset + 1n);
    });
  }

  /** Runs the reactions of one message that was set aside, in the operator's transaction. A known event changes nothing. */
  async handleAgain(tx: EntityManager, delivery: Delivery): Promise<void> {
    if (!this.isWanted(delivery)) return;
    const event = read(delivery);
    if ((await newInInbox(tx, this.consumer, [event.id])).size === 0) return;
    for (const step of stepsOf([event], this.reactionsOf)) await runTraced(step.reaction, step.events, tx);
  }

  private async fresh(tx: EntityManager, chunk: readonly Delivery[]): Promise<Delivery[]> {
    const { topic, partition } = chunk[0]!;
    const position = await lockPosition(tx, this.consumer, topic, partition);
    const fresh = chunk.filter((delivery) => delivery.offset >= position);
    if (fresh[0] !== undefined && fresh[0].offset > position) throw new PositionGap(position);
    return fresh;
  }

  private isWanted(delivery: Delivery): boolean {
    const definition = definitionOf(delivery.headers);
    // A type nobody declared is either newer than this code or no event at all; only the second is bad.
    if (definition === undefined) {
      if (delivery.headers['ce_type'] === undefined)
        throw new BadDelivery(delivery, new Error('the header ce_type is missing'));
      return false;
    }
    return this.reactionsOf(definition.type).length > 0;
  }

  private async holdBack(
    tx: EntityManager,
    deliveries: readonly Delivery[],
  ): Promise<{ open: Delivery[]; held: number }> {
    const parked = await parkedKeys(tx, this.consumer, deliveries);
    if (parked.size === 0) return { open: [...deliveries], held: 0 };
    const behind = deliveries.filter((delivery) => parked.has(delivery.key));
    for (const delivery of behind) await this.setAside.parkBehind(tx, delivery);
    return { open: deliveries.filter((delivery) => !parked.has(delivery.key)), held: behind.length };
  }
}

const read = (delivery: Delivery): EventOf<EventDefinition> => {
  try {
    return decode(definitionOf(delivery.headers)!, delivery.headers, delivery.value);
  } catch (error) {
    throw new BadDelivery(delivery, error);
  }
};

/** A producer's duplicate can stand in the same chunk as the first. */
const firstOfEach = (events: readonly EventOf<EventDefinition>[]): EventOf<EventDefinition>[] =>
  [...new Map(events.toReversed().map((event) => [event.id, event])).values()].toReversed();

/** The first event's trace is the chunk's: a reaction to one event continues that event's trace exactly. */
const runTraced = (
  reaction: BoundReaction,
  events: readonly EventOf<EventDefinition>[],
  tx: EntityManager,
): Promise<void> => withTrace(traceFrom(events[0]?.traceparent), () => reaction.run(events, tx));
