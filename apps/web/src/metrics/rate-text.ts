import type { Rate } from '../api/types.js';

/** A rate as people read it: one decimal, "–" without a denominator, never rounded up to a full 100 % or down to 0 %. */
export const rateText = ({ numerator, denominator }: Pick<Rate, 'numerator' | 'denominator'>): string => {
  if (denominator === 0) return '–';
  const percent = (100 * numerator) / denominator;
  const rounded = Math.round(percent * 10) / 10;
  if (rounded === 100 && numerator < denominator) return '99.9%';
  if (rounded === 0 && numerator > 0) return '0.1%';
  return Number.isInteger(rounded) && (rounded === 100 || rounded === 0) ? `${rounded}%` : `${rounded.toFixed(1)}%`;
};

/** How far a bar is filled, 0…100; nothing without a denominator. */
export const barWidth = ({ numerator, denominator }: Pick<Rate, 'numerator' | 'denominator'>): number =>
  denominator === 0 ? 0 : Math.max(0, Math.min(100, (100 * numerator) / denominator));
