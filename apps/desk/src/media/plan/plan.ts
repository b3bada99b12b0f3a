import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { mediaKey } from '../media.js';

/** What is placed on these days. */
export function usePlan(slug: string, range: { readonly from: string; readonly until: string }) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'plan', range],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/media/placements', {
            params: { path: { slug }, query: range },
          }),
        )
      ).placements,
  });
}
