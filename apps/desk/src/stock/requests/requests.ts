import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { stockKey, useStockChange } from '../stock.js';

type Schemas = components['schemas'];
export type PartnerRequest = Schemas['PartnerRequest'];
export type RequestSummary = Schemas['PartnerRequests']['requests'][number];
export type RequestLine = RequestSummary['lines'][number];
export type RequestState = RequestSummary['state'];
export type Delivery = PartnerRequest['deliveries'][number];
export type HandOver = Delivery['handOvers'][number];
export type RequestWanted = Schemas['RequestWanted'];
export type Approval = Schemas['RequestApproval'];
export type DeliveryWanted = Schemas['DeliveryWanted'];
export type HandOverWanted = Schemas['HandOverWanted'];
export type HandedOut = Schemas['HandedOutToPartners']['lines'][number];
export interface HandedOutSearch {
  readonly from?: string;
  readonly to?: string;
  readonly item?: string;
  readonly partner?: string;
}

const base = '/api/v1/campaigns/{slug}/stock/requests';
const at = (slug: string, id: string) => ({ path: { slug, id } });

/** The newest first, a page at a time. */
export function useRequests(slug: string, state: RequestState | '') {
  return useInfiniteQuery({
    queryKey: [...stockKey(slug), 'requests', state],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET(base, {
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

export function useRequest(slug: string, id: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'request', id],
    queryFn: () => answerOf(api.GET(`${base}/{id}`, { params: at(slug, id) })),
  });
}

interface Keyed<Body> {
  /** Of what was typed: sent once more, because no answer came, it is done once. */
  readonly key: string;
  readonly body: Body;
}
const keyed = (key: string) => ({ header: { 'Idempotency-Key': key } });

export function useRecordRequest(slug: string) {
  return useStockChange(slug, ({ key, body }: Keyed<RequestWanted>) =>
    answerOf(api.POST(base, { params: { path: { slug }, ...keyed(key) }, body })),
  );
}

export function useApproval(slug: string, id: string) {
  return useStockChange(slug, (body: Approval) =>
    answerOf(api.POST(`${base}/{id}/approval`, { params: at(slug, id), body })),
  );
}

export function useRefusal(slug: string, id: string) {
  return useStockChange(slug, (body: { version: number; reason: string }) =>
    answerOf(api.POST(`${base}/{id}/refusal`, { params: at(slug, id), body })),
  );
}

export function useGive(slug: string, id: string) {
  return useStockChange(slug, ({ key, body }: Keyed<DeliveryWanted>) =>
    answerOf(
      api.POST(`${base}/{id}/deliveries`, { params: { ...at(slug, id), ...keyed(key) }, body }),
    ),
  );
}

export function useHandOver(slug: string, id: string, delivery: string) {
  return useStockChange(slug, ({ key, body }: Keyed<HandOverWanted>) =>
    answerOf(
      api.POST(`${base}/{id}/deliveries/{delivery}/hand-overs`, {
        params: { path: { slug, id, delivery }, ...keyed(key) },
        body,
      }),
    ),
  );
}

interface Signed {
  readonly slug: string;
  readonly id: string;
  readonly delivery: string;
  readonly handOver: string;
}

/** What was told is taken back once, so its own id is key enough. */
export function useTakeHandOverBack(slug: string, id: string, delivery: string) {
  return useStockChange(slug, (handOver: string) =>
    answerOf(
      api.POST(`${base}/{id}/deliveries/{delivery}/hand-overs/{handOver}/reversal`, {
        params: { path: { slug, id, delivery, handOver }, ...keyed(`back:${handOver}`) },
        body: { reason: 'mistake' },
      }),
    ),
  );
}

/** Who signed: asked for at the press of a button, and kept only while the page is open. */
export function useSigner(path: Signed) {
  return useMutation({
    mutationFn: () =>
      answerOf(
        api.GET(`${base}/{id}/deliveries/{delivery}/hand-overs/{handOver}/signature`, {
          params: { path },
        }),
      ),
    gcTime: 0,
  });
}

export function useForgetSigner(path: Signed) {
  return useStockChange(path.slug, () =>
    answerOf(
      api.DELETE(`${base}/{id}/deliveries/{delivery}/hand-overs/{handOver}/signature`, {
        params: { path },
      }),
    ),
  );
}

/** What each partner got, within days. */
export function useHandedOut(slug: string, query: HandedOutSearch) {
  return useQuery({
    queryKey: [...stockKey(slug), 'handed out', query],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/handed-out', {
          params: { path: { slug }, query },
        }),
      ),
  });
}
