import { parseMoment } from '@citybrain/kernel';

const WITH_OFFSET = /(Z|[+-]\d{2}:?\d{2})$/i;

/** An instant written with its offset; null for anything else. */
export const instantOf = (value: unknown): Date | null =>
  typeof value === 'string' && value.length <= 40 && WITH_OFFSET.test(value) ? parseMoment(value, 'UTC') : null;
