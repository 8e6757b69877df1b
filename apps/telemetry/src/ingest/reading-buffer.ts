import { setTimeout as sleep } from 'node:timers/promises';
import { loadSettings } from '@citybrain/config';
import type { ReadingSeries } from '@citybrain/contracts';
import { monotonicMs } from '@citybrain/kernel';
import { ProducerFull, RecordProducer } from '@citybrain/messaging';
import { gauge } from '@citybrain/observability';
import { Injectable } from '@nestjs/common';
import type { RegisteredThing } from '../registry/registry.js';
import { telemetrySettings } from '../telemetry.config.js';
import { telemetryErrors } from '../telemetry.errors.js';
import { type Lot, readingsRecord } from './readings-record.js';

/** Cap of one record, in bytes: several fit into a fetch. */
const RECORD_BYTES = 256 * 1024;
/** Least time between two sends, in ms: what arrives meanwhile shares a record. */
const PACE_MS = 2;

const heldBytes = gauge('citybrain_readings_held_bytes', 'Readings that wait for Kafka, in bytes');

interface OpenLot extends Lot {
  readonly series: ReadingSeries[];
  bytes: number;
  readonly recorded: Promise<void>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Gathers readings across requests into few records. One send is on its way at a time; what arrives meanwhile goes with the
 * next, so that records grow with the load and a single reading on a quiet day goes at once. What waits is bounded.
 */
@Injectable()
export class ReadingBuffer {
  private readonly settings = loadSettings(telemetrySettings);
  private open = new Map<string, OpenLot>();
  private full: OpenLot[] = [];
  private held = 0;
  private sending: Promise<void> | undefined;

  constructor(private readonly producer: RecordProducer) {}

  /**
   * Resolves once Kafka has all of `series`, in one record. Throws BUFFER_FULL (nothing was kept) or
   * READINGS_NOT_RECORDED (it is unknown whether Kafka has them; sending again is safe).
   */
  async record(device: RegisteredThing, series: readonly ReadingSeries[]): Promise<void> {
    const bytes = series.reduce((sum, one) => sum + bytesOf(one), 0);
    if (this.held + bytes > this.settings.bufferBytes) throw telemetryErrors.BUFFER_FULL();
    const lot = this.lotFor(device, bytes, series[0]!.s);
    lot.series.push(...series);
    lot.bytes += bytes;
    this.hold(bytes);
    this.sending ??= this.send().finally(() => {
      this.sending = undefined;
    });
    await lot.recorded;
  }

  /** The lot that `bytes` more fit into: a request is never split over two records. */
  private lotFor({ jurisdictionId, partition }: RegisteredThing, bytes: number, receivedAt: number): OpenLot {
    const name = `${jurisdictionId}/${partition}`;
    const current = this.open.get(name);
    if (current !== undefined && current.bytes + bytes <= RECORD_BYTES) return current;
    if (current !== undefined) this.full.push(current);
    const lot = newLot(jurisdictionId, partition, new Date(receivedAt), this.settings.recordWithinMs);
    this.open.set(name, lot);
    return lot;
  }

  private async send(): Promise<void> {
    await new Promise((soon) => setImmediate(soon)); // lets requests of this turn join
    while (this.full.length > 0 || this.open.size > 0) {
      const began = monotonicMs();
      const lots = [...this.full, ...this.open.values()];
      this.full = [];
      this.open = new Map();
      await Promise.all(lots.map((lot) => this.sendLot(lot)));
      const rest = PACE_MS - (monotonicMs() - began);
      if (rest > 0) await sleep(rest);
    }
  }

  private async sendLot(lot: OpenLot): Promise<void> {
    try {
      await this.producer.send([readingsRecord(lot)]);
      lot.done();
    } catch (error) {
      lot.failed(
        error instanceof ProducerFull ? telemetryErrors.BUFFER_FULL() : telemetryErrors.READINGS_NOT_RECORDED(),
      );
    } finally {
      this.hold(-lot.bytes);
    }
  }

  private hold(bytes: number): void {
    this.held += bytes;
    heldBytes.set(this.held);
  }
}

/** What a series takes in a record, about: id and frame, and for each reading a time, a result and two commas. */
const bytesOf = ({ d, t }: ReadingSeries): number => 48 + d.length + t.length * 24;

/** A lot that gives up by itself after `withinMs`; Kafka may have it all the same. */
const newLot = (jurisdictionId: string, partition: number, receivedAt: Date, withinMs: number): OpenLot => {
  let done!: () => void;
  let failed!: (error: unknown) => void;
  const recorded = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(telemetryErrors.READINGS_NOT_RECORDED()), withinMs);
    done = () => {
      clearTimeout(timer);
      resolve();
    };
    failed = (error) => {
      clearTimeout(timer);
      reject(error as Error);
    };
  });
  recorded.catch(() => undefined); // every request that waits is told; none may wait any more
  return { jurisdictionId, partition, receivedAt, series: [], bytes: 0, recorded, done, failed };
};
