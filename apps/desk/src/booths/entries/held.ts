import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { scheduleKey } from '../../schedule/events.js';
import type { HeldFilter } from './held.rules.js';

/** What phones sent and nobody could count. */
export function useHeldEntries(slug: string, filter: HeldFilter) {
  return useQuery({
    queryKey: ['booths', slug, 'entries', filter],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/booth/quarantine', {
          params: { path: { slug }, query: { ...filter, limit: 500 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** Counts them after all; what is counted at their booths is another then. */
export function useTakeInEntries(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { ids: string[]; reason: string }) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/booth/quarantine/take-in', {
          params: { path: { slug } },
          body,
        }),
      ),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['booths', slug] }),
        queries.invalidateQueries({ queryKey: scheduleKey(slug) }),
      ]),
  });
}
