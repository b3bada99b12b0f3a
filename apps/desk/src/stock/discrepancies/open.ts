import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';

/** How many discrepancies wait for an explanation; of very many two hundred. Without a campaign nobody is asked. */
export function useOpenDiscrepancies(slug: string | undefined) {
  return useQuery({
    enabled: slug !== undefined,
    // Below the stock's key, so that it is read again with all of it.
    queryKey: ['stock', slug, 'discrepancies-open'],
    queryFn: async () => {
      const { discrepancies } = await answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/discrepancies', {
          params: { path: { slug: slug! }, query: { state: 'open', limit: 200 } },
        }),
      );
      return discrepancies.length;
    },
  });
}
