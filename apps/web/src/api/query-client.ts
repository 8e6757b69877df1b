import { QueryClient } from '@tanstack/react-query';
import { whenSignedOut } from './client.js';
import { ProblemError } from './problem.js';

/** A refusal is an answer and is not asked again; only a system that cannot answer is. */
const worthRetrying = (failures: number, error: unknown): boolean => {
  const refused = error instanceof ProblemError && error.status < 500;
  return !refused && failures < 2;
};

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 15_000, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});

export const sessionKey = ['session'] as const;

whenSignedOut(() => queryClient.setQueryData(sessionKey, null));
