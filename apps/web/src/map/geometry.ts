import type { DistrictMap, Names } from '../api/types.js';
import type { Language } from '../time/zoned.js';

type Ring = GeoJSON.Position[];
type Bounds = DistrictMap['bounds'];

const empty: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

export const orEmpty = (features: GeoJSON.FeatureCollection | null | undefined): GeoJSON.FeatureCollection =>
  features ?? empty;

const outerRings = (geometry: GeoJSON.Geometry): Ring[] => {
  if (geometry.type === 'Polygon') return geometry.coordinates.slice(0, 1);
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1));
  return [];
};

const areaAndCentre = (ring: Ring): { area: number; lng: number; lat: number } => {
  let area = 0;
  let lng = 0;
  let lat = 0;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const [x2 = 0, y2 = 0] = ring[index + 1] ?? [];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    lng += (x1 + x2) * cross;
    lat += (y1 + y2) * cross;
  }
  return area === 0
    ? { area: 0, lng: 0, lat: 0 }
    : { area: Math.abs(area), lng: lng / (3 * area), lat: lat / (3 * area) };
};

const boundsOf = (ring: Ring): Bounds =>
  ring.reduce<Bounds>(
    ([west, south, east, north], [lng = 0, lat = 0]) => [
      Math.min(west, lng),
      Math.min(south, lat),
      Math.max(east, lng),
      Math.max(north, lat),
    ],
    [180, 90, -180, -90],
  );

const within = ([west, south, east, north]: Bounds, { lng, lat }: { lng: number; lat: number }): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north;

/** What a first look should show: the part of the district around its centre, without far islands. */
export const homeBounds = ({ outline, center, bounds }: Pick<DistrictMap, 'outline' | 'center' | 'bounds'>): Bounds => {
  const rings = orEmpty(outline).features.flatMap((feature) => outerRings(feature.geometry));
  return rings.map(boundsOf).find((part) => within(part, center)) ?? bounds;
};

/** The name of a feature in `language`, however the source writes it. */
const nameOf = (properties: GeoJSON.GeoJsonProperties, language: Language): string => {
  const name: unknown = properties?.name;
  if (typeof name === 'string') return name;
  return (name as Names | undefined)?.[language] ?? '';
};

/** One point with a `label` for each named area: the centre of its largest part. */
export const labelPoints = (areas: GeoJSON.FeatureCollection, language: Language): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: areas.features.flatMap((area): GeoJSON.Feature[] => {
    const label = nameOf(area.properties, language);
    const parts = outerRings(area.geometry).map(areaAndCentre);
    const largest = parts.toSorted((left, right) => right.area - left.area)[0];
    if (label === '' || largest === undefined || largest.area === 0) return [];
    const { lng, lat } = largest;
    return [{ type: 'Feature', properties: { label }, geometry: { type: 'Point', coordinates: [lng, lat] } }];
  }),
});

/** `features` with a flat `label` in `language`, as map expressions need it. */
export const labelled = (features: GeoJSON.FeatureCollection, language: Language): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, label: nameOf(feature.properties, language) },
  })),
});
