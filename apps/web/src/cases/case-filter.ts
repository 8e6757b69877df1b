import type { CaseStatus } from '../api/types.js';

export const openStatuses: readonly CaseStatus[] = [
  'filed',
  'returned',
  'dispatched',
  'accepted',
  'handling',
  'rework',
  'fed-back',
  'checked',
];

export const sorts = ['due', 'filed', '-filed'] as const;
export type CaseSort = (typeof sorts)[number];

/** What the queue shows. Every part stands in the page's address. */
export interface CaseFilter {
  /** Empty: all that are still open. */
  status: readonly string[];
  department: string | null;
  category: string | null;
  overdue: boolean;
  text: string;
  sort: CaseSort;
}

export const readFilter = (search: URLSearchParams): CaseFilter => {
  const status = (search.get('status') ?? '').split(',').filter((entry) => entry !== '');
  const sort = search.get('sort');
  return {
    status: status.length > 0 ? status : openStatuses,
    department: search.get('unit'),
    category: search.get('category'),
    overdue: search.get('overdue') === 'true',
    text: search.get('q') ?? '',
    sort: sorts.find((entry) => entry === sort) ?? 'due',
  };
};

const set = (search: URLSearchParams, name: string, value: string | null): void => {
  if (value === null || value === '') search.delete(name);
  else search.set(name, value);
};

/** `search` with the filter changed; other entries stay. */
export const writeFilter = (search: URLSearchParams, change: Partial<CaseFilter>): URLSearchParams => {
  const next = new URLSearchParams(search);
  if (change.status !== undefined) set(next, 'status', change.status.join(','));
  if (change.department !== undefined) set(next, 'unit', change.department);
  if (change.category !== undefined) set(next, 'category', change.category);
  if (change.overdue !== undefined) set(next, 'overdue', change.overdue ? 'true' : null);
  if (change.text !== undefined) set(next, 'q', change.text.trim());
  if (change.sort !== undefined) set(next, 'sort', change.sort === 'due' ? null : change.sort);
  return next;
};
