import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { stockKey, useStockChange } from './stock.js';

export type Transfer = components['schemas']['Transfer'];
export type TransferLine = Transfer['lines'][number];
export type TransferWanted = components['schemas']['TransferWanted'];
type TransferChanges = components['schemas']['TransferChanges'];
export type ArrivalWanted = components['schemas']['ArrivalWanted'];

/** The newest first, a page at a time. */
export function useTransfers(slug: string) {
  return useInfiniteQuery({
    queryKey: [...stockKey(slug), 'transfers'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/transfers', {
          params: {
            path: { slug },
            query: pageParam === undefined ? {} : { before: pageParam },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

export function useTransfer(slug: string, id: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'transfer', id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/transfers/{id}', {
          params: { path: { slug, id } },
        }),
      ),
  });
}

export function useDraftTransfer(slug: string) {
  return useStockChange(slug, (body: TransferWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/transfers', { params: { path: { slug } }, body }),
    ),
  );
}

/** Of a draft; with the version that was read, so that nobody undoes what somebody else has changed meanwhile. */
export function useChangeTransfer(slug: string, id: string) {
  return useStockChange(slug, (body: TransferChanges) =>
    answerOf(
      api.PATCH('/api/v1/campaigns/{slug}/stock/transfers/{id}', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useTransferStep(slug: string, id: string) {
  return useStockChange(
    slug,
    ({ step, version }: { step: 'dispatch' | 'cancellation'; version: number }) =>
      answerOf(
        api.POST(`/api/v1/campaigns/{slug}/stock/transfers/{id}/${step}`, {
          params: { path: { slug, id } },
          body: { version },
        }),
      ),
  );
}

/** The key is of what was typed: sent once more, because no answer came, it arrives once. */
export function useArrival(slug: string, id: string) {
  return useStockChange(slug, ({ key, body }: { key: string; body: ArrivalWanted }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/transfers/{id}/arrivals', {
        params: { path: { slug, id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
}
