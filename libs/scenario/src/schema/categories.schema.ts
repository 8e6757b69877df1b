import { z } from 'zod';
import { limitUnits } from '../limits/due-at.js';
import { categoryCode, localText, majorCode, strict } from './common.schema.js';

export const limit = strict({
  amount: z.number().int().positive(),
  unit: z.enum(limitUnits),
});

/** 1 most urgent (danger to people) … 4 least urgent. */
export const priority = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], {
  error: 'a priority is 1 (most urgent), 2, 3 or 4',
});
export type Priority = z.output<typeof priority>;

export const categoriesFile = strict({
  majors: z
    .array(
      strict({
        code: majorCode,
        name: localText,
        minors: z
          .array(
            strict({
              code: categoryCode,
              name: localText,
              /** From filing to the deadline of the case. */
              limit,
              priority,
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
export type CategoriesFile = z.output<typeof categoriesFile>;

export interface Category {
  readonly code: string;
  readonly name: LocalTextValue;
  /** An event (事件) happened; a part (部件) is a fixed public object. */
  readonly kind: 'event' | 'part';
  readonly major: { readonly code: string; readonly name: LocalTextValue };
  readonly limit: z.output<typeof limit>;
  readonly priority: Priority;
}
type LocalTextValue = z.output<typeof localText>;
