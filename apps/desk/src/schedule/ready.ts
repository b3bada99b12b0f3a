import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { scheduleKey } from './events.js';

/** Which phones say that they are ready. */
export function useReady(slug: string | undefined, isWanted: boolean) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'ready'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/booth/ready', { params: { path: { slug: slug! } } }),
      ),
    enabled: isWanted,
  });
}
