import type { AlarmRule } from '@citybrain/scenario';
import type { RegisteredDatastream, RegisteredThing } from '../src/registry/registry.js';

/** A device with datastreams of the range 0 to 10 m, numbered from 1, as the registry would hold it. */
export const device = (
  id: string,
  properties: readonly string[],
  rules: readonly AlarmRule[] = [],
): RegisteredThing => {
  const datastreams = new Map<string, RegisteredDatastream>();
  const thing: RegisteredThing = {
    id,
    jurisdictionId: 'jiaojiang',
    kind: 'drain-level-gauge',
    name: { zh: id, en: id },
    place: { lng: 121.4, lat: 28.6, cellId: 'cell', townId: null },
    simulated: true,
    inService: true,
    intervalMs: 300_000,
    partition: 3,
    datastreams,
  };
  properties.forEach((property, index) => {
    const name = `${id}.${property}`;
    datastreams.set(name, { id: name, ref: index + 1, thing, unit: 'm', min: 0, max: 10, rules });
  });
  return thing;
};

/** Finds datastreams of the given devices only. */
export const finder =
  (...devices: readonly RegisteredThing[]) =>
  (id: string): RegisteredDatastream | undefined =>
    devices.map((thing) => thing.datastreams.get(id)).find((datastream) => datastream !== undefined);
