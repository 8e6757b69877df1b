import type { AreaGeometry } from '../reading/read-geojson.js';

/** WGS 84 degrees. */
export interface Point {
  readonly lng: number;
  readonly lat: number;
}

/** WGS 84 degrees: [west, south, east, north], the GeoJSON bbox order. */
export type Bounds = readonly [number, number, number, number];

export function boundsOf(geometry: AreaGeometry): Bounds {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = NaN, lat = NaN] of rings.flat()) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

export function withinBounds({ lng, lat }: Point, [west, south, east, north]: Bounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Where a map label of the area belongs: the mean of its largest ring's corners. */
export function labelPoint(geometry: AreaGeometry): Point {
  const outer = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map(([ring]) => ring);
  const largest = outer.reduce((best, ring) => ((ring?.length ?? 0) > (best?.length ?? 0) ? ring : best)) ?? [];
  const corners = largest.slice(1);
  const mean = (axis: 0 | 1) => corners.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / corners.length;
  return { lng: mean(0), lat: mean(1) };
}
