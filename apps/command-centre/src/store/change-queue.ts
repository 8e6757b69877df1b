import { type Change, changeKey } from '../live/change.js';

/** Changes that wait for Redis; of several about the same thing only the newest. */
export class ChangeQueue {
  private readonly waiting = new Map<string, Change>();
  private overflown = false;

  constructor(private readonly most: number) {}

  get size(): number {
    return this.waiting.size;
  }

  /** True once too many waited and all were dropped: only a rebuild brings Redis up to date. Reset by `restart`. */
  get lost(): boolean {
    return this.overflown;
  }

  add(changes: readonly Change[]): void {
    for (const change of changes) {
      const key = changeKey(change);
      const known = this.waiting.get(key);
      if (known !== undefined && known.version > change.version) continue;
      this.waiting.delete(key); // the newest goes to the end: the order is that of the last change
      this.waiting.set(key, change);
    }
    if (this.waiting.size <= this.most) return;
    this.waiting.clear();
    this.overflown = true;
  }

  /** Up to `most` waiting changes; they wait on until `done`. */
  peek(most: number): Change[] {
    const first: Change[] = [];
    for (const change of this.waiting.values()) {
      if (first.length >= most) break;
      first.push(change);
    }
    return first;
  }

  /** These are in Redis; what replaced one of them meanwhile still waits. */
  done(changes: readonly Change[]): void {
    for (const change of changes) {
      const key = changeKey(change);
      if (this.waiting.get(key) === change) this.waiting.delete(key);
    }
  }

  /** A rebuild begins: whatever is added from now on counts. */
  restart(): void {
    this.waiting.clear();
    this.overflown = false;
  }
}
