import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { useStockChange } from '../stock.js';

/** An arrival is taken back once, so its own id is key enough. */
export function useTakeArrivalBack(slug: string, id: string) {
  return useStockChange(slug, (arrival: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/transfers/{id}/arrivals/{arrival}/reversal', {
        params: {
          path: { slug, id, arrival },
          header: { 'Idempotency-Key': `back:${arrival}` },
        },
        body: { reason: 'mistake' },
      }),
    ),
  );
}

/** A look at who signed, which the log notes: only when somebody asks, and kept only while it is shown. */
export function useLookAtSignature(slug: string, id: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: (arrival: string) =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/transfers/{id}/arrivals/{arrival}/signature', {
          params: { path: { slug, id, arrival } },
        }),
      ),
  });
}

export function useForgetSignature(slug: string, id: string) {
  return useStockChange(slug, (arrival: string) =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/stock/transfers/{id}/arrivals/{arrival}/signature', {
        params: { path: { slug, id, arrival } },
      }),
    ),
  );
}
