import { z } from 'zod';

/** ISO 8601 with offset: business time. */
export const BusinessTime = z.iso.datetime({ offset: true });

export const JurisdictionId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);

/** WGS 84, longitude first in thought, named in data. */
export const Place = z.object({
  lng: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  address: z.string().max(500).optional(),
  /** Unit grid cell (单元网格). */
  cellId: z.string().max(64).optional(),
  /** Street or town (街道/乡镇). */
  townId: z.string().max(64).optional(),
});
export type Place = z.infer<typeof Place>;

/** Source kinds of a report. */
export const sourceKinds = [
  'inspector',
  'hotline-12319',
  'hotline-12345',
  'mini-program',
  'petition',
  'proposal',
  'leader-instruction',
  'machine-analysis',
  'sensor-alarm',
  'vehicle-track',
  'drone',
  'patrol-car',
  'satellite-patch',
  'off-site-capture',
  'inspection-finding',
  'trade-census',
  'property-company',
  'other-platform',
  'online-opinion',
] as const;
export const SourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof SourceKind>;

export const Source = z.object({
  kind: SourceKind,
  /** How it came in: an app, a telephone line, a camera network. */
  channel: z.string().max(100).optional(),
  /** The id of the thing it came from in its own world: an alarm, a call record, a row of an import. */
  ref: z.string().max(200).optional(),
});
export type Source = z.infer<typeof Source>;

export const Names = z.object({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) });
export type Names = z.infer<typeof Names>;

/** Who did it: a person's account id, a device, or the system by a named rule. Never a name or a telephone number. */
export const Actor = z.object({
  kind: z.enum(['account', 'device', 'rule', 'import']),
  id: z.string().max(200),
  role: z.string().max(64).optional(),
  departmentId: z.string().max(64).optional(),
});
export type Actor = z.infer<typeof Actor>;
