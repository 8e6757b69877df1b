import { log } from '@citybrain/observability';
import type { Producer, TopicMessages } from 'kafkajs';
import { createKafka, type KafkaSettings, topicName } from './kafka-client.js';

/** One record for Kafka; `topic` is the declared name, without prefix. */
export interface KafkaRecord {
  readonly topic: string;
  readonly key: string;
  /** Given by a caller that gathers by partition; without it the key decides. */
  readonly partition?: number;
  readonly value: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The buffer before Kafka is full: the caller must slow down (HTTP answers 503 with Retry-After). */
export class ProducerFull extends Error {
  override readonly name = 'ProducerFull';
}

interface Waiting {
  readonly records: readonly KafkaRecord[];
  readonly bytes: number;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Bytes that may wait for Kafka in one process. */
const MAX_WAITING_BYTES = 32 * 1024 * 1024;
/** Bytes that go in one request, below the broker's `max.message.bytes` per partition batch. */
const MAX_BATCH_BYTES = 1024 * 1024;

/**
 * Sends records to Kafka with acks=all, one request in flight at a time: what waits meanwhile goes in the next request, so
 * throughput comes from batch size, never from concurrency. `idempotent` stays off (kafkajs loses acknowledged records with
 * it, docs/adr/0003); a record may therefore appear twice, and consumers drop the second.
 */
export class RecordProducer {
  private readonly producer: Producer;
  private readonly waiting: Waiting[] = [];
  private waitingBytes = 0;
  private flushing: Promise<void> | undefined;
  private connected = false;

  constructor(
    private readonly settings: KafkaSettings,
    clientId: string,
  ) {
    this.producer = createKafka(settings, clientId).producer({
      idempotent: false,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 },
    });
    this.producer.on('producer.disconnect', () => {
      this.connected = false;
    });
  }

  /**
   * Resolves once every in-sync replica has all of `records`; order within a key is the order of calls.
   * Rejects with ProducerFull when too much waits already, or with the broker's error: then it is unknown whether
   * Kafka has them, and sending again is safe.
   */
  send(records: readonly KafkaRecord[]): Promise<void> {
    const bytes = records.reduce((sum, record) => sum + record.value.length, 0);
    if (this.waitingBytes + bytes > MAX_WAITING_BYTES)
      return Promise.reject(new ProducerFull('too much waits for Kafka'));
    this.waitingBytes += bytes;
    const sent = new Promise<void>((done, failed) => this.waiting.push({ records, bytes, done, failed }));
    this.flushing ??= this.flush();
    return sent;
  }

  /** Waits for what is on its way, then closes. */
  async close(): Promise<void> {
    await this.flushing;
    await this.producer.disconnect();
  }

  private async flush(): Promise<void> {
    await new Promise((soon) => setImmediate(soon)); // lets callers of this turn join the batch
    while (this.waiting.length > 0) await this.sendOne(this.takeBatch());
    // In the same turn as the last look: whoever sends after it must begin a flush of their own, or would wait for ever.
    this.flushing = undefined;
  }

  private takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    let bytes = 0;
    while (this.waiting.length > 0 && (batch.length === 0 || bytes + this.waiting[0]!.bytes <= MAX_BATCH_BYTES)) {
      const next = this.waiting.shift()!;
      bytes += next.bytes;
      batch.push(next);
    }
    return batch;
  }

  private async sendOne(batch: readonly Waiting[]): Promise<void> {
    try {
      if (!this.connected) await this.producer.connect();
      this.connected = true;
      await this.producer.sendBatch({ acks: -1, topicMessages: this.byTopic(batch) });
      for (const entry of batch) entry.done();
    } catch (error) {
      log().warn({ err: error }, 'Kafka did not take a batch');
      for (const entry of batch) entry.failed(error);
    } finally {
      for (const entry of batch) this.waitingBytes -= entry.bytes;
    }
  }

  private byTopic(batch: readonly Waiting[]): TopicMessages[] {
    const topics = new Map<string, TopicMessages>();
    for (const { topic, key, partition, value, headers } of batch.flatMap((entry) => entry.records)) {
      const name = topicName(this.settings, topic);
      const entry = topics.get(name) ?? { topic: name, messages: [] };
      entry.messages.push({ key, value, headers: { ...headers }, ...(partition === undefined ? {} : { partition }) });
      topics.set(name, entry);
    }
    return [...topics.values()];
  }
}
