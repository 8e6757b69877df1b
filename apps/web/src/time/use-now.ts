import { useSyncExternalStore } from 'react';

/** One timer for everything on the page that ticks alike. */
class Ticker {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setInterval> | undefined;
  private now = Date.now();

  constructor(private readonly every: number) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.timer = setInterval(() => this.tick(), this.every);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) clearInterval(this.timer);
    };
  };

  readonly read = (): number => {
    if (this.listeners.size === 0) this.now = Math.floor(Date.now() / this.every) * this.every;
    return this.now;
  };

  private tick(): void {
    this.now = Date.now();
    for (const listener of this.listeners) listener();
  }
}

const tickers = new Map<number, Ticker>();

const tickerOf = (every: number): Ticker => {
  const known = tickers.get(every) ?? new Ticker(every);
  tickers.set(every, known);
  return known;
};

/** The present in ms since 1970, renewed every `every` ms. */
export const useNow = (every: number): number => {
  const ticker = tickerOf(every);
  return useSyncExternalStore(ticker.subscribe, ticker.read);
};
