import type { Point } from './geometry.js';

/** WGS 84 (CGCS2000 is the same here), GCJ-02 as Chinese map services show it, BD-09 as Baidu shows it. */
export const coordinateSystems = ['wgs84', 'gcj02', 'bd09'] as const;
export type CoordinateSystem = (typeof coordinateSystems)[number];

/** Converts to WGS 84, better than a metre inside China; outside China GCJ-02 is WGS 84 already. */
export function toWgs84(point: Point, system: CoordinateSystem): Point {
  switch (system) {
    case 'wgs84':
      return point;
    case 'gcj02':
      return fromGcj02(point);
    case 'bd09':
      return fromGcj02(fromBd09(point));
  }
}

const SEMI_MAJOR_AXIS = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
const BAIDU_PI = (Math.PI * 3000) / 180;

function fromBd09({ lng, lat }: Point): Point {
  const [x, y] = [lng - 0.0065, lat - 0.006];
  const radius = Math.hypot(x, y) - 0.00002 * Math.sin(y * BAIDU_PI);
  const angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * BAIDU_PI);
  return { lng: radius * Math.cos(angle), lat: radius * Math.sin(angle) };
}

/** The forward shift has no closed inverse; three corrections bring the error under a millimetre. */
function fromGcj02(shifted: Point): Point {
  if (!inChina(shifted)) return shifted;
  let guess = shifted;
  for (let round = 0; round < 3; round += 1) {
    const again = toGcj02(guess);
    guess = { lng: guess.lng + shifted.lng - again.lng, lat: guess.lat + shifted.lat - again.lat };
  }
  return guess;
}

function toGcj02({ lng, lat }: Point): Point {
  const [x, y] = [lng - 105, lat - 35];
  const radLat = (lat * Math.PI) / 180;
  const magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radLat) ** 2;
  const dLat = (latShift(x, y) * 180) / (((SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED)) / magic ** 1.5) * Math.PI);
  const dLng = (lngShift(x, y) * 180) / ((SEMI_MAJOR_AXIS / Math.sqrt(magic)) * Math.cos(radLat) * Math.PI);
  return { lng: lng + dLng, lat: lat + dLat };
}

function latShift(x: number, y: number): number {
  const base = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  const fine = ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
  const middle = ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3;
  const coarse = ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3;
  return base + fine + middle + coarse;
}

function lngShift(x: number, y: number): number {
  const base = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  const fine = ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
  const middle = ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3;
  const coarse = ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;
  return base + fine + middle + coarse;
}

function inChina({ lng, lat }: Point): boolean {
  return lng > 73.66 && lng < 135.05 && lat > 3.86 && lat < 53.55;
}
