import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client.js';
import type { Session } from './contract.js';
import { ApiError } from './problem.js';

const key = ['session'];

/** Who is signed in here; null is nobody. */
const sessionQuery = queryOptions({
  queryKey: key,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await answerOf(api.GET('/api/v1/session'));
    } catch (error) {
      if (error instanceof ApiError && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

export function useSession() {
  return useQuery(sessionQuery);
}

/** To be called when somebody has come in or gone: nothing that the last one saw is kept. */
export function useForgetSession(): () => void {
  const queries = useQueryClient();
  return () => queries.clear();
}

export function useReloadSession(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: key });
}

export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await answerOf(api.DELETE('/api/v1/session')).catch((error: unknown) => {
      // Whoever is signed out already has what they want.
      if (!(error instanceof ApiError) || error.problem.status !== 401) throw error;
    });
    queries.clear();
    queries.setQueryData(key, null);
  };
}
