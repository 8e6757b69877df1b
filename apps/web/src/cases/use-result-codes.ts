import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.js';
import type { ResultCode } from '../api/types.js';

/** How a case may have ended for its department, as the life table of the system names it. */
export const useResultCodes = (): ResultCode[] => {
  const { data } = useQuery({
    queryKey: ['lifecycle'],
    queryFn: ({ signal }) => get<{ resultCodes: ResultCode[] }>('/api/dispatch/lifecycle', undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.resultCodes ?? none;
};

const none: never[] = [];
