import { describe, expect, it } from '@jest/globals';
import { retryDelay } from './backoff.js';
import type { LiveView } from './live-connection.js';
import { fromSnapshot } from './live-state.js';
import { pillState } from './pill-state.js';
import { readMessage } from './stream-message.js';

const stateThat = (rebuilding: boolean) =>
  fromSnapshot({
    epoch: 'e',
    cursor: '1',
    rebuilding,
    at: '2026-11-22T00:00:00Z',
    counters: {} as never,
    cases: [],
    devices: [],
    feed: [],
  });

const view = (link: LiveView['link'], rebuilding = false): LiveView => ({
  link,
  state: stateThat(rebuilding),
  heardAt: null,
  problem: null,
});

describe('a dropped line', () => {
  it('is tried again soon at first and at most every 15 seconds later', () => {
    expect(retryDelay(1, 1)).toBe(500);
    expect(retryDelay(1, 0)).toBe(250);
    expect(retryDelay(4, 1)).toBe(4_000);
    expect(retryDelay(60, 1)).toBe(15_000);
  });

  it('is told before anything else, rebuilding only while the line is live', () => {
    expect(pillState(view('live'))).toBe('live');
    expect(pillState(view('live', true))).toBe('rebuilding');
    expect(pillState(view('offline', true))).toBe('offline');
    expect(pillState(view('reconnecting', true))).toBe('reconnecting');
  });
});

describe('a message of the stream', () => {
  it('keeps its cursor', () => {
    expect(readMessage('counters', '42', '{"openCases":3}')).toEqual({
      type: 'counters',
      cursor: '42',
      data: { openCases: 3 },
    });
  });

  it('asks for a new picture when it says reset, whatever its text', () => {
    expect(readMessage('reset', '', '')).toEqual({ type: 'reset' });
  });

  it('is refused when it is cut off or no object', () => {
    expect(readMessage('case', '1', '{"id":"c')).toBeNull();
    expect(readMessage('case', '1', '7')).toBeNull();
    expect(readMessage('case', '1', 'null')).toBeNull();
  });

  it('says that rebuilding began unless it says that it ended', () => {
    expect(readMessage('rebuilding', '1', '{}')).toMatchObject({ data: { rebuilding: true } });
    expect(readMessage('rebuilding', '1', '{"rebuilding":false}')).toMatchObject({ data: { rebuilding: false } });
  });
});
