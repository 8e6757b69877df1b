import { CityClock, sleep } from '@citybrain/kernel';
import { log } from '@citybrain/observability';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Change } from '../live/change.js';
import { LiveChanges } from '../live/live-changes.js';
import { Projection } from '../projection/projection.js';
import { LiveStore } from '../store/live-store.js';

/** Numbers are counted at most once in this time, however much changes. */
const CALM_MS = 1_000;
/** Deadlines pass and devices fall silent without an event. */
const BY_CLOCK_MS = 15_000;

/** Counts again when something changed, and every quarter of a minute for what changes by the clock alone. */
@Injectable()
export class CountKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly touched = new Set<string>();
  private stopping = false;
  private wake: (() => void) | undefined;
  private loop: Promise<void> | undefined;
  private lookedAt: Date | undefined;

  constructor(
    private readonly changes: LiveChanges,
    private readonly projection: Projection,
    private readonly store: LiveStore,
    private readonly clock: CityClock,
  ) {}

  onApplicationBootstrap(): void {
    this.changes.onTouched((jurisdictionId) => {
      this.touched.add(jurisdictionId);
      this.wake?.();
    });
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake?.();
    await this.loop;
  }

  private async run(): Promise<void> {
    let byClockAt = performance.now();
    while (!this.stopping) {
      try {
        if (performance.now() >= byClockAt) {
          byClockAt = performance.now() + BY_CLOCK_MS;
          await this.lookAtClock();
        }
        await this.count();
      } catch (error) {
        log().warn({ err: error }, 'the numbers could not be counted; they are counted again');
      }
      await this.pause(CALM_MS);
      if (this.touched.size === 0) await this.rest(Math.max(0, byClockAt - performance.now()));
    }
  }

  private async count(): Promise<void> {
    if (this.touched.size === 0) return;
    const districts = (await this.projection.jurisdictions()).filter(({ id }) => this.touched.has(id));
    this.touched.clear();
    const counted: Change[] = [];
    for (const district of districts) {
      const version = Date.now();
      const view = await this.projection.counters(district);
      counted.push({ kind: 'counters', jurisdictionId: district.id, id: 'now', version, view });
    }
    this.changes.announce(counted);
  }

  private async lookAtClock(): Promise<void> {
    for (const { id } of await this.projection.jurisdictions()) this.touched.add(id);
    const from = this.lookedAt ?? this.clock.now();
    const to = this.clock.now();
    this.lookedAt = to;
    if (!(await this.store.lockClock(BY_CLOCK_MS - CALM_MS).catch(() => false))) return; // another process looks
    const silent = await this.projection.fellSilent(from, to);
    this.changes.announce(
      silent.map(({ jurisdictionId, thingId }) => ({
        kind: 'device',
        jurisdictionId,
        id: thingId,
        version: to.getTime(),
      })),
    );
    await this.projection.trim();
  }

  /** Waits `ms`, shorter when the process ends. */
  private async pause(ms: number): Promise<void> {
    const end = performance.now() + ms;
    while (!this.stopping && performance.now() < end) await sleep(Math.min(100, ms));
  }

  /** Waits until something is touched, at most `ms`. */
  private async rest(ms: number): Promise<void> {
    if (this.stopping) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((done) => {
      this.wake = done;
      timer = setTimeout(done, ms);
    });
    clearTimeout(timer);
    this.wake = undefined;
  }
}
