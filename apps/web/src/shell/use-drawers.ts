import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { MetricPart } from '../api/types.js';
import { readPeriod, type Period } from '../time/period.js';

/** Which number was opened. */
export interface MetricAsked {
  /** Id of a metric, or `count-` and the name of a count of the summary. */
  metric: string;
  variant: string;
  /** Department id or `all`. */
  department: string;
  part: MetricPart;
  period: Period;
}

/** The count of the summary that is asked for; null for a metric. */
export const countOf = (metric: string): string | null => (metric.startsWith('count-') ? metric.slice(6) : null);

const parts: readonly string[] = ['numerator', 'denominator', 'rest'] satisfies MetricPart[];

const readMetric = (search: URLSearchParams): MetricAsked | null => {
  const metric = search.get('metric');
  if (metric === null) return null;
  const part = search.get('part') ?? '';
  return {
    metric,
    variant: search.get('variant') ?? '',
    department: search.get('department') ?? 'all',
    part: parts.includes(part) ? (part as MetricPart) : 'denominator',
    period: readPeriod(search.get('period')),
  };
};

const metricKeys = ['metric', 'variant', 'department', 'part', 'period'] as const;

/** What is open beside the page. It stands in the address, so that a link shows the same to a colleague. */
export const useDrawers = () => {
  const [search, setSearch] = useSearchParams();
  return useMemo(() => {
    const change = (edit: (next: URLSearchParams) => void): void =>
      setSearch((before) => {
        const next = new URLSearchParams(before);
        edit(next);
        return next;
      });
    return {
      caseId: search.get('case'),
      metric: readMetric(search),
      openCase: (id: string) => change((next) => next.set('case', id)),
      closeCase: () => change((next) => next.delete('case')),
      openMetric: (asked: MetricAsked) =>
        change((next) => {
          for (const key of metricKeys) next.set(key, asked[key]);
          if (asked.variant === '') next.delete('variant');
        }),
      closeMetric: () => change((next) => metricKeys.forEach((key) => next.delete(key))),
    };
  }, [search, setSearch]);
};
