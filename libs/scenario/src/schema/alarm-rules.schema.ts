import { z } from 'zod';
import { categoryCode, localText, slug, strict } from './common.schema.js';

export const comparison = z.enum(['>=', '>', '<=', '<']);
export type Comparison = z.output<typeof comparison>;

/** 1 red, 2 orange, 3 yellow, 4 blue. */
export const severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], {
  error: 'a severity is 1 (red), 2 (orange), 3 (yellow) or 4 (blue)',
});

/** A threshold with hysteresis on one quantity of one kind of device. */
export const alarmRule = strict({
  id: slug,
  deviceKind: slug,
  /** Which quantity of the kind is watched. */
  property: slug,
  /** Raised when this many readings in a row (by their own time) satisfy the comparison. */
  raise: strict({
    op: comparison,
    value: z.number(),
    consecutive: z.number().int().min(1).max(1_000).default(1),
  }),
  /** Cleared when every reading satisfied the comparison for this many seconds (by their own time). */
  clear: strict({
    op: comparison,
    value: z.number(),
    holdSeconds: z.number().int().min(0).max(604_800).default(0),
  }),
  severity,
  /** Category of the report that the alarm makes. */
  category: categoryCode,
  /** False: the alarm shows on the wall but makes no report. */
  opensCase: z.boolean().default(true),
  description: localText,
}).superRefine((rule, context) => {
  const rising = rule.raise.op.startsWith('>');
  const opposite = rule.clear.op.startsWith(rising ? '<' : '>');
  const apart = rising ? rule.clear.value < rule.raise.value : rule.clear.value > rule.raise.value;
  if (!opposite || !apart) {
    context.addIssue({
      code: 'custom',
      path: ['clear'],
      message: rising
        ? `must be < or <= a value below ${rule.raise.value}, or the alarm would flutter`
        : `must be > or >= a value above ${rule.raise.value}, or the alarm would flutter`,
    });
  }
});
export type AlarmRule = z.output<typeof alarmRule>;

/** A rule with the id of a kind's default rule replaces it in this jurisdiction; a new id adds a rule. */
export const alarmRulesFile = strict({
  /** Default rules of device kinds that this jurisdiction does not use. */
  switchedOff: z.array(slug).default([]),
  rules: z.array(alarmRule),
});
