import type { StreamEntry } from '../store/live-store.js';

/** At most so many lines of the feed are sent together: nobody reads more. */
const MOST_NEWS = 100;

/**
 * Of several changes of the same thing only the last, in the order of the last changes. The positions still grow, so a
 * browser may stop anywhere and resume.
 */
export const coalesce = (entries: readonly StreamEntry[]): StreamEntry[] => {
  const last = new Map<string, StreamEntry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    last.delete(key);
    last.set(key, entry);
  }
  const kept = [...last.values()];
  const surplus = kept.filter((entry) => entry.name === 'feed').length - MOST_NEWS;
  let dropped = 0;
  return surplus <= 0 ? kept : kept.filter((entry) => entry.name !== 'feed' || (dropped += 1) > surplus);
};

const keyOf = ({ name, text, id }: StreamEntry): string => {
  if (name === 'feed') return id; // each line is news of its own
  if (name === 'counters') return name;
  return name === 'device' ? `device/${text}` : `case/${caseId(text)}`;
};

/** The id stands first in the JSON of a case; the rest need not be read. */
const caseId = (json: string): string => /^\{"id":"([^"]+)"/.exec(json)?.[1] ?? json;
