import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { stockKey } from '../stock.js';

export type Kept = components['schemas']['Reservations']['reservations'][number];

/** What is kept or missing, what is needed first, first: for one event, or for all. */
export function useKept(slug: string, event?: string, { enabled = true } = {}) {
  return useQuery({
    enabled,
    queryKey: [...stockKey(slug), 'kept', event],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/reservations', {
          params: { path: { slug }, query: event ? { event } : { limit: 1_000 } },
        }),
      ),
  });
}
