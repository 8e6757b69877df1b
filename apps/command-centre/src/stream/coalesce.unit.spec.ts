import { describe, expect, it } from '@jest/globals';
import type { StreamEntry } from '../store/live-store.js';
import { coalesce } from './coalesce.js';

const aCase = (id: string, name: string, version: number): StreamEntry => ({
  id,
  name: 'case',
  text: JSON.stringify({ id: name, version }),
});

describe('changes that are sent together', () => {
  it('contain the last state of each case, in growing positions', () => {
    const entries = [aCase('1-0', 'a', 1), aCase('2-0', 'b', 1), aCase('3-0', 'a', 2)];
    expect(coalesce(entries).map(({ id }) => id)).toEqual(['2-0', '3-0']);
  });

  it('contain each device and the counters once, and every line of the feed', () => {
    const entries: StreamEntry[] = [
      { id: '1-0', name: 'counters', text: '{"openCases":1}' },
      { id: '1-1', name: 'device', text: 'JJ-DRN-001' },
      { id: '1-2', name: 'feed', text: '{"id":"x"}' },
      { id: '1-3', name: 'device', text: 'JJ-DRN-001' },
      { id: '1-4', name: 'feed', text: '{"id":"x"}' },
      { id: '1-5', name: 'counters', text: '{"openCases":2}' },
    ];
    expect(coalesce(entries).map(({ id }) => id)).toEqual(['1-2', '1-3', '1-4', '1-5']);
  });

  it('contain no more lines of the feed than anybody reads, the newest of them', () => {
    const entries = Array.from({ length: 250 }, (_, index): StreamEntry => ({
      id: `${index}-0`,
      name: 'feed',
      text: '{}',
    }));
    const kept = coalesce(entries);
    expect([kept.length, kept[0]?.id, kept.at(-1)?.id]).toEqual([100, '150-0', '249-0']);
  });
});
