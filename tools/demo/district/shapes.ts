/** [longitude, latitude] in WGS 84 degrees. */
export type Position = [number, number];
/** Closed: ends where it starts. */
export type Ring = Position[];

/** One degree of longitude at this latitude, in degrees of latitude: distances are compared in this flattened plane. */
const FLATTEN = Math.cos((28.66 * Math.PI) / 180);

export function squaredDistance(a: Position, b: Position): number {
  return ((a[0] - b[0]) * FLATTEN) ** 2 + (a[1] - b[1]) ** 2;
}

/** The part of a ring that is nearer to `mine` than to `other` (Sutherland-Hodgman against the line between them). */
export function nearerPart(ring: Ring, mine: Position, other: Position): Ring {
  const advantage = (at: Position) => squaredDistance(at, other) - squaredDistance(at, mine);
  const kept: Ring = [];
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [from, to] = [ring[i]!, ring[i + 1]!];
    const [before, after] = [advantage(from), advantage(to)];
    if (before >= 0) kept.push(from);
    if (before >= 0 !== after >= 0) kept.push(between(from, to, before / (before - after)));
  }
  return close(kept.map(round));
}

export function isInside([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [[x1, y1], [x2, y2]] = [ring[i]!, ring[i + 1]!];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

export function boundsOf(ring: Ring): { west: number; south: number; east: number; north: number } {
  const [lngs, lats] = [ring.map(([lng]) => lng), ring.map(([, lat]) => lat)];
  return { west: Math.min(...lngs), south: Math.min(...lats), east: Math.max(...lngs), north: Math.max(...lats) };
}

export function areaOf(ring: Ring): number {
  let doubled = 0;
  for (let i = 0; i + 1 < ring.length; i += 1) doubled += ring[i]![0] * ring[i + 1]![1] - ring[i + 1]![0] * ring[i]![1];
  return Math.abs(doubled / 2) * FLATTEN;
}

export function between(from: Position, to: Position, share: number): Position {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** Five decimals are about a metre. */
export function round([lng, lat]: Position): Position {
  return [Number(lng.toFixed(5)), Number(lat.toFixed(5))];
}

function close(ring: Ring): Ring {
  const first = ring[0];
  return first === undefined ? [] : [...ring, first];
}
