import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { scheduleKey } from '../events.js';

/** What phones have counted at an event, phone by phone. */
export function useCounts(slug: string, id: string, isWanted = true) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'counts', id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/events/{id}/booth', { params: { path: { slug, id } } }),
      ),
    enabled: isWanted,
    refetchInterval: 60_000,
  });
}

/** How many pledges were witnessed there. */
export function useWitnessed(slug: string, event: string, isWanted = true) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'witnessed', event],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/witnessed/figures', {
          params: { path: { slug }, query: { event } },
        }),
      ),
    enabled: isWanted,
  });
}

/** What is handed out, by code; whoever only reads is told the codes. */
export function useItems(slug: string, isWanted: boolean) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'items'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/booth/kit', { params: { path: { slug } } }),
        )
      ).items,
    enabled: isWanted,
    staleTime: 600_000,
  });
}

/** Which phones say that they are ready. */
export function useReady(slug: string, isWanted: boolean) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'ready'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/booth/ready', { params: { path: { slug } } })),
    enabled: isWanted,
  });
}
