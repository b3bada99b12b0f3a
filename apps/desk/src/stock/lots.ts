import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { stockKey, useStockChange } from './stock.js';

export type Lot = components['schemas']['Lot'];
export type Withdrawal = components['schemas']['Withdrawals']['withdrawals'][number];

export function useLots(slug: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'lots'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/stock/lots', { params: { path: { slug } } }),
        )
      ).lots,
  });
}

export function useWithdrawals(slug: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'withdrawals'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/stock/withdrawals', { params: { path: { slug } } }),
        )
      ).withdrawals,
  });
}

export function useLotStep(slug: string) {
  return useStockChange(slug, ({ id, step }: { id: string; step: 'hold-back' | 'release' }) =>
    answerOf(
      api.POST(`/api/v1/campaigns/{slug}/stock/lots/{id}/${step}`, {
        params: { path: { slug, id } },
      }),
    ),
  );
}

export function useWithdraw(slug: string) {
  return useStockChange(slug, (body: components['schemas']['WithdrawalWanted']) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/withdrawals', { params: { path: { slug } }, body }),
    ),
  );
}

export function useLift(slug: string) {
  return useStockChange(slug, (id: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/withdrawals/{id}/lift', {
        params: { path: { slug, id } },
      }),
    ),
  );
}
