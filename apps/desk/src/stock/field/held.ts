import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { stockKey, useStockChange } from '../stock.js';

export type HeldAct = components['schemas']['HeldFieldActs']['held'][number];

/** What phones sent and the books could not take, the oldest first. Without a campaign nobody is asked. */
export function useHeldActs(slug: string | undefined) {
  return useQuery({
    enabled: slug !== undefined,
    queryKey: [...stockKey(slug ?? ''), 'held'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/field/held', { params: { path: { slug: slug! } } }),
      ),
  });
}

export function useApplyAgain(slug: string) {
  return useStockChange(slug, (id: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/field/held/{id}/again', {
        params: { path: { slug, id } },
      }),
    ),
  );
}

export function useDropAct(slug: string) {
  return useStockChange(slug, ({ id, reason }: { readonly id: string; readonly reason: string }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/field/held/{id}/drop', {
        params: { path: { slug, id } },
        body: { reason },
      }),
    ),
  );
}
