import { localDate } from '@citybrain/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Numbers that one value of the sequence stands for. */
const BLOCK = 100;

/**
 * The running numbers of reports. A block is fetched at a time, so that most reports cost no question to the database; numbers are
 * unique over all replicas, and a stopped process leaves a gap of less than a block.
 */
@Injectable()
export class TrackingNumbers {
  private readonly free: number[] = [];
  private fetching: Promise<void> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  async take(): Promise<number> {
    for (;;) {
      const next = this.free.shift();
      if (next !== undefined) return next;
      this.fetching ??= this.fetch(1).finally(() => {
        this.fetching = undefined;
      });
      await this.fetching;
    }
  }

  async takeMany(count: number): Promise<number[]> {
    while (this.free.length < count) await this.fetch(Math.ceil((count - this.free.length) / BLOCK));
    return this.free.splice(0, count);
  }

  private async fetch(blocks: number): Promise<void> {
    const rows: { block: string }[] = await this.dataSource.query(
      `SELECT nextval('tracking_number_block') AS block FROM generate_series(1, $1)`,
      [blocks],
    );
    for (const { block } of rows) {
      const first = (Number(block) - 1) * BLOCK + 1;
      for (let offset = 0; offset < BLOCK; offset += 1) this.free.push(first + offset);
    }
  }
}

/** For example JJ-261122-000123: whose, reported on which local day, running number. */
export const trackingNumber = (prefix: string, reportedAt: Date, timeZone: string, number: number): string => {
  const day = localDate(reportedAt, timeZone).replaceAll('-', '').slice(2);
  return `${prefix}-${day}-${String(number).padStart(6, '0')}`;
};
