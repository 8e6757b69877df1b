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

/** A machine without a graphics card may take longer than this for a frame: then numbers do not wait for pictures. */
const LONGEST_FRAME = 150;

/** With the next frame of a visible page; a hidden one has none, so its changes are applied by a timer. */
export const browserSchedule: Schedule = {
  now: () => performance.now(),
  later: (task, delay) => {
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
    const run = (): void => {
      stop();
      task();
    };
    const wait = (): void => {
      frame = requestAnimationFrame(run);
      timer = setTimeout(run, LONGEST_FRAME);
    };
    timer = document.hidden ? setTimeout(run, Math.max(delay, 500)) : setTimeout(wait, delay);
    return stop;
  },
};
