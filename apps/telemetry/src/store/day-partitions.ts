import { CityClock } from '@citybrain/kernel';
import { log } from '@citybrain/observability';
import { TransactionScope } from '@citybrain/persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Yesterday for late readings, and three days ahead: a service that cannot make tables for a weekend goes on storing. */
const AROUND_NOW = [-1, 0, 1, 2, 3];
/** Any number that all replicas agree on. */
const LOCK = 7_240_322;

/** Partitions of observations, one per day in UTC: made ahead, and on demand for readings of other days. */
@Injectable()
export class DayPartitions implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly known = new Set<number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly scope: TransactionScope,
    private readonly clock: CityClock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.makeAhead();
    this.timer = setInterval(() => {
      this.makeAhead().catch((error: unknown) => log().warn({ err: error }, 'partitions could not be made ahead'));
    }, HOUR_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Makes sure that rows of these moments (ms) have a partition. */
  async ensureFor(moments: Iterable<number>): Promise<void> {
    const days = new Set<number>();
    for (const ms of moments) {
      const day = Math.floor(ms / DAY_MS);
      if (!this.known.has(day)) days.add(day);
    }
    if (days.size > 0) await this.make([...days].sort((a, b) => a - b));
  }

  /** Looks again before the next row: a partition may have been dropped. */
  forget(): void {
    this.known.clear();
  }

  private makeAhead(): Promise<void> {
    const now = this.clock.now().getTime();
    return this.ensureFor(AROUND_NOW.map((days) => now + days * DAY_MS));
  }

  /** In a transaction of its own, so that the lock on the table is short and the chunk that waits holds none. */
  private async make(days: readonly number[]): Promise<void> {
    await this.scope.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock($1)`, [LOCK]);
      for (const day of days) await makePartition(tx, day);
    });
    for (const day of days) this.known.add(day);
  }
}

/** Made aside and then attached: unlike `PARTITION OF`, that lets rows be written to the other days meanwhile. */
const makePartition = async (tx: EntityManager, day: number): Promise<void> => {
  const from = new Date(day * DAY_MS).toISOString();
  const to = new Date((day + 1) * DAY_MS).toISOString();
  const name = `observation_${from.slice(0, 10).replaceAll('-', '')}`;
  const [row]: { there: boolean }[] = await tx.query(`SELECT to_regclass($1) IS NOT NULL AS there`, [name]);
  if (row?.there) return;
  await tx.query(`CREATE TABLE ${name} (LIKE observation)`);
  await tx.query(`ALTER TABLE observation ATTACH PARTITION ${name} FOR VALUES FROM ('${from}') TO ('${to}')`);
};
