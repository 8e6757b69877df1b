import { get, withQuery } from '../api/client.js';
import { ProblemError, problemOf, type Problem } from '../api/problem.js';
import type { LiveSnapshot } from '../api/types.js';
import { retryDelay } from './backoff.js';
import { browserSchedule, Coalescer } from './coalesce.js';
import { applyChanges, fromSnapshot, type LiveChange, type LiveState } from './live-state.js';
import { readMessage, streamEvents, type StreamEventName } from './stream-message.js';

/** connecting: no picture yet · live · reconnecting: the picture stands still · offline: this machine has no network. */
export type Link = 'connecting' | 'live' | 'reconnecting' | 'offline';

export interface LiveView {
  link: Link;
  /** Null until the first snapshot. */
  state: LiveState | null;
  /** When the last word came, ms since 1970. */
  heardAt: number | null;
  /** Why there is no picture, when the system said so. */
  problem: Problem | null;
}

const DRAW_INTERVAL = 100;
/** A line that is back within this time was never away to a reader: the system ends each stream now and then. */
const GRACE = 1_200;
/** The stream says something at least this often; silence beyond it means that the line is dead without saying so. */
const SILENCE = 60_000;

/**
 * Keeps a picture of now: a snapshot, then every change after its cursor. A dropped stream is resumed from the cursor of
 * the last applied change, so nothing is lost and nothing is applied twice; a `reset` takes a new snapshot.
 */
export class LiveConnection {
  private view: LiveView = { link: 'connecting', state: null, heardAt: null, problem: null };
  private readonly listeners = new Set<() => void>();
  private readonly changes = new Coalescer<LiveChange>((batch) => this.applied(batch), DRAW_INTERVAL, browserSchedule);
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private grace: ReturnType<typeof setTimeout> | undefined;
  private watchdog: ReturnType<typeof setInterval> | undefined;
  private attempts = 0;
  private running: AbortController | null = null;

  constructor(private readonly jurisdiction: string) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): LiveView => this.view;

  start(): void {
    this.running = new AbortController();
    const { signal } = this.running;
    window.addEventListener('online', () => this.again(), { signal });
    window.addEventListener('offline', () => this.lost(), { signal });
    this.watchdog = setInterval(() => this.noticeSilence(), SILENCE / 4);
    void this.takeSnapshot();
  }

  stop(): void {
    this.running?.abort();
    this.running = null;
    clearInterval(this.watchdog);
    clearTimeout(this.timer);
    clearTimeout(this.grace);
    this.grace = undefined;
    this.closeStream();
  }

  /** Tries at once instead of waiting for the next try. */
  again(): void {
    this.attempts = 0;
    clearTimeout(this.timer);
    this.closeStream();
    this.resume();
  }

  private async takeSnapshot(): Promise<void> {
    const run = this.running;
    try {
      const snapshot = await get<LiveSnapshot>('/api/live/snapshot', { jurisdiction: this.jurisdiction }, run?.signal);
      if (run !== this.running || run === null) return;
      this.show({ state: fromSnapshot(snapshot), heardAt: Date.now(), problem: null });
      this.openStream(snapshot.cursor);
    } catch (error) {
      if (run !== this.running || run?.signal.aborted !== false) return;
      this.show({ problem: problemOf(error) });
      const final = error instanceof ProblemError && (error.status === 401 || error.status === 403);
      if (!final) this.lost();
    }
  }

  private openStream(cursor: string): void {
    const source = new EventSource(withQuery('/api/live/stream', { jurisdiction: this.jurisdiction, cursor }));
    this.source = source;
    source.onopen = () => this.heard();
    // EventSource would retry by itself with the cursor of the first URL: its own retry is not used
    source.onerror = () => this.lost();
    for (const name of streamEvents) {
      source.addEventListener(name, (event: MessageEvent<string>) => this.received(name, event));
    }
    source.addEventListener('heartbeat', () => this.heard());
  }

  private received(name: StreamEventName, event: MessageEvent<string>): void {
    this.heard();
    const message = readMessage(name, event.lastEventId, event.data);
    if (message === null) return this.lost();
    if (message.type !== 'reset') return this.changes.push(message);
    this.closeStream();
    this.grace ??= setTimeout(() => this.showLost(), GRACE);
    void this.takeSnapshot();
  }

  private heard(): void {
    this.attempts = 0;
    clearTimeout(this.grace);
    this.grace = undefined;
    if (this.view.link === 'live') this.view = { ...this.view, heardAt: Date.now() };
    else this.show({ link: 'live', heardAt: Date.now(), problem: null });
  }

  private applied(batch: readonly LiveChange[]): void {
    if (this.view.state !== null) this.show({ state: applyChanges(this.view.state, batch) });
  }

  private lost(): void {
    this.closeStream();
    if (!navigator.onLine) this.show({ link: 'offline' });
    else this.grace ??= setTimeout(() => this.showLost(), GRACE);
    this.attempts += 1;
    // a stream does not tell why it was refused: ask whether the session has ended
    if (this.attempts === 2) get('/api/identity/me').catch(() => undefined);
    clearTimeout(this.timer);
    if (navigator.onLine) this.timer = setTimeout(() => this.resume(), retryDelay(this.attempts, Math.random()));
  }

  private showLost(): void {
    if (navigator.onLine) this.show({ link: this.view.state === null ? 'connecting' : 'reconnecting' });
  }

  private resume(): void {
    if (this.running === null) return;
    if (this.view.state === null) void this.takeSnapshot();
    else this.openStream(this.view.state.cursor);
  }

  private noticeSilence(): void {
    const { link, heardAt } = this.view;
    if (link === 'live' && heardAt !== null && Date.now() - heardAt > SILENCE) this.lost();
  }

  private closeStream(): void {
    this.source?.close();
    this.source = null;
    this.changes.clear(); // what was not applied comes again: the cursor stands before it
  }

  private show(change: Partial<LiveView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
