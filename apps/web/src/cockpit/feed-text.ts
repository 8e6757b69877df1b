import type { FeedItem, Names } from '../api/types.js';

export interface FeedNames {
  of: (names: Names | string | null | undefined, otherwise?: string) => string;
  category: (id: string, given?: string) => string;
  department: (id: string | null | undefined, given?: string) => string;
}

/** What stands in the sentence of a feed item, by the names the texts use. */
export const feedParameters = (item: FeedItem, names: FeedNames): Record<string, string> => ({
  category: item.category === undefined ? '' : names.category(item.category, item.categoryName),
  department: names.department(item.departmentId, item.departmentName),
  thing: names.of(item.thingName, item.thingId ?? ''),
  severity: String(item.severity ?? ''),
});

/** The colour family of a feed item. */
export const feedTone = (type: string): 'alarm' | 'back' | 'done' | 'new' | 'step' => {
  if (type === 'alarm.raised') return 'alarm';
  if (type === 'case.returned' || type === 'case.check-failed' || type === 'report.voided') return 'back';
  if (type === 'case.closed' || type === 'alarm.cleared') return 'done';
  if (type === 'case.filed' || type.startsWith('report.')) return 'new';
  return 'step';
};
