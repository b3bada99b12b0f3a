import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';

/** The public tally of a campaign: the desk knows no other number than the public does. */
export function useTally(slug: string | undefined) {
  return useQuery({
    queryKey: ['tally', slug],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/tally', { params: { path: { slug: slug! } } })),
    enabled: slug !== undefined,
    refetchInterval: 60_000,
  });
}

export function useTallyDays(slug: string | undefined) {
  return useQuery({
    queryKey: ['tally-days', slug],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/tally/days', { params: { path: { slug: slug! } } }),
      ),
    enabled: slug !== undefined,
  });
}
