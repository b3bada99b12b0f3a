import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { stockKey, useStockChange } from '../stock.js';

export type Discrepancy = components['schemas']['Discrepancy'];
export type Explanation = components['schemas']['Explanation'];

/** The newest first, a page at a time. */
export function useDiscrepancies(slug: string, state: Discrepancy['state'] | undefined) {
  return useInfiniteQuery({
    queryKey: [...stockKey(slug), 'discrepancies', state],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/discrepancies', {
          params: {
            path: { slug },
            query: {
              ...(state && { state }),
              ...(pageParam !== undefined && { before: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

/** Said once: whoever says the same again changes nothing. */
export function useExplain(slug: string) {
  return useStockChange(slug, ({ id, body }: { id: string; body: Explanation }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/discrepancies/{id}/explain', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}
