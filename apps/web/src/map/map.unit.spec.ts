import { describe, expect, it } from '@jest/globals';
import type { LiveCase, LiveDevice } from '../api/types.js';
import { homeBounds, labelled, labelPoints } from './geometry.js';
import { readClusterImage, RING_STEPS } from './live-layers.js';
import { caseFeatures, deviceFeatures } from './point-features.js';

const square = (west: number, south: number, size: number): GeoJSON.Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const area = (name: unknown, ...squares: GeoJSON.Position[][]): GeoJSON.Feature => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'MultiPolygon', coordinates: squares.map((ring) => [ring]) },
});
const collection = (...features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

describe('the ground of the map', () => {
  it('writes a name once, in the middle of the largest part of an area', () => {
    const island = area({ zh: '大陈镇', en: 'Dachen' }, square(0, 0, 1), square(10, 10, 4));
    expect(labelPoints(collection(island), 'zh').features).toEqual([
      { type: 'Feature', properties: { label: '大陈镇' }, geometry: { type: 'Point', coordinates: [12, 12] } },
    ]);
  });

  it('leaves areas without a name unnamed', () => {
    expect(labelPoints(collection(area(undefined, square(0, 0, 1))), 'en').features).toEqual([]);
  });

  it('knows names in two languages and names in one', () => {
    const streets = labelled(collection(area({ zh: '路', en: 'Road' }), area('Plain')), 'en');
    expect(streets.features.map((feature) => feature.properties?.label)).toEqual(['Road', 'Plain']);
  });

  it('looks first at the part around the centre, not at far islands', () => {
    const outline = collection(area('x', square(121.9, 28.4, 0.1), square(121.3, 28.6, 0.2)));
    const bounds: [number, number, number, number] = [121.3, 28.4, 122, 28.8];
    const [west, south] = homeBounds({ outline, center: { lng: 121.4, lat: 28.7 }, bounds });
    expect([west, south]).toEqual([121.3, 28.6]);
    expect(homeBounds({ outline: null, center: { lng: 0, lat: 0 }, bounds })).toEqual(bounds);
  });
});

describe('marks on the map', () => {
  const now = Date.parse('2026-11-22T08:00:00Z');
  const entry = (lng: number | null, dueAt: string | null) =>
    ({ id: 'c', lng, lat: 28.6, dueAt, priority: 3 }) as LiveCase;

  it('tell how a case stands with its deadline', () => {
    const data = caseFeatures([entry(121.4, '2026-11-22T07:59:00Z'), entry(121.4, null)], now);
    expect(data.features.map((feature) => feature.properties?.urgency)).toEqual(['overdue', 'unlimited']);
  });

  it('leave out a case without a place', () => {
    expect(caseFeatures([entry(null, null)], now).features).toEqual([]);
  });

  it('tell how a device stands', () => {
    const device = { id: 'd', lng: 1, lat: 2, state: 'silent' } as LiveDevice;
    expect(deviceFeatures([device]).features[0]?.properties).toEqual({ id: 'd', state: 'silent' });
  });

  it('draw the ring of a cluster from its name: no more than the whole of it', () => {
    expect(readClusterImage(`cluster-${RING_STEPS / 2}-3`)).toEqual({ overdue: 0.5, soon: 0.25 });
    expect(readClusterImage('cluster-9-9')).toEqual({ overdue: 0.75, soon: 0.25 });
    expect(readClusterImage('device-normal')).toBeNull();
  });
});
