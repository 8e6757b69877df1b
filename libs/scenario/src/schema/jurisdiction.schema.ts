import { z } from 'zod';
import { latitude, localText, longitude, slug, strict, timeZone } from './common.schema.js';

export const numberPrefix = z
  .string()
  .regex(/^[A-Z]{2,6}$/, { error: 'a number prefix is 2 to 6 capitals, for example JJ' });

export const jurisdictionFile = strict({
  id: slug,
  /** Administrative code, first part of every cell id. */
  code: z.string().regex(/^\d{6}$/, { error: 'an administrative code has six digits; quote it' }),
  name: localText,
  timeZone,
  /** First letters of tracking and case numbers. */
  numberPrefix,
  /** True when the shapes, devices and cases of this jurisdiction are made up for demonstration. */
  simulated: z.boolean().default(false),
  /** Where the map opens. */
  center: strict({ lng: longitude, lat: latitude }),
  grid: strict({
    /** Edge of a unit grid cell in metres; 100 m gives the usual 10,000 m². */
    cellMetres: z.number().int().min(10).max(10_000),
    /** Edge in metres of the coarser cells that a map of the whole district draws. */
    displayMetres: z.number().int().min(100).max(50_000),
    /** South-west corner from which cells are counted. Never move it: cell ids of stored cases depend on it. */
    origin: strict({ lng: longitude, lat: latitude }),
  }),
});
export type JurisdictionFile = z.output<typeof jurisdictionFile>;
