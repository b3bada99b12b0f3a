import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { stockKey, useStockChange } from '../stock.js';

export type Closing = components['schemas']['BoothClosing'];
export type ClosingLine = Closing['lines'][number];
export type ClosingWanted = components['schemas']['ClosingWanted'];

/** Booths that are over and not closed, and closed ones where something is. */
export function useClosings(slug: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'closings'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/stock/closings', { params: { path: { slug } } }),
        )
      ).closings,
  });
}

export function useClosing(slug: string, event: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'closing', event],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/closings/{event}', {
          params: { path: { slug, event } },
        }),
      ),
  });
}

export function useClose(slug: string, event: string) {
  return useStockChange(slug, (body: ClosingWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/closings/{event}', {
        params: { path: { slug, event } },
        body,
      }),
    ),
  );
}

export function useReopen(slug: string, event: string) {
  return useStockChange(slug, () =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/closings/{event}/reopening', {
        params: { path: { slug, event } },
      }),
    ),
  );
}
