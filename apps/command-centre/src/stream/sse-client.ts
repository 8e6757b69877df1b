import type { ServerResponse } from 'node:http';
import { comparePositions } from '../store/live-store.js';
import type { Cursor } from './cursor.js';
import { resetMessage } from './sse-message.js';

/** Text that a browser has not taken yet; beyond it, it is too slow and must start anew. */
const MOST_UNSENT_BYTES = 2_097_152;
const LAST_WORDS_MS = 2_000;

export interface Message {
  readonly position: string;
  readonly text: string;
}

/** One browser that follows a jurisdiction. Until it has caught up, what comes meanwhile is held for it. */
export class SseClient {
  private held: Message[] | undefined = [];
  private ended = false;

  constructor(
    readonly jurisdictionId: string,
    public cursor: Cursor | undefined,
    private readonly response: ServerResponse,
  ) {}

  /** False while it still catches up, or waits for the live state. */
  get follows(): boolean {
    return this.held === undefined;
  }

  /** It has everything up to `cursor`: what was held and is newer follows, then all that comes. */
  caughtUp(cursor: Cursor): void {
    this.cursor = cursor;
    const held = this.held ?? [];
    this.held = undefined;
    this.deliver(held);
  }

  /** It must catch up again: the live state was away. */
  fellBehind(): void {
    this.held ??= [];
  }

  deliver(messages: readonly Message[]): void {
    if (this.held !== undefined) {
      this.held.push(...messages);
      return;
    }
    const fresh = messages.filter(({ position }) => comparePositions(position, this.cursor?.position ?? '0-0') > 0);
    const last = fresh.at(-1);
    if (last === undefined || this.cursor === undefined) return;
    this.cursor = { epoch: this.cursor.epoch, position: last.position };
    this.write(fresh.map(({ text }) => text).join(''));
  }

  /** Sends text that is no change; a browser that does not take what it is sent is told to start anew, and let go. */
  write(text: string): void {
    if (this.ended) return;
    if (this.response.writableLength > MOST_UNSENT_BYTES) return this.reset();
    this.response.write(text);
  }

  /** Tells the browser to take a new snapshot, and ends. */
  reset(): void {
    this.end(resetMessage());
  }

  /** Ends the stream: the browser comes back with its cursor. */
  end(lastWords = ''): void {
    if (this.ended) return;
    this.ended = true;
    this.response.end(lastWords);
    // a browser that reads nothing would keep the line, and what waits for it, for ever
    setTimeout(() => this.response.destroy(), LAST_WORDS_MS).unref();
  }
}
