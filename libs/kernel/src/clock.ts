/** The city's time: real, or virtual for a replay. Every business time is asked here, never from `Date`. */
export abstract class CityClock {
  /** Now, as the city counts it. */
  abstract now(): Date;
}

export class RealCityClock extends CityClock {
  override now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is set: for tests and replays. */
export class FixedCityClock extends CityClock {
  constructor(private at: Date) {
    super();
  }
  override now(): Date {
    return this.at;
  }
  set(at: Date): void {
    this.at = at;
  }
}

/** Milliseconds on a clock that no operator can turn; only differences mean anything. */
export const monotonicMs = (): number => Number(process.hrtime.bigint() / 1_000_000n);

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits for `work` at most `ms`; false when it had not ended by then (it goes on by itself). */
export const endsWithin = async (ms: number, work: Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), ms);
  });
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer));
};
