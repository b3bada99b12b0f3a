import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { besideKey } from './media.js';

/** How much of the media waits, for Today. Without a campaign nobody is asked. */
export function useMediaNews(slug: string | undefined) {
  return useQuery({
    enabled: slug !== undefined,
    queryKey: [...besideKey(slug ?? ''), 'news'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/media/waiting', {
          params: { path: { slug: slug ?? '' } },
        }),
      ),
  });
}
