import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { stockKey, useStockChange } from './stock.js';

export type StockCount = components['schemas']['StockCount'];
export type CountLine = StockCount['lines'][number];
type ApprovalOfCount = components['schemas']['ApprovalOfCount'];
export type CountReason = ApprovalOfCount['reasons'][number]['reason'];

export function useCounts(slug: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'counts'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/stock/counts', { params: { path: { slug } } }),
        )
      ).counts,
  });
}

export function useCount(slug: string, id: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'count', id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/counts/{id}', { params: { path: { slug, id } } }),
      ),
  });
}

export function useBeginCount(slug: string) {
  return useStockChange(slug, (place: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/counts', {
        params: { path: { slug } },
        body: { place },
      }),
    ),
  );
}

export function useEnterCounted(slug: string, id: string) {
  return useStockChange(slug, (body: components['schemas']['Counted']) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/counts/{id}/counted', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useApproveCount(slug: string, id: string) {
  return useStockChange(slug, (reasons: ApprovalOfCount['reasons']) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/counts/{id}/approve', {
        params: { path: { slug, id } },
        body: { reasons },
      }),
    ),
  );
}

export function useDropCount(slug: string, id: string) {
  return useStockChange(slug, () =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/counts/{id}/drop', {
        params: { path: { slug, id } },
      }),
    ),
  );
}
