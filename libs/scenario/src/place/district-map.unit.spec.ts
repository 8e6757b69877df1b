import { describe, expect, it } from '@jest/globals';
import { DistrictMap } from './district-map.js';

type Corner = [number, number];
const box = (west: number, south: number, east: number, north: number): Corner[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const feature = <P>(properties: P, ...rings: Corner[][]) => ({
  type: 'Feature' as const,
  properties,
  geometry: { type: 'MultiPolygon' as const, coordinates: rings.map((ring) => [ring]) },
});
const name = { zh: '镇', en: 'town' };

/** A mainland of two towns with a sliver between them, and an island off the coast. */
const district = new DistrictMap({
  jurisdiction: {
    id: 'test',
    code: '330000',
    name,
    timeZone: 'Asia/Shanghai',
    numberPrefix: 'TT',
    simulated: true,
    center: { lng: 121.05, lat: 28.05 },
    grid: { cellMetres: 100, displayMetres: 1000, origin: { lng: 121, lat: 28 } },
  },
  outline: {
    type: 'FeatureCollection',
    features: [feature({}, box(121, 28, 121.1, 28.1), box(121.3, 28, 121.31, 28.01))],
  },
  towns: {
    type: 'FeatureCollection',
    features: [
      feature({ id: 'west', name }, box(121, 28, 121.049, 28.1)),
      feature({ id: 'east', name }, box(121.05, 28, 121.1, 28.1)),
      feature({ id: 'island', name }, box(121.3, 28, 121.31, 28.01)),
    ],
  },
  streets: { type: 'FeatureCollection', features: [] },
});

describe('finding where a problem is', () => {
  it('knows the town and the cell of a place', () => {
    expect(district.locate({ lng: 121.0005, lat: 28.0005 })).toEqual({
      inside: true,
      townId: 'west',
      cellId: '330000-0000-0000',
    });
    expect(district.locate({ lng: 121.305, lat: 28.005 }).townId).toBe('island');
  });

  it('says that the sea between mainland and island is outside', () => {
    expect(district.locate({ lng: 121.2, lat: 28.005 })).toMatchObject({ inside: false, townId: null });
  });

  it('gives a place in the sliver between two towns to the nearer one', () => {
    expect(district.locate({ lng: 121.0499, lat: 28.05 })).toMatchObject({ inside: true, townId: 'east' });
  });

  it('takes the border itself as inside', () => {
    expect(district.locate({ lng: 121, lat: 28.05 }).inside).toBe(true);
  });

  it('puts places a few steps apart into one cell and a hundred metres apart into two', () => {
    const cell = (lng: number, lat: number) => district.locate({ lng, lat }).cellId;
    expect(cell(121.05005, 28.05005)).toBe(cell(121.05015, 28.0501));
    expect(cell(121.05005, 28.05005)).not.toBe(cell(121.05105, 28.05005));
    expect(cell(121.05005, 28.05005)).not.toBe(cell(121.05005, 28.05095));
  });

  it('finds the square of a cell again, and refuses a cell of another grid', () => {
    const place = { lng: 121.0731, lat: 28.0333 };
    const [west, south, east, north] = district.cellBounds(district.locate(place).cellId);
    expect(place.lng >= west && place.lng < east && place.lat >= south && place.lat < north).toBe(true);
    expect((north - south) * 111_320).toBeCloseTo(100, 3);
    expect(() => district.cellBounds('990000-0001-0001')).toThrow(RangeError);
  });

  it('draws coarse cells only where the district is', () => {
    const { features } = district.displayCells();
    expect(features.length).toBeGreaterThan(90); // about 9.8 km x 11.1 km of mainland and 1 km² of island
    expect(features.length).toBeLessThan(130);
  });
});
