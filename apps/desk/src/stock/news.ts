import { useQueries } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';

const most = 200;

/**
 * How much of the stock waits for somebody, for Today; of very many two hundred. Below the stock's key, so that it is
 * read again with all of it. Without a campaign nobody is asked.
 */
export function useStockNews(slug: string | undefined) {
  const path = { slug: slug ?? '' };
  const ask = <News>(what: string, queryFn: () => Promise<News>) => ({
    enabled: slug !== undefined,
    queryKey: ['stock', slug, 'news', what],
    queryFn,
  });
  return useQueries({
    queries: [
      ask('requests', () =>
        answerOf(api.GET('/api/v1/campaigns/{slug}/stock/requests/waiting', { params: { path } })),
      ),
      ask('discrepancies', async () => {
        const query = { state: 'open', limit: most } as const;
        const at = '/api/v1/campaigns/{slug}/stock/discrepancies';
        return (await answerOf(api.GET(at, { params: { path, query } }))).discrepancies.length;
      }),
      ask('closings', async () => {
        const at = '/api/v1/campaigns/{slug}/stock/closings';
        return (await answerOf(api.GET(at, { params: { path } }))).closings.length;
      }),
      ask('held', async () => {
        const at = '/api/v1/campaigns/{slug}/stock/field/held';
        return (await answerOf(api.GET(at, { params: { path } }))).held.length;
      }),
    ],
    combine: ([requests, discrepancies, closings, held]) => ({
      data: {
        requests: requests.data,
        discrepancies: discrepancies.data,
        closings: closings.data,
        heldStock: held.data,
      },
      error: [requests, discrepancies, closings, held].find(({ error }) => error)?.error,
      isSuccess: [requests, discrepancies, closings, held].every(({ isSuccess }) => isSuccess),
    }),
  });
}
