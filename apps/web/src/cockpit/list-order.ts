import type { DeviceState, LiveCase, LiveDevice } from '../api/types.js';

const dueOf = (dueAt: string | null): number => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt));

interface Due {
  id: string;
  dueAt: string | null;
}

/** The earliest deadline first; cases without one last. */
export const byDue = (left: Due, right: Due): number => {
  const [one, other] = [dueOf(left.dueAt), dueOf(right.dueAt)];
  return one === other ? left.id.localeCompare(right.id) : one - other;
};

const rank: Record<DeviceState, number> = { alarm: 0, silent: 1, unknown: 2, normal: 3 };

/** What needs a look first: alarms, then the silent ones. */
export const byState = (left: { id: string; state: DeviceState }, right: { id: string; state: DeviceState }): number =>
  rank[left.state] - rank[right.state] || left.id.localeCompare(right.id);

/** The `most` open cases whose deadline lies ahead and comes first. What is overdue already is counted elsewhere. */
export const nextDue = (cases: Iterable<LiveCase>, now: number, most: number): LiveCase[] =>
  [...cases]
    .filter((entry) => entry.dueAt !== null && Date.parse(entry.dueAt) >= now)
    .toSorted(byDue)
    .slice(0, most);

/** Devices with a standing alarm: the gravest first, among equals the latest. */
export const gravestFirst = (devices: Iterable<LiveDevice>): LiveDevice[] =>
  [...devices]
    .filter((device) => device.alarm !== null)
    .toSorted(
      (left, right) =>
        (left.alarm?.severity ?? 9) - (right.alarm?.severity ?? 9) ||
        (right.alarm?.raisedAt ?? '').localeCompare(left.alarm?.raisedAt ?? ''),
    );
