import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { scheduleKey } from '../schedule/events.js';

/** Where somebody was not seen and nobody has decided, the oldest first; without a campaign nobody is asked. */
export function useUndecided(slug: string | undefined) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'undecided'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/attendance/undecided', {
            params: { path: { slug: slug! } },
          }),
        )
      ).events,
    enabled: slug !== undefined,
  });
}
