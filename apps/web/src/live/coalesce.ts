/** How changes are gathered before the page is drawn again. */
export interface Schedule {
  now: () => number;
  /** Runs `task` before the next frame, at the earliest after `delay` ms; returns how to call it off. */
  later: (task: () => void, delay: number) => () => void;
}

/**
 * Gathers what is pushed and hands it on together: at once with the next frame when it is quiet, and at most every
 * `interval` ms under load. Order is kept and nothing is dropped.
 */
export class Coalescer<T> {
  private waiting: T[] = [];
  private cancel: (() => void) | null = null;
  private flushedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly flushTo: (batch: readonly T[]) => void,
    private readonly interval: number,
    private readonly schedule: Schedule,
  ) {}

  push(item: T): void {
    this.waiting.push(item);
    if (this.cancel !== null) return;
    const sinceLast = this.schedule.now() - this.flushedAt;
    this.cancel = this.schedule.later(() => this.flush(), Math.max(0, this.interval - sinceLast));
  }

  /** Forgets what waits. */
  clear(): void {
    this.cancel?.();
    this.cancel = null;
    this.waiting = [];
  }

  private flush(): void {
    this.cancel = null;
    this.flushedAt = this.schedule.now();
    const batch = this.waiting;
    this.waiting = [];
    this.flushTo(batch);
  }
}

/** Frames of a visible page; a hidden one has none, so its changes are applied by a timer. */
export const browserSchedule: Schedule = {
  now: () => performance.now(),
  later: (task, delay) => {
    let frame = 0;
    const run = (): void => {
      if (document.hidden) task();
      else frame = requestAnimationFrame(task);
    };
    const timer = setTimeout(run, document.hidden ? Math.max(delay, 500) : delay);
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  },
};
