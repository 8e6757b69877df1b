import type { Counters, FeedItem, LiveCase, LiveDevice, LiveSnapshot } from '../api/types.js';

/** A change that the page should point at for a moment: where on the map something just happened. */
export interface Pulse {
  sequence: number;
  lng: number;
  lat: number;
  kind: 'case' | 'alarm';
}

/** What the page knows about now. Never changed in place: a new value is made, parts that did not change are shared. */
export interface LiveState {
  epoch: string;
  /** Position after the last applied change: a dropped stream resumes from here. */
  cursor: string;
  rebuilding: boolean;
  counters: Counters;
  cases: ReadonlyMap<string, LiveCase>;
  /** Versions of cases that have left the picture, so that a late, older change does not bring them back. */
  gone: ReadonlyMap<string, number>;
  devices: ReadonlyMap<string, LiveDevice>;
  /** Newest first. */
  feed: readonly FeedItem[];
  pulses: readonly Pulse[];
  /** How many case changes were applied: grows, so that others can notice that something moved. */
  caseChanges: number;
}

export type LiveChange =
  | { type: 'case'; cursor: string; data: LiveCase }
  | { type: 'device'; cursor: string; data: LiveDevice }
  | { type: 'counters'; cursor: string; data: Counters }
  | { type: 'feed'; cursor: string; data: FeedItem }
  | { type: 'rebuilding'; cursor: string; data: { rebuilding: boolean } };

const FEED_LENGTH = 120;
const GONE_LENGTH = 2_000;
const PULSES_LENGTH = 24;

const isOver = (status: string): boolean => status === 'closed';

export const fromSnapshot = (snapshot: LiveSnapshot): LiveState => ({
  epoch: snapshot.epoch,
  cursor: snapshot.cursor,
  rebuilding: snapshot.rebuilding,
  counters: snapshot.counters,
  cases: new Map(snapshot.cases.filter((entry) => !isOver(entry.status)).map((entry) => [entry.id, entry])),
  gone: new Map(),
  devices: new Map(snapshot.devices.map((device) => [device.id, device])),
  feed: newestFirst(snapshot.feed).slice(0, FEED_LENGTH),
  pulses: [],
  caseChanges: 0,
});

/**
 * The state after `changes`, in their order. One pass and one copy of each touched collection, however many changes
 * came. A case change is applied only when its version is higher than the known one, so a repeat changes nothing.
 */
export const applyChanges = (state: LiveState, changes: readonly LiveChange[]): LiveState => {
  const last = changes.at(-1);
  if (last === undefined) return state;
  const draft = new Draft(state);
  for (const change of changes) draft.apply(change);
  return draft.finish(last.cursor);
};

class Draft {
  private cases: Map<string, LiveCase> | null = null;
  private gone: Map<string, number> | null = null;
  private devices: Map<string, LiveDevice> | null = null;
  private readonly news: FeedItem[] = [];
  private readonly pulses: Pulse[] = [];
  private counters: Counters;
  private rebuilding: boolean;
  private caseChanges = 0;

  constructor(private readonly before: LiveState) {
    this.counters = before.counters;
    this.rebuilding = before.rebuilding;
  }

  apply(change: LiveChange): void {
    switch (change.type) {
      case 'case':
        return this.applyCase(change.data);
      case 'device':
        return this.applyDevice(change.data);
      case 'counters':
        this.counters = change.data;
        return;
      case 'feed':
        return this.applyNews(change.data);
      case 'rebuilding':
        this.rebuilding = change.data.rebuilding;
    }
  }

  finish(cursor: string): LiveState {
    const { before } = this;
    return {
      epoch: before.epoch,
      cursor: cursor === '' ? before.cursor : cursor,
      rebuilding: this.rebuilding,
      counters: this.counters,
      cases: this.cases ?? before.cases,
      gone: this.gone === null ? before.gone : trimmed(this.gone, GONE_LENGTH),
      devices: this.devices ?? before.devices,
      feed: this.news.length === 0 ? before.feed : [...this.news.toReversed(), ...before.feed].slice(0, FEED_LENGTH),
      pulses: this.pulses.length === 0 ? before.pulses : [...before.pulses, ...this.pulses].slice(-PULSES_LENGTH),
      caseChanges: before.caseChanges + this.caseChanges,
    };
  }

  /** A line that is there already is not said twice. */
  private applyNews(item: FeedItem): void {
    const known = (entry: FeedItem): boolean => item.id !== undefined && entry.id === item.id;
    if (!this.news.some(known) && !this.before.feed.some(known)) this.news.push(item);
  }

  private applyCase(next: LiveCase): void {
    const cases = this.cases ?? this.before.cases;
    const known = cases.get(next.id);
    const highest = known?.version ?? (this.gone ?? this.before.gone).get(next.id) ?? 0;
    if (next.version <= highest) return;
    this.caseChanges += 1;
    this.cases ??= new Map(this.before.cases);
    if (isOver(next.status)) {
      this.cases.delete(next.id);
      this.gone ??= new Map(this.before.gone);
      this.gone.set(next.id, next.version);
    } else {
      this.cases.set(next.id, next);
    }
    this.pulse(next.lng, next.lat, 'case');
  }

  private applyDevice(next: LiveDevice): void {
    const known = (this.devices ?? this.before.devices).get(next.id);
    this.devices ??= new Map(this.before.devices);
    this.devices.set(next.id, known === undefined ? next : { ...known, ...next });
    if (next.alarm !== null && known?.alarm?.id !== next.alarm.id) this.pulse(next.lng, next.lat, 'alarm');
  }

  private pulse(lng: number | null, lat: number | null, kind: Pulse['kind']): void {
    if (lng === null || lat === null) return;
    const last = this.pulses.at(-1) ?? this.before.pulses.at(-1);
    this.pulses.push({ sequence: (last?.sequence ?? 0) + 1, lng, lat, kind });
  }
}

const newestFirst = (feed: readonly FeedItem[]): FeedItem[] =>
  feed.toSorted((left, right) => Date.parse(right.at) - Date.parse(left.at));

const trimmed = (map: Map<string, number>, length: number): Map<string, number> =>
  map.size <= length ? map : new Map([...map].slice(-length));
