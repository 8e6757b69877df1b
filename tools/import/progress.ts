/** What has become of the rows so far. */
export interface Counts {
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: number;
}

const ON_TERMINAL_MS = 250;
const IN_LOG_MS = 5_000;

/** Shows how an import gets on: one line that changes on a terminal, a line every five seconds in a log. */
export class Progress {
  private readonly begun = performance.now();
  private readonly counts: () => Counts;
  private readonly onTerminal = process.stdout.isTTY === true;
  private readonly timer: NodeJS.Timeout;
  private waiting: string | undefined;
  private shown = false;

  constructor(counts: () => Counts) {
    this.counts = counts;
    this.timer = setInterval(() => this.show(), this.onTerminal ? ON_TERMINAL_MS : IN_LOG_MS).unref();
  }

  /** The city does not answer at the moment; shown until rows move again. */
  isWaiting(why: string | undefined): void {
    if (why !== undefined && this.waiting === undefined && !this.onTerminal)
      console.log(`waiting for the city: ${why}`);
    this.waiting = why;
  }

  /** A line of its own, above the one that changes. */
  say(line: string): void {
    this.erase();
    console.log(line);
  }

  get seconds(): number {
    return (performance.now() - this.begun) / 1000;
  }

  end(): void {
    clearInterval(this.timer);
    this.erase();
  }

  private show(): void {
    this.erase();
    const waiting = this.waiting === undefined ? '' : ` · waiting for the city: ${this.waiting}`;
    const line = `${describe(this.counts(), this.seconds)}${waiting}`;
    if (!this.onTerminal) return console.log(line);
    process.stdout.write(line.slice(0, (process.stdout.columns || 80) - 1)); // a line that wraps could not be erased
    this.shown = true;
  }

  private erase(): void {
    if (this.shown) process.stdout.write('\r\x1b[K');
    this.shown = false;
  }
}

/** For example: 12,400 rows, 1,180 rows/s · 12,000 new, 380 known already, 20 refused. */
export function describe({ accepted, repeated, refused }: Counts, seconds: number): string {
  const rows = accepted + repeated + refused;
  const speed = Math.round(rows / Math.max(seconds, 0.001));
  return `${number(rows)} rows, ${number(speed)} rows/s · ${number(accepted)} new, ${number(repeated)} known already, ${number(refused)} refused`;
}

export const number = (value: number): string => value.toLocaleString('en-US');
