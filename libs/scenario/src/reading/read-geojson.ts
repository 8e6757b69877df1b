import { z } from 'zod';
import type { ReadFile } from './read-file.js';
import { readJson } from './read-json.js';

const position = z
  .array(z.number())
  .min(2)
  .max(3)
  .refine(([lng = 999, lat = 999]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90, {
    error: 'a position is [longitude, latitude] in WGS 84 degrees, longitude first',
  });
const ring = z
  .array(position)
  .min(4, { error: 'a ring has at least four positions' })
  .refine((points) => String(points[0]) === String(points.at(-1)), { error: 'a ring ends where it starts' });

const area = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const line = z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2) });

const collection = <G extends z.ZodType, P extends z.ZodType>(geometry: G, properties: P) =>
  z.object({
    type: z.literal('FeatureCollection'),
    /** Where the shapes come from and under which licence. */
    source: z.string().optional(),
    features: z.array(z.object({ type: z.literal('Feature'), geometry, properties })).min(1),
  });

const names = z.object({ zh: z.string().min(1), en: z.string().min(1) });

const outlineFile = collection(area, z.record(z.string(), z.unknown())).refine((file) => file.features.length === 1, {
  error: 'an outline is one feature',
});
const townsFile = collection(area, z.looseObject({ id: z.string().min(1), name: names }));
const streetsFile = collection(line, z.looseObject({ id: z.string().min(1), name: names }));

export type AreaGeometry = z.output<typeof area>;
export type OutlineFile = z.output<typeof outlineFile>;
export type TownsFile = z.output<typeof townsFile>;
export type StreetsFile = z.output<typeof streetsFile>;

export const readOutline = (file: string): ReadFile<OutlineFile> => readJson(file, outlineFile);
export const readTowns = (file: string): ReadFile<TownsFile> => readJson(file, townsFile);
export const readStreets = (file: string): ReadFile<StreetsFile> => readJson(file, streetsFile);
