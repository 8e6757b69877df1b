import { z } from 'zod';
import { categoryCode, departmentId, localText, majorCode, slug, strict } from './common.schema.js';

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "a time of day is quoted 'HH:mm', for example '22:00'" });

export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

/** Rules are tried from the top; the first that fits decides, later ones that fit are the alternatives. */
export const routingFile = strict({
  rules: z
    .array(
      strict({
        id: slug,
        /** Minor classes (E0506) or whole major classes (E05). */
        categories: z.array(z.union([categoryCode, majorCode])).min(1),
        /** Only in these towns; without it everywhere in the district. */
        towns: z.array(slug).min(1).optional(),
        /** Only at these local times of day; `to` is exclusive, a window may pass midnight. */
        hours: strict({ from: clockTime, to: clockTime }).optional(),
        /** Only on these local days of the week (of a window that passes midnight: the day it began). */
        days: z.array(weekday).min(1).optional(),
        department: departmentId,
        /** Why this unit, in words for the dispatcher. */
        reason: localText,
      }),
    )
    .min(1),
});
export type RoutingRule = z.output<typeof routingFile>['rules'][number];
