import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage } from '../../language/language.js';
import { saveFile } from '../../ui/save-file.js';
import { mediaKey, useMediaChange } from '../media.js';

type Schemas = components['schemas'];
export type Order = Schemas['MediaOrder'];
export type OrderSummary = Schemas['MediaOrders']['orders'][number];
export type Placement = Schemas['MediaPlacement'];
export type OrderState = Order['state'];
export type OrderWanted = Schemas['MediaOrderWanted'];
export type LineWanted = OrderWanted['lines'][number];
export type Choices = Schemas['MediaChoices'];
export type Budget = Schemas['MediaBudget'];
export type Step = Schemas['MediaStep'];
type StepOfMany = Schemas['MediaStepOfMany'];
/** Placements of an order, as they were looked at. */
export interface Several {
  readonly order: string;
  readonly placements: readonly Pick<Placement, 'id' | 'version'>[];
}
export type Act = Placement['next'][number];

/** Of which orders are told: of one state, of one outlet; what is left out leaves out none. */
export interface OrdersFilter {
  readonly state?: OrderState;
  readonly outlet?: string;
}

/** The newest first, a page at a time. */
export function useOrders(slug: string, filter: OrdersFilter) {
  return useInfiniteQuery({
    queryKey: [...mediaKey(slug), 'orders', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/media/orders', {
          params: {
            path: { slug },
            query: {
              ...filter,
              ...(pageParam !== undefined && { before: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

/** The same as a file, all of it, as the API writes and audits it. */
export function useOrdersFile(slug: string, filter: OrdersFilter) {
  const { locale } = useLanguage();
  return useMutation({
    mutationFn: async () => {
      const file = await answerOf(
        api.GET('/api/v1/campaigns/{slug}/media/orders/file', {
          params: { path: { slug }, query: { ...filter, locale } },
          parseAs: 'blob',
        }),
      );
      saveFile(file, `${slug}-media-orders.csv`);
    },
  });
}

export function useBudget(slug: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'budget'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/media/budget', { params: { path: { slug } } })),
  });
}

export function useOrder(slug: string, id: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'order', id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/media/orders/{id}', { params: { path: { slug, id } } }),
      ),
  });
}

/** Of whom something can be ordered, and what. */
export function useChoices(slug: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'choices'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/media/orders/choices', { params: { path: { slug } } }),
      ),
  });
}

export function useDraftOrder(slug: string) {
  return useMediaChange(slug, (body: OrderWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/media/orders', { params: { path: { slug } }, body }),
    ),
  );
}

export function useChangeOrder(slug: string, id: string) {
  return useMediaChange(slug, (body: Schemas['MediaOrderChanges']) =>
    answerOf(
      api.PATCH('/api/v1/campaigns/{slug}/media/orders/{id}', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function usePlaceOrder(slug: string, id: string) {
  return useMediaChange(slug, (body: Schemas['MediaOrderPlacing']) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/media/orders/{id}/placing', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useInvoice(slug: string, id: string) {
  return useMediaChange(slug, (body: Schemas['MediaOrderInvoice']) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/media/orders/{id}/invoice', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function usePay(slug: string, id: string) {
  return useMediaChange(slug, (body: Schemas['MediaOrderPayment']) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/media/orders/{id}/payment', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useTakeBackInvoice(slug: string, id: string) {
  return useMediaChange(slug, (body: Schemas['MediaOrderTakingBack']) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/media/orders/{id}/invoice/reversal', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useTakeBackPayment(slug: string, id: string) {
  return useMediaChange(slug, (body: Schemas['MediaOrderTakingBack']) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/media/orders/{id}/payment/reversal', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useCancelOrder(slug: string, id: string) {
  return useMediaChange(slug, (body: Schemas['MediaOrderCancelling']) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/media/orders/{id}/cancellation', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

/** A step of a placement, or of several of one order at once. */
export function useStep(slug: string, of: string | Several) {
  return useMediaChange<Step, unknown>(slug, ({ version, ...step }) =>
    typeof of === 'string'
      ? answerOf(
          api.POST('/api/v1/campaigns/{slug}/media/placements/{id}/steps', {
            params: { path: { slug, id: of } },
            body: { ...step, version },
          }),
        )
      : answerOf(
          api.POST('/api/v1/campaigns/{slug}/media/orders/{id}/placements/steps', {
            params: { path: { slug, id: of.order } },
            body: {
              ...step,
              placements: of.placements.map(({ id, version: seen }) => ({ id, version: seen })),
            } as StepOfMany,
          }),
        ),
  );
}

/** What may be sent to the outlet of a placement. */
export function useSendable(slug: string, id: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'sendable', id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/media/placements/{id}/artworks', {
          params: { path: { slug, id } },
        }),
      ),
  });
}
