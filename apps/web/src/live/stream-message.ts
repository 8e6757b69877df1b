import type { Counters, FeedItem, LiveCase, LiveDevice } from '../api/types.js';
import type { LiveChange } from './live-state.js';

/** What the stream sends, by the name of the event. `reset` asks for a new snapshot. */
export const streamEvents = ['case', 'device', 'counters', 'feed', 'rebuilding', 'reset'] as const;
export type StreamEventName = (typeof streamEvents)[number];

export type StreamMessage = LiveChange | { type: 'reset' };

/** Reads one message of the stream; null when its text is not what the stream promises. */
export const readMessage = (name: StreamEventName, cursor: string, text: string): StreamMessage | null => {
  if (name === 'reset') return { type: 'reset' };
  const data = parse(text);
  if (data === null) return null;
  switch (name) {
    case 'case':
      return { type: name, cursor, data: data as LiveCase };
    case 'device':
      return { type: name, cursor, data: data as LiveDevice };
    case 'counters':
      return { type: name, cursor, data: data as Counters };
    case 'feed':
      return { type: name, cursor, data: data as FeedItem };
    case 'rebuilding':
      return { type: name, cursor, data: { rebuilding: !('rebuilding' in data) || data.rebuilding !== false } };
  }
};

const parse = (text: string): object | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null; // half a message: the stream is resumed from the cursor of the last whole one
  }
};
