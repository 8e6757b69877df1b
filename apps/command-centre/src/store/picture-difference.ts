import type { Picture, PicturePart } from '../projection/projection.js';

/** Ids of what one picture shows and the other does not, or in another version. Empty: both show the same. */
export const pictureDifference = (one: Picture, other: Picture): string[] =>
  (['cases', 'alarms', 'readings'] as const).flatMap((kind) => differing(one[kind], other[kind]));

const differing = (one: readonly PicturePart[], other: readonly PicturePart[]): string[] => {
  const left = versions(one);
  const right = versions(other);
  return [...new Set([...left.keys(), ...right.keys()])].filter((key) => left.get(key) !== right.get(key));
};

const versions = (parts: readonly PicturePart[]): Map<string, number> =>
  new Map(parts.map((part) => [`${part.jurisdictionId}/${part.id}`, part.version]));
