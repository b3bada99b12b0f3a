import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { stockKey, useStockChange } from '../stock.js';

type Schemas = components['schemas'];
export type Order = Schemas['Order'];
export type OrderSummary = Schemas['Orders']['orders'][number];
export type OrderLine = Order['lines'][number];
export type OrderState = Order['state'];
export type OrderWanted = Schemas['OrderWanted'];
export type OrderChanges = Schemas['OrderChanges'];
export type ReceiptWanted = Schemas['ReceiptWanted'];
export type Proof = Schemas['ProofWanted']['proof'];

/** The newest first, a page at a time; of one state, or all. */
export function useOrders(slug: string, state: OrderState | undefined) {
  return useInfiniteQuery({
    queryKey: [...stockKey(slug), 'orders', state],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/orders', {
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

/** What was promised before today and is not all there; so many at most. */
export function useOverdueOrders(slug: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'orders-overdue'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/stock/orders', {
            params: { path: { slug }, query: { overdue: 'true', limit: 200 } },
          }),
        )
      ).orders,
  });
}

export function useOrder(slug: string, id: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'order', id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/orders/{id}', { params: { path: { slug, id } } }),
      ),
  });
}

export function useDraftOrder(slug: string) {
  return useStockChange(slug, (body: OrderWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/orders', { params: { path: { slug } }, body }),
    ),
  );
}

export function useChangeOrder(slug: string, id: string) {
  return useStockChange(slug, (body: OrderChanges) =>
    answerOf(
      api.PATCH('/api/v1/campaigns/{slug}/stock/orders/{id}', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useProve(slug: string, id: string) {
  return useStockChange(
    slug,
    ({ line, ...body }: { line: string; version: number; proof: Proof }) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/stock/orders/{id}/lines/{line}/proof', {
          params: { path: { slug, id, line } },
          body,
        }),
      ),
  );
}

export function usePlaceOrder(slug: string, id: string) {
  return useStockChange(slug, (body: Schemas['OrderPlacement']) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/orders/{id}/placement', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useStopOrder(slug: string, id: string) {
  return useStockChange(slug, (version: number) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/orders/{id}/cancellation', {
        params: { path: { slug, id } },
        body: { version },
      }),
    ),
  );
}

/** The key is of what was typed: sent once more, because no answer came, it is received once. */
export function useReceive(slug: string, id: string) {
  return useStockChange(slug, ({ key, body }: { key: string; body: ReceiptWanted }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/orders/{id}/receipts', {
        params: { path: { slug, id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
}

export function useTakeReceiptBack(slug: string, id: string) {
  return useStockChange(slug, (receipt: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/orders/{id}/receipts/{receipt}/reversal', {
        params: { path: { slug, id, receipt } },
        body: { reason: 'mistake' },
      }),
    ),
  );
}
