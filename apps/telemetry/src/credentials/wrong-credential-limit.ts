/** Addresses remembered at once; beyond it the oldest are forgotten, so that guessing cannot fill the memory. */
const MOST_ADDRESSES = 10_000;
const MINUTE_MS = 60_000;

/**
 * Counts wrong credentials by address. A right credential is never refused here, whatever others sent from the same address:
 * many devices stand behind one.
 */
export class WrongCredentialLimit {
  private readonly counts = new Map<string, { since: number; wrong: number }>();

  constructor(
    private readonly perMinute: number,
    private readonly nowMs: () => number,
  ) {}

  /** Notes a wrong credential; true when the address has sent too many within a minute. */
  exceeded(address: string): boolean {
    const now = this.nowMs();
    const known = this.counts.get(address);
    const count = known === undefined || now - known.since >= MINUTE_MS ? { since: now, wrong: 0 } : known;
    count.wrong += 1;
    this.counts.delete(address); // re-inserted: the map stays in the order of the last wrong credential
    this.counts.set(address, count);
    if (this.counts.size > MOST_ADDRESSES) this.counts.delete(this.counts.keys().next().value!);
    return count.wrong > this.perMinute;
  }
}
