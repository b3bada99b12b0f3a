import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';

const most = 200;

/**
 * How much of the stock waits for somebody, of very many two hundred, and what runs out: for Today, and light for that. Below the stock's key, so that it is
 * read again with all of it. Without a campaign nobody is asked.
 */
export function useStockNews(slug: string | undefined) {
  const path = { slug: slug ?? '' };
  return useQuery({
    enabled: slug !== undefined,
    queryKey: ['stock', slug, 'news'],
    queryFn: async () => {
      const open = { state: 'open', limit: most } as const;
      const base = '/api/v1/campaigns/{slug}/stock';
      const [requests, { discrepancies }, { closings }, { held }, forecast] = await Promise.all([
        answerOf(api.GET(`${base}/requests/waiting`, { params: { path } })),
        answerOf(api.GET(`${base}/discrepancies`, { params: { path, query: open } })),
        answerOf(api.GET(`${base}/closings`, { params: { path } })),
        answerOf(api.GET(`${base}/field/held`, { params: { path } })),
        answerOf(api.GET(`${base}/forecast`, { params: { path } })),
      ]);
      return {
        requests,
        discrepancies: discrepancies.length,
        closings: closings.length,
        heldStock: held.length,
        forecast,
      };
    },
  });
}
