import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { scheduleKey, useScheduleChange } from '../events.js';

/** What happened is told while whoever can help may still be on their way. */
const askedAgainMs = 30_000;

/** What happened at booths and waits for somebody to see to it; without a campaign nobody is asked. */
export function useOpenIncidents(slug: string | undefined) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'incidents'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/incidents', { params: { path: { slug: slug! } } }),
        )
      ).incidents,
    enabled: slug !== undefined,
    refetchInterval: askedAgainMs,
  });
}

/** All that happened at one event. */
export function useIncidents(slug: string, id: string, isWanted = true) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'incidents', id],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/events/{id}/incidents', {
            params: { path: { slug, id } },
          }),
        )
      ).incidents,
    enabled: isWanted,
    refetchInterval: askedAgainMs,
  });
}

/** Says that somebody has seen to it, or takes that back. */
export function useSeeTo(slug: string) {
  return useScheduleChange(slug, ({ id, is }: { id: string; is: boolean }) => {
    const asked = { params: { path: { slug, id } } };
    const path = '/api/v1/campaigns/{slug}/incidents/{id}/seen';
    return answerOf(is ? api.PUT(path, asked) : api.DELETE(path, asked));
  });
}
