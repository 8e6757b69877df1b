import { z } from 'zod';
import { departmentId, localText, strict } from './common.schema.js';

export const departmentsFile = strict({
  departments: z
    .array(
      strict({
        id: departmentId,
        name: localText,
        /** False for a unit that only watches or is informed: no case is ever routed to it. */
        handles: z.boolean().default(true),
      }),
    )
    .min(1),
});
export type Department = z.output<typeof departmentsFile>['departments'][number];
