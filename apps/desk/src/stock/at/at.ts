import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { ApiError } from '../../api/problem.js';
import { stockKey } from '../stock.js';
import type { AtKind } from './at.rules.js';

/** In which of these campaigns it is, or null; those of which nothing may be read are passed over. */
export function useWhose(slugs: readonly string[], kind: AtKind, id: string) {
  return useQuery({
    queryKey: ['stock-at', kind, id, slugs],
    queryFn: async () => {
      for (const slug of slugs) if (await isIn(slug, kind, id)) return slug;
      return null;
    },
  });
}

async function isIn(slug: string, kind: AtKind, id: string): Promise<boolean> {
  const path = { slug };
  try {
    switch (kind) {
      case 'place': {
        const { places } = await answerOf(
          api.GET('/api/v1/campaigns/{slug}/stock/places', { params: { path } }),
        );
        return places.some((one) => one.id === id);
      }
      case 'lot': {
        const { lots } = await answerOf(
          api.GET('/api/v1/campaigns/{slug}/stock/lots', { params: { path } }),
        );
        return lots.some((one) => one.id === id);
      }
      case 'transfer':
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/stock/transfers/{id}', {
            params: { path: { slug, id } },
          }),
        );
        return true;
    }
  } catch (error) {
    if (error instanceof ApiError && [400, 403, 404].includes(error.problem.status)) return false;
    throw error;
  }
}

/** What was sent to a place and is not all told of; of more than two hundred transfers the newest are looked at. */
export function useComing(slug: string, place: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'coming', place],
    queryFn: async () => {
      const { transfers } = await answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/transfers', {
          params: { path: { slug }, query: { place, limit: 200 } },
        }),
      );
      return transfers.filter(
        ({ to, state }) => to === place && (state === 'sent' || state === 'in-part'),
      );
    },
  });
}
