import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { Campaign } from '../../api/contract.js';
import { ApiError } from '../../api/problem.js';
import { stockKey } from '../stock.js';
import { isCarried, type AtKind } from './at.rules.js';

/**
 * In which of these campaigns it is, or null; those of which nothing may be read are passed over. Of a volunteer, what
 * is theirs alone.
 */
export function useWhose(
  campaigns: readonly Pick<Campaign, 'slug' | 'role'>[],
  kind: AtKind,
  id: string,
) {
  return useQuery({
    queryKey: ['stock-at', kind, id, campaigns.map(({ slug, role }) => [slug, role])],
    queryFn: async () => {
      for (const one of campaigns) if (await isIn(one, kind, id)) return one.slug;
      return null;
    },
  });
}

async function isIn(
  { slug, role }: Pick<Campaign, 'slug' | 'role'>,
  kind: AtKind,
  id: string,
): Promise<boolean> {
  const path = { slug };
  try {
    if (role === 'volunteer')
      return isCarried(
        await answerOf(api.GET('/api/v1/campaigns/{slug}/stock/field', { params: { path } })),
        kind,
        id,
      );
    switch (kind) {
      case 'place': {
        const { places } = await answerOf(
          api.GET('/api/v1/campaigns/{slug}/stock/places', {
            params: { path, query: { ids: id } },
          }),
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
