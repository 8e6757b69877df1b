import { newId, sleep } from '@citybrain/kernel';
import { gauge, health, log } from '@citybrain/observability';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LiveChanges } from '../live/live-changes.js';
import { Projection } from '../projection/projection.js';
import { ChangeQueue } from './change-queue.js';
import { LiveStore, StaleEpoch } from './live-store.js';
import { pictureDifference } from './picture-difference.js';

/** live: Redis shows what the database has; rebuilding: it will; away: it cannot be reached. */
export type KeeperState = 'starting' | 'live' | 'rebuilding' | 'away';

const BATCH = 500;
const MOST_WAITING = 20_000;
const CHECK_MS = 1_000;
const REBUILD_LOCK_MS = 30_000;
const PAUSE_MS = 300;
/** Pause after a failure; it grows with each. */
const LONGEST_PAUSE_MS = 5_000;
/** Changes that come together are written together. */
const GATHER_MS = 15;

const waitingGauge = gauge('citybrain_live_changes_waiting', 'Committed changes that Redis does not show yet');

/**
 * Keeps the live state in Redis true. Writes committed changes; notices a flush, a restart or an absence of Redis, and what
 * a crash between commit and write left behind; then fills Redis from the database and begins a new epoch.
 */
@Injectable()
export class LiveKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly queue = new ChangeQueue(MOST_WAITING);
  private me = newId();
  private current: { state: KeeperState; epoch: string | undefined } = { state: 'starting', epoch: undefined };
  private compared = false;
  private distrusted = false;
  private stopping = false;
  private checkedAt = 0;
  private wake: (() => void) | undefined;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly store: LiveStore,
    private readonly projection: Projection,
    private readonly changes: LiveChanges,
  ) {}

  /** The epoch that can be read now; undefined while the live state is not to be trusted. */
  get epoch(): string | undefined {
    return this.current.state === 'live' ? this.current.epoch : undefined;
  }

  get state(): KeeperState {
    return this.current.state;
  }

  onApplicationBootstrap(): void {
    health.register('live-state', () => {
      const { state } = this.current;
      return { status: state === 'live' ? 'up' : state === 'away' ? 'down' : 'starting', detail: state };
    });
    this.changes.onChanges((changes) => {
      this.queue.add(changes);
      waitingGauge.set(this.queue.size);
      this.wake?.();
    });
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake?.();
    await this.loop;
  }

  /** Looks at once whether Redis is still what it was. */
  suspect(): void {
    this.checkedAt = 0;
    this.wake?.();
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopping;) {
      try {
        await this.turn();
        failures = 0;
        await this.rest(CHECK_MS);
        await sleep(GATHER_MS);
      } catch (error) {
        // Redis answered, but with an error: what it holds is not what was written, so it is written anew
        this.distrusted ||= error instanceof Error && error.name === 'ReplyError';
        this.became(error instanceof StaleEpoch ? 'rebuilding' : 'away', error);
        await sleep(Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** Math.min(failures, 6)));
        failures += 1;
      }
    }
  }

  private async turn(): Promise<void> {
    if (this.current.state !== 'live' || this.queue.lost) await this.becomeLive();
    if (performance.now() - this.checkedAt > CHECK_MS) await this.check();
    await this.flush();
  }

  private async check(): Promise<void> {
    if ((await this.store.epoch()) !== this.current.epoch) throw new StaleEpoch('Redis was emptied or restarted');
    this.checkedAt = performance.now();
  }

  private async flush(): Promise<void> {
    while (this.queue.size > 0 && this.current.epoch !== undefined && !this.stopping) {
      const batch = this.queue.peek(BATCH);
      for (const [jurisdictionId, changes] of Map.groupBy(batch, (change) => change.jurisdictionId)) {
        await this.store.apply(this.current.epoch, jurisdictionId, changes);
        this.queue.done(changes);
      }
      waitingGauge.set(this.queue.size);
    }
  }

  private async becomeLive(): Promise<void> {
    const epoch = await this.store.epoch();
    const usable = epoch !== undefined && !this.queue.lost && !this.distrusted && (await this.isComplete(epoch));
    this.current = { state: 'rebuilding', epoch: usable ? epoch : await this.rebuild() };
    this.became('live');
    this.compared = true;
    this.distrusted = false;
    this.checkedAt = performance.now();
  }

  /** At boot: what a crash between commit and write left out of Redis would never come by itself. */
  private async isComplete(epoch: string): Promise<boolean> {
    if (this.compared) return true;
    const stored = await this.store.contents(epoch, await this.jurisdictionIds());
    const missing = pictureDifference(stored, await this.projection.picture(null));
    if (missing.length > 0) log().info({ differences: missing.length }, 'Redis does not show what the database has');
    return missing.length === 0;
  }

  private async rebuild(): Promise<string> {
    this.became('rebuilding');
    this.me = newId(); // a lock of an earlier attempt is not mistaken for this one's
    while (!(await this.store.lockRebuild(this.me, REBUILD_LOCK_MS))) {
      await sleep(PAUSE_MS);
      const epoch = await this.store.epoch();
      if (epoch !== undefined && !this.queue.lost && !this.distrusted) return epoch; // another process has done it
      if (this.stopping) throw new StaleEpoch('the process ends');
    }
    const renewal = setInterval(() => this.keepLock(), REBUILD_LOCK_MS / 5);
    try {
      return await this.rebuildLocked();
    } finally {
      clearInterval(renewal);
    }
  }

  private async rebuildLocked(): Promise<string> {
    const started = performance.now();
    await this.store.endEpoch();
    this.queue.restart(); // what was committed until now is read below
    const epoch = await this.store.newEpoch();
    const picture = await this.projection.picture(null);
    await this.store.fill(epoch, picture);
    await this.store.beginEpoch(epoch, this.me);
    await this.count();
    const ms = Math.round(performance.now() - started);
    log().info({ epoch, cases: picture.cases.length, ms }, 'the live state was rebuilt');
    return epoch;
  }

  private keepLock(): void {
    this.store
      .keepRebuildLock(this.me, REBUILD_LOCK_MS)
      .catch((error: unknown) => log().debug({ err: error }, 'the lock of the rebuild could not be kept'));
  }

  /** Whoever counts must count again: a new epoch begins without numbers. */
  private async count(): Promise<void> {
    for (const id of await this.jurisdictionIds()) this.changes.touched(id);
  }

  private async jurisdictionIds(): Promise<string[]> {
    return (await this.projection.jurisdictions()).map((district) => district.id);
  }

  private became(state: KeeperState, because?: unknown): void {
    if (this.current.state !== state)
      log()[because === undefined ? 'info' : 'warn']({ state, err: because }, 'the live state changed its own state');
    this.current = { ...this.current, state };
  }

  private async rest(ms: number): Promise<void> {
    if (this.queue.size > 0 || this.stopping) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((done) => {
      this.wake = done;
      timer = setTimeout(done, ms);
    });
    clearTimeout(timer);
    this.wake = undefined;
  }
}
