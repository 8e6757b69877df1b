import { z } from 'zod';
import { categoryCode, localText, majorCode, slug, strict } from './common.schema.js';

export const filingFile = strict({
  /** Every way a report may reach the centre. */
  sources: z
    .array(
      strict({
        id: slug,
        name: localText,
        /** True for sources without a person (video analysis, sensors): they count as machine-found. */
        machine: z.boolean().default(false),
      }),
    )
    .min(1),
  /** Tried from the top; the first that fits decides. No rule: an operator decides. */
  rules: z.array(
    strict({
      id: slug,
      /** Without it: every source. */
      sources: z.array(slug).min(1).optional(),
      /** Without it: every category. */
      categories: z
        .array(z.union([categoryCode, majorCode]))
        .min(1)
        .optional(),
      /** True: filed at once. False: waits for an operator. */
      file: z.boolean(),
      reason: localText,
    }),
  ),
});
export type FilingFile = z.output<typeof filingFile>;
export type FilingRule = FilingFile['rules'][number];
export type SourceKind = FilingFile['sources'][number];
