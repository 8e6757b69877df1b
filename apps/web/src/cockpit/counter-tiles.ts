import type { Counters } from '../api/types.js';

export interface CounterTile {
  name: Exclude<keyof Counters, 'devicesTotal'>;
  /** Shown behind it as the whole. */
  of?: keyof Counters;
  /** Its colour while it is not 0. */
  tone?: 'overdue' | 'soon' | 'good';
  /** The page that lists what it counts. */
  to: string;
}

export const counterTiles: readonly CounterTile[] = [
  { name: 'openCases', to: '/?view=list' },
  { name: 'overdueCases', tone: 'overdue', to: '/?view=list&show=overdue' },
  { name: 'dueSoon', tone: 'soon', to: '/?view=list&show=soon' },
  { name: 'reportedToday', to: '/reports?status=all' },
  { name: 'closedToday', tone: 'good', to: '/?metric=count-closed&period=today' },
  { name: 'standingAlarms', tone: 'overdue', to: '/devices?state=alarm' },
  { name: 'devicesReporting', of: 'devicesTotal', to: '/devices' },
];
