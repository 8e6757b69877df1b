import type { Reading } from '@citybrain/contracts';

/** A reading as JSON. Ids need no escaping (the registry knows them all), and numbers print as JSON prints them. */
export const textOf = ({ d, t, r, q, s }: Reading): string =>
  q === undefined ? `{"d":"${d}","t":${t},"r":${r},"s":${s}}` : `{"d":"${d}","t":${t},"r":${r},"q":${q},"s":${s}}`;
