import { z } from 'zod';
import { alarmRule } from './alarm-rules.schema.js';
import { departmentId, latitude, localText, longitude, slug, strict } from './common.schema.js';

const property = strict({
  id: slug,
  name: localText,
  /** What a reading is written in, for example m, %, mg/L; '1' for a ratio or a state. */
  unit: z.string().min(1).max(16),
  /** A reading outside [min, max] is refused as out of range. */
  min: z.number(),
  max: z.number(),
  /** Digits after the decimal point worth showing. */
  decimals: z.number().int().min(0).max(6).default(1),
}).refine((it) => it.min < it.max, { error: 'min must be below max', path: ['min'] });
export type DeviceProperty = z.output<typeof property>;

export const deviceKindFile = strict({
  id: slug,
  name: localText,
  /** Which quantities a device of this kind measures; each becomes one datastream of each thing. */
  properties: z.array(property).min(1),
  /** Seconds between two readings in ordinary operation. */
  intervalSeconds: z.number().int().min(1).max(604_800),
  /** Silent (a fault of the device, never "normal") after so many seconds; without it three intervals. */
  silentAfterSeconds: z.number().int().min(1).max(2_592_000).optional(),
  /** Unit that receives the cases of this kind unless a routing rule says otherwise. */
  receivingUnit: departmentId,
  /** Alarm rules that every jurisdiction starts with; `deviceKind` is this file's id. */
  rules: z.array(alarmRule).default([]),
});
export type DeviceKindFile = z.output<typeof deviceKindFile>;

/** A kind of device; `silentAfterSeconds` is always known. */
export interface DeviceKind extends DeviceKindFile {
  readonly silentAfterSeconds: number;
}

export const devicesFile = strict({
  things: z.array(
    strict({
      id: z.string().regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/, {
        error: 'a thing id is capitals and digits joined by hyphens, for example JJ-DRN-001',
      }),
      kind: slug,
      name: localText,
      lng: longitude,
      lat: latitude,
      simulated: z.boolean().default(false),
    }),
  ),
});
export type ThingEntry = z.output<typeof devicesFile>['things'][number];

/** One quantity of one thing: a SensorThings datastream. Its id is `<thingId>.<propertyId>`. */
export interface Datastream {
  readonly id: string;
  readonly thingId: string;
  readonly property: DeviceProperty;
}

export interface Thing extends ThingEntry {
  readonly townId: string | null;
  readonly cellId: string;
  readonly datastreams: readonly Datastream[];
}
