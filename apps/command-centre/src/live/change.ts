import type { Counters } from './counters.js';
import type { FeedItem } from './feed-item.js';
import type { LiveAlarm, StoredReading } from './live-device.js';
import type { LiveCase } from './live-case.js';

interface Versioned {
  readonly jurisdictionId: string;
  readonly id: string;
  /** Only a higher one replaces what is there. */
  readonly version: number;
}

/** Something in the live picture changed and is committed. Applied twice or late, it changes nothing. */
export type Change =
  | (Versioned & { readonly kind: 'case'; readonly view: LiveCase; readonly open: boolean })
  /** `view` null: the alarm no longer stands. */
  | (Versioned & { readonly kind: 'alarm'; readonly thingId: string; readonly view: LiveAlarm | null })
  /** `id` is the datastream's, `version` the time of measurement in ms. */
  | (Versioned & { readonly kind: 'reading'; readonly thingId: string; readonly view: StoredReading })
  /** `version` is the time of the event in ms. */
  | (Versioned & { readonly kind: 'news'; readonly view: FeedItem })
  /** `version` is when they were counted, in ms. */
  | (Versioned & { readonly kind: 'counters'; readonly view: Counters })
  /** A device looks different although nothing came from it: it fell silent. */
  | (Versioned & { readonly kind: 'device' });

/** What a later change of the same thing replaces while it waits. */
export const changeKey = (change: Change): string => `${change.kind}/${change.jurisdictionId}/${change.id}`;
