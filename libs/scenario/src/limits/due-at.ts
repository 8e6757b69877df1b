/** Units of a time limit that this version can count. */
export const limitUnits = ['natural-minute', 'natural-hour', 'natural-day'] as const;
export type LimitUnit = (typeof limitUnits)[number];

export interface Limit {
  readonly amount: number;
  /** Wider than LimitUnit: a limit stored by a newer version may carry a unit that this one cannot count. */
  readonly unit: string;
}

const milliseconds: Record<LimitUnit, number> = {
  'natural-minute': 60_000,
  'natural-hour': 3_600_000,
  'natural-day': 86_400_000,
};

export class UnknownLimitUnitError extends Error {
  constructor(readonly unit: string) {
    super(`a time limit in '${unit}' cannot be counted; known units: ${limitUnits.join(', ')}`);
    this.name = 'UnknownLimitUnitError';
  }
}

/**
 * The deadline of a limit that starts at `from`. Natural units run through nights and holidays; a natural day is 24 hours.
 * Throws UnknownLimitUnitError instead of guessing.
 */
export function dueAt(limit: Limit, from: Date): Date {
  return new Date(from.getTime() + limitMilliseconds(limit));
}

/** Length of a limit in milliseconds. Throws UnknownLimitUnitError. */
export function limitMilliseconds(limit: Limit): number {
  if (!isLimitUnit(limit.unit)) throw new UnknownLimitUnitError(limit.unit);
  return limit.amount * milliseconds[limit.unit];
}

function isLimitUnit(unit: string): unit is LimitUnit {
  return Object.hasOwn(milliseconds, unit);
}
