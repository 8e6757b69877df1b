import type { LiveCase, LiveDevice } from '../api/types.js';
import { urgencyOf } from '../cases/urgency.js';

const point = (lng: number, lat: number, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lng, lat] },
});

/** What the map shows of the open cases at `now`; a case without a place is not on the map, only in the list. */
export const caseFeatures = (cases: Iterable<LiveCase>, now: number): GeoJSON.FeatureCollection => {
  const features: GeoJSON.Feature[] = [];
  for (const entry of cases) {
    if (entry.lng === null || entry.lat === null) continue;
    features.push(
      point(entry.lng, entry.lat, { id: entry.id, urgency: urgencyOf(entry.dueAt, now), priority: entry.priority }),
    );
  }
  return { type: 'FeatureCollection', features };
};

export const deviceFeatures = (devices: Iterable<LiveDevice>): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: Array.from(devices, (device) => point(device.lng, device.lat, { id: device.id, state: device.state })),
});
