/** A rate with what it was made of. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  /** Rounded to six places; null when there is nothing to divide by. */
  readonly rate: number | null;
}

export const rateOf = (numerator: number, denominator: number): Rate => ({
  numerator,
  denominator,
  rate: denominator === 0 ? null : Math.round((numerator / denominator) * 1e6) / 1e6,
});
