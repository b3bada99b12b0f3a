import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client.js';
import type { Session } from './contract.js';
import { isSignedOut } from './problem.js';

/** Where the answer is kept; null there says that nobody is signed in. */
export const sessionKey = ['session'];

/** Who is signed in here; null is nobody. */
const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await answerOf(api.GET('/api/v1/session'));
    } catch (error) {
      if (isSignedOut(error)) return null;
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
  return () => queries.invalidateQueries({ queryKey: sessionKey });
}

export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    try {
      await answerOf(api.DELETE('/api/v1/session')).catch((error: unknown) => {
        // Whoever is signed out already has what they want.
        if (!isSignedOut(error)) throw error;
      });
    } finally {
      // Nobody reads on, though the server may not have heard of it.
      queries.clear();
      queries.setQueryData(sessionKey, null);
    }
  };
}
