/** The city cannot answer now: try again later. */
export class CityUnavailable extends Error {
  /** What the city asked for, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(what: string, retryAfterMs?: number) {
    super(what);
    this.name = 'CityUnavailable';
    this.retryAfterMs = retryAfterMs;
  }
}

/** The city has answered no; asking the same again is of no use. */
export class CityRefused extends Error {
  readonly status: number;

  constructor(status: number, what: string) {
    super(what);
    this.name = 'CityRefused';
    this.status = status;
  }
}
