import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { get, post } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { sessionKey } from '../api/query-client.js';
import type { Account } from '../api/types.js';

const readSession = async ({ signal }: { signal: AbortSignal }): Promise<Account | null> => {
  try {
    return await get<Account>('/api/identity/me', undefined, signal);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return null;
    throw error;
  }
};

/** The signed-in account; null when nobody is signed in. */
export const useSession = (): UseQueryResult<Account | null> =>
  useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: 5 * 60_000, refetchOnWindowFocus: true });

export const useSignIn = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: { username: string; password: string }) =>
      post<{ account: Account }>('/api/identity/sign-in', entry),
    onSuccess: ({ account }) => client.setQueryData(sessionKey, account),
  });
};

export const useSignOut = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<unknown>('/api/identity/sign-out', {}),
    onSuccess: () => {
      client.setQueryData(sessionKey, null);
      // the next person at this desk sees nothing of the one before
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    },
  });
};
