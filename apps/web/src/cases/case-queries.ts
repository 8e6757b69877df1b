import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api/client.js';
import type { CaseDetail, CasePage, CommandBody } from '../api/types.js';
import { useDistrict } from '../district/district.js';
import type { CaseFilter } from './case-filter.js';

export const casesKey = ['cases'] as const;
const caseKey = (id: string | null) => ['case', id] as const;

/** One page of the queue. */
export const useCases = (filter: CaseFilter, cursor: string | null, limit: number) => {
  const { id: jurisdiction } = useDistrict();
  return useQuery({
    queryKey: [...casesKey, jurisdiction, filter, cursor, limit],
    queryFn: ({ signal }) =>
      get<CasePage>(
        '/api/dispatch/cases',
        {
          jurisdiction,
          status: filter.status.join(','),
          department: filter.department,
          category: filter.category,
          overdue: filter.overdue ? true : undefined,
          q: filter.text,
          sort: filter.sort,
          cursor,
          limit,
        },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
};

/** One case with its history and the commands allowed now. */
export const useCase = (id: string | null) =>
  useQuery({
    queryKey: caseKey(id),
    queryFn: ({ signal }) => get<CaseDetail>(`/api/dispatch/cases/${id}`, undefined, signal),
    enabled: id !== null,
    staleTime: 0,
  });

/** Gives a command; the answer is the case after it. */
export const useCommand = (id: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ command, body }: { command: string; body: CommandBody }) =>
      post<CaseDetail>(`/api/dispatch/cases/${id}/commands/${command}`, body),
    onSuccess: (after) => {
      client.setQueryData(caseKey(id), after);
      void client.invalidateQueries({ queryKey: casesKey });
    },
    onError: () => client.invalidateQueries({ queryKey: caseKey(id) }), // somebody may have been faster
  });
};
