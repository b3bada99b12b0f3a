import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';

/** How many booths are over and wait to be closed. Without a campaign nobody is asked. */
export function useOpenClosings(slug: string | undefined) {
  return useQuery({
    enabled: slug !== undefined,
    // Below the stock's key, so that it is read again with all of it.
    queryKey: ['stock', slug, 'closings-open'],
    queryFn: async () => {
      const { closings } = await answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/closings', { params: { path: { slug: slug! } } }),
      );
      return closings.length;
    },
  });
}
