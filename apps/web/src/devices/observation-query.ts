import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.js';
import type { LatestValue, Observation, Page } from '../api/types.js';
import { withLatest, type Point } from './points.js';

const DAY = 24 * 3_600_000;
const MOST = 1_000;

/** The last day of a datastream, with the live value at its end. */
export const useObservations = (latest: LatestValue) => {
  const query = useQuery({
    queryKey: ['observations', latest.datastreamId],
    queryFn: ({ signal }) =>
      get<Page<Observation>>(
        `/api/telemetry/datastreams/${encodeURIComponent(latest.datastreamId)}/observations`,
        { from: new Date(Date.now() - DAY).toISOString(), limit: MOST },
        signal,
      ),
    staleTime: 60_000,
  });
  const data: Point[] | undefined = query.data === undefined ? undefined : withLatest(query.data.items, latest);
  return { ...query, data };
};
