import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '../api/client.js';
import type { MetricCase, MetricDefinition, Page, Summary } from '../api/types.js';
import { useDistrict } from '../district/district.js';
import { countOf, type MetricAsked } from '../shell/use-drawers.js';
import type { DateRange } from '../time/period.js';

export const useMetricDefinitions = (): MetricDefinition[] => {
  const { data } = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => get<{ items: MetricDefinition[] }>('/api/analytics/metrics', undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.items ?? none;
};

const none: never[] = [];

/** Rates by department for a period of local dates. */
export const useSummary = (range: DateRange) => {
  const { id: jurisdiction } = useDistrict();
  return useQuery({
    queryKey: ['summary', jurisdiction, range],
    queryFn: ({ signal }) =>
      get<Summary>('/api/analytics/summary', { jurisdiction, by: 'department', ...range }, signal),
    placeholderData: keepPreviousData,
  });
};

const casesPath = (asked: MetricAsked | null): string =>
  asked === null || countOf(asked.metric) !== null
    ? '/api/analytics/summary/cases'
    : `/api/analytics/metrics/${asked.metric}/cases`;

const whichCases = (asked: MetricAsked | null): Record<string, string | undefined> => {
  const column = asked === null ? null : countOf(asked.metric);
  return column === null ? { variant: asked?.variant, part: asked?.part } : { column };
};

/** The cases behind one number, page by page. */
export const useMetricCases = (asked: MetricAsked | null, range: DateRange) => {
  const { id: jurisdiction } = useDistrict();
  return useInfiniteQuery({
    queryKey: ['metric-cases', jurisdiction, asked, range],
    enabled: asked !== null,
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page<MetricCase>) => last.nextCursor,
    queryFn: ({ pageParam, signal }) =>
      get<Page<MetricCase>>(
        casesPath(asked),
        {
          jurisdiction,
          ...whichCases(asked),
          department: asked?.department === 'all' ? undefined : asked?.department,
          ...range,
          cursor: pageParam,
          limit: 100,
        },
        signal,
      ),
  });
};
