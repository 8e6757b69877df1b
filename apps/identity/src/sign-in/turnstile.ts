import { identityErrors } from '../identity.errors.js';

/**
 * Lets `width` pieces of work through at a time and at most `queue` wait: hashing passwords is dear on purpose, and many
 * at once must not take the machine away from everybody else.
 */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly width: number,
    private readonly queue: number,
  ) {}

  /** Runs `work` when its turn comes; throws IDENTITY_BUSY when too many wait already. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.width) {
      if (this.waiting.length >= this.queue) throw identityErrors.BUSY();
      await new Promise<void>((turn) => this.waiting.push(turn));
    } else this.inside += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.inside -= 1;
      else next();
    }
  }
}
