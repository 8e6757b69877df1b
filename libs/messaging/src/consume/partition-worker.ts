import { sleep } from '@citybrain/kernel';
import { counter, log } from '@citybrain/observability';
import { BadDelivery, type ChunkProcessor, PositionGap } from './chunk.js';
import type { Delivery } from './delivery.js';
import { classify } from './failure.js';

const handledTotal = counter('citybrain_events_handled_total', 'Events whose reactions have committed', [
  'consumer',
  'topic',
]);
const repeatedTotal = counter(
  'citybrain_events_repeated_total',
  'Deliveries dropped because their effect was there already',
  ['consumer', 'topic'],
);

/** What the worker may ask of the consumer it works for. */
export interface Membership {
  /** False once the partition is another member's, or the consumer is stopping: no new chunk may begin. */
  goOn(): boolean;
  /** Tells the group that this member lives. Never throws. */
  heartbeat(): Promise<void>;
  /** Called while a dependency is away, and again with false when it is back. */
  paused(yes: boolean): void;
}

/** done: all handled; left: the partition is no longer ours; gap: go back to `position`. */
export type WorkResult = { readonly kind: 'done' | 'left' } | { readonly kind: 'gap'; readonly position: bigint };

const CONTENTION_TRIES = 5;

/** Takes the messages of one partition chunk by chunk and gives each failure its ending: wait, repeat, or set aside. Never throws. */
export class PartitionWorker {
  constructor(
    private readonly consumer: string,
    private readonly chunks: ChunkProcessor,
    private readonly chunkSize: number,
    private readonly attempts: number,
  ) {}

  async work(deliveries: readonly Delivery[], member: Membership): Promise<WorkResult> {
    for (let start = 0; start < deliveries.length; start += this.chunkSize) {
      if (!member.goOn()) return { kind: 'left' };
      const result = await this.chunk(deliveries.slice(start, start + this.chunkSize), member);
      if (result.kind !== 'done') return result;
      await member.heartbeat();
    }
    return { kind: 'done' };
  }

  private async chunk(chunk: readonly Delivery[], member: Membership): Promise<WorkResult> {
    for (let attempt = 1; ; attempt += 1) {
      if (!member.goOn()) return { kind: 'left' };
      try {
        const { handled, repeated } = await this.chunks.process(chunk);
        const labels = { consumer: this.consumer, topic: chunk[0]!.topic };
        handledTotal.inc(labels, handled);
        repeatedTotal.inc(labels, repeated);
        member.paused(false);
        return { kind: 'done' };
      } catch (error) {
        if (error instanceof PositionGap) return { kind: 'gap', position: error.position };
        const failure = classify(error);
        if (failure === 'away') await this.wait(error, attempt, member);
        else if (failure === 'contention' && attempt < CONTENTION_TRIES) continue;
        else if (chunk.length > 1) return this.bisect(chunk, error, member);
        else if (attempt >= this.attempts || error instanceof BadDelivery)
          return this.putAside(chunk[0]!, error, attempt, member);
      }
    }
  }

  /** Finds the bad message by halves; an unreadable one is known by itself. */
  private async bisect(chunk: readonly Delivery[], error: unknown, member: Membership): Promise<WorkResult> {
    const bad = error instanceof BadDelivery ? chunk.indexOf(error.delivery) : -1;
    const middle = Math.ceil(chunk.length / 2);
    const parts =
      bad < 0
        ? [chunk.slice(0, middle), chunk.slice(middle)]
        : [chunk.slice(0, bad), chunk.slice(bad, bad + 1), chunk.slice(bad + 1)];
    for (const part of parts.filter((slice) => slice.length > 0)) {
      const result = await this.chunk(part, member);
      if (result.kind !== 'done') return result;
    }
    return { kind: 'done' };
  }

  private async putAside(
    delivery: Delivery,
    error: unknown,
    attempts: number,
    member: Membership,
  ): Promise<WorkResult> {
    for (let attempt = 1; ; attempt += 1) {
      if (!member.goOn()) return { kind: 'left' };
      try {
        await this.chunks.putAside(delivery, { error: error instanceof BadDelivery ? error.cause : error, attempts });
        return { kind: 'done' };
      } catch (failed) {
        if (failed instanceof PositionGap) return { kind: 'gap', position: failed.position };
        await this.wait(failed, attempt, member);
      }
    }
  }

  /** A dependency is away: wait with growing pauses, without limit, alive to the group all the while. */
  private async wait(error: unknown, attempt: number, member: Membership): Promise<void> {
    member.paused(true);
    log().warn(
      { err: error, attempt, consumer: this.consumer },
      'a dependency is away; nothing is lost, the consumer waits',
    );
    const pause = Math.min(5_000, 100 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random() / 2);
    for (let waited = 0; waited < pause && member.goOn(); waited += 500) {
      await member.heartbeat();
      await sleep(Math.min(500, pause - waited));
    }
  }
}
