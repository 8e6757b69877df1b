import { topics } from '@citybrain/contracts';
import { endsWithin, monotonicMs, sleep } from '@citybrain/kernel';
import { gauge, health, log } from '@citybrain/observability';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { type KafkaSettings, topicName } from '../kafka/kafka-client.js';
import { type Delivery, storable } from './delivery.js';
import type { Membership, PartitionWorker } from './partition-worker.js';

/** joining: no partitions yet; running; paused: a dependency is away; dead: the watchdog is about to replace the consumer. */
export type LaneState = 'joining' | 'running' | 'paused' | 'dead';
const states: readonly LaneState[] = ['joining', 'running', 'paused', 'dead'];
const stateGauge = gauge('citybrain_consumer_state', '1 for the state a consumer is in', ['consumer', 'state']);

const lagGauge = gauge('citybrain_consumer_lag_messages', 'Messages on Kafka that a consumer has not handled', [
  'consumer',
  'topic',
  'partition',
]);

/**
 * Kafka no longer has what comes next: the topic was made anew (its offsets began again, and new messages would be taken for
 * old ones), or retention took messages that were never handled. Nobody but an operator can say what is right then.
 */
export class PositionLost extends Error {
  override readonly name = 'PositionLost';
}

const refuseLostPositions = (positions: ReadonlyMap<string, bigint>, kept: ReadonlyMap<string, Kept>): void => {
  for (const [place, { low, high }] of kept) {
    const next = positions.get(place) ?? 0n;
    if (next > high || (next < low && positions.has(place)))
      throw new PositionLost(
        `the stored position ${next} of ${place} lies outside of what Kafka keeps (${low} to ${high}); ` +
          `an operator must reset it: npm run bus -- reset`,
      );
  }
};

export interface Kept {
  readonly low: bigint;
  readonly high: bigint;
}

export interface LaneOptions {
  /** Group id on Kafka and name of the stored positions: written, never derived from a class. */
  readonly consumer: string;
  /** Declared names of the topics. */
  readonly topics: readonly string[];
  /** Stored positions of this consumer, by `topic/partition`. */
  readonly positions: () => Promise<ReadonlyMap<string, bigint>>;
  /** What Kafka keeps of these topics, by `topic/partition`: the first offset and the one that comes next. */
  readonly kept: () => Promise<ReadonlyMap<string, Kept>>;
  readonly concurrency: number;
}

/**
 * One kafkajs consumer for one traffic class, fenced: no auto-commit, nothing thrown out of eachBatch, from the beginning,
 * positions from the database, and a watchdog on a monotonic clock that replaces a consumer which has fallen silent.
 */
export class Lane {
  private state: LaneState = 'joining';
  private client: Consumer | undefined;
  private stopping = false;
  private aliveAt = monotonicMs();
  private loop: Promise<void> | undefined;
  private replace: (() => void) | undefined;
  private detail = '';
  /** How far this process knows to be, by `topic/partition`. */
  private readonly reached = new Map<string, bigint>();

  constructor(
    private readonly kafka: Kafka,
    private readonly settings: KafkaSettings,
    private readonly options: LaneOptions,
    private readonly worker: PartitionWorker,
  ) {}

  start(): void {
    health.register(`kafka:${this.options.consumer}`, () => this.healthCheck());
    this.become('joining');
    this.loop = this.keepRunning();
  }

  /** Finishes the chunk at hand and leaves the group. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.replace?.();
    await this.loop;
  }

  private healthCheck(): { status: 'up' | 'starting' | 'down'; detail: string } {
    const status = this.state === 'joining' ? 'starting' : this.state === 'dead' ? 'down' : 'up';
    return { status, detail: this.detail === '' ? this.state : `${this.state}: ${this.detail}` };
  }

  private become(state: LaneState, detail = ''): void {
    this.state = state;
    this.detail = detail;
    for (const each of states) stateGauge.set({ consumer: this.options.consumer, state: each }, each === state ? 1 : 0);
  }

  private async keepRunning(): Promise<void> {
    for (let attempt = 1; !this.stopping; attempt += 1) {
      try {
        await this.runOnce();
        attempt = 0;
      } catch (error) {
        if (error instanceof PositionLost) this.become('dead', error.message);
        log().warn({ err: error, consumer: this.options.consumer }, 'the consumer could not start; it tries again');
        await this.drop();
        await sleep(Math.min(5_000, 250 * 2 ** Math.min(attempt, 5)));
      }
    }
  }

  /** Runs one kafkajs consumer until it must be replaced or the lane stops. */
  private async runOnce(): Promise<void> {
    this.reached.clear();
    refuseLostPositions(await this.options.positions(), await this.options.kept());
    this.become('joining');
    this.aliveAt = monotonicMs();
    const ended = new Promise<void>((done) => (this.replace = done));
    const consumer = this.kafka.consumer({
      groupId: topicName(this.settings, this.options.consumer),
      sessionTimeout: this.settings.sessionTimeoutMs,
      rebalanceTimeout: 20_000,
      heartbeatInterval: 1_500,
      maxBytesPerPartition: 524_288,
      maxWaitTimeInMs: 250,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 200, maxRetryTime: 2_000, retries: 5, restartOnFailure: () => Promise.resolve(true) },
    });
    this.client = consumer;
    this.listen(consumer);
    await consumer.connect();
    await consumer.subscribe({
      topics: this.options.topics.map((name) => topicName(this.settings, name)),
      fromBeginning: true,
    });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: this.options.concurrency,
      eachBatch: (payload) => this.batch(payload),
    });
    const watchdog = setInterval(() => this.watch(), 1_000);
    await ended;
    clearInterval(watchdog);
    await this.drop();
  }

  private listen(consumer: Consumer): void {
    const alive = (): void => {
      this.aliveAt = monotonicMs();
    };
    consumer.on('consumer.heartbeat', alive);
    consumer.on('consumer.fetch', alive);
    consumer.on('consumer.group_join', (event) => {
      alive();
      this.become('running');
      void this.seekToStored(consumer, event.payload.memberAssignment);
    });
    consumer.on('consumer.rebalancing', () => this.become('joining'));
    consumer.on('consumer.crash', (event) => {
      log().error(
        { err: event.payload.error, consumer: this.options.consumer },
        'kafkajs gave up; the consumer is replaced',
      );
      if (!event.payload.restart) this.die();
    });
  }

  /** Kafka's offset is only a hint: the database knows where to go on. A message that slips in before is caught in the chunk. */
  private async seekToStored(consumer: Consumer, assignment: Record<string, number[]>): Promise<void> {
    try {
      const positions = await this.options.positions();
      for (const name of this.options.topics) {
        const topic = topicName(this.settings, name);
        for (const partition of assignment[topic] ?? []) {
          const next = positions.get(`${name}/${partition}`) ?? 0n;
          this.reached.set(`${name}/${partition}`, next);
          consumer.seek({ topic, partition, offset: next.toString() });
        }
      }
    } catch (error) {
      log().warn(
        { err: error, consumer: this.options.consumer },
        'the stored positions could not be read at assignment',
      );
    }
  }

  private async batch(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const name = topics.find((topic) => topicName(this.settings, topic.name) === batch.topic)?.name ?? batch.topic;
    const place = `${name}/${batch.partition}`;
    try {
      if (BigInt(batch.highWatermark) < (this.reached.get(place) ?? 0n)) return this.die(); // made anew: judged at the next start
      const result = await this.worker.work(deliveriesOf(name, batch), this.membership(payload));
      if (result.kind === 'gap') {
        log().warn(
          { topic: name, partition: batch.partition, position: result.position.toString() },
          'messages were skipped; going back to the stored position',
        );
        this.client?.seek({ topic: batch.topic, partition: batch.partition, offset: result.position.toString() });
      }
      if (result.kind !== 'done') return;
      this.reached.set(place, BigInt(batch.lastOffset()) + 1n);
      lagGauge.set(
        { consumer: this.options.consumer, topic: name, partition: batch.partition },
        Number(batch.offsetLag()),
      );
      payload.resolveOffset(batch.lastOffset());
      await this.hint(payload);
    } catch (error) {
      log().error(
        { err: error, consumer: this.options.consumer },
        'a batch ended in an unexpected error; it will be delivered again',
      );
    }
  }

  private membership(payload: EachBatchPayload): Membership {
    return {
      goOn: () => !this.stopping && payload.isRunning() && !payload.isStale(),
      heartbeat: async () => {
        this.aliveAt = monotonicMs();
        await payload.heartbeat().catch((error: unknown) => log().debug({ err: error }, 'heartbeat refused'));
      },
      paused: (yes) => this.become(yes ? 'paused' : 'running'),
    };
  }

  /** Tells Kafka how far we are, for its lag tools. Our own position is stored already. */
  private async hint({ batch, commitOffsetsIfNecessary }: EachBatchPayload): Promise<void> {
    const offset = (BigInt(batch.lastOffset()) + 1n).toString();
    await commitOffsetsIfNecessary({
      topics: [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset }] }],
    }).catch((error: unknown) => log().debug({ err: error }, 'Kafka did not take the offset'));
  }

  /** Silent for longer than two sessions: kafkajs hangs on to its partitions without working (kafkajs #1456, #659). */
  private watch(): void {
    if (monotonicMs() - this.aliveAt > 2 * this.settings.sessionTimeoutMs) {
      log().error({ consumer: this.options.consumer }, 'the consumer has fallen silent; it is replaced');
      this.die();
    }
  }

  private die(): void {
    this.become('dead');
    this.replace?.();
  }

  private async drop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client === undefined) return;
    const closed = client
      .disconnect()
      .catch((error: unknown) => log().debug({ err: error }, 'consumer did not close cleanly'));
    await endsWithin(10_000, closed);
  }
}

const deliveriesOf = (topic: string, batch: EachBatchPayload['batch']): Delivery[] =>
  batch.messages.map((message) => ({
    topic,
    partition: batch.partition,
    offset: BigInt(message.offset),
    key: storable(message.key?.toString('utf8') ?? ''),
    headers: message.headers ?? {},
    value: message.value,
  }));
