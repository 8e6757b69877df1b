/** Of several about the same thing the one with the highest version, in the order of their keys. */
export const newestOfEach = <T>(items: readonly T[], key: (item: T) => string, version: (item: T) => number): T[] => {
  const newest = new Map<string, T>();
  for (const item of items) {
    const known = newest.get(key(item));
    if (known === undefined || version(known) <= version(item)) newest.set(key(item), item);
  }
  // one order for everybody: transactions that touch the same rows wait for each other instead of killing each other
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
};
