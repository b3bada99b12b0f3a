import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { stockKey, useStockChange } from '../stock.js';

export type Partner = components['schemas']['Partners']['partners'][number];
export type PartnerWanted = components['schemas']['PartnerWanted'];
export type PartnerChanges = components['schemas']['PartnerChanges'];

const base = '/api/v1/campaigns/{slug}/stock/partners';
const at = (slug: string, id: string) => ({ params: { path: { slug, id } } });

/** By name. */
export function usePartners(slug: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'partners'],
    queryFn: () => answerOf(api.GET(base, { params: { path: { slug } } })),
  });
}

export function useAddPartner(slug: string) {
  return useStockChange(slug, (body: PartnerWanted) =>
    answerOf(api.POST(base, { params: { path: { slug } }, body })),
  );
}

export function useChangePartner(slug: string) {
  return useStockChange(slug, ({ id, ...body }: { id: string } & PartnerChanges) =>
    answerOf(api.PATCH(`${base}/{id}`, { ...at(slug, id), body })),
  );
}

export function useRenewLink(slug: string) {
  return useStockChange(slug, (id: string) =>
    answerOf(api.POST(`${base}/{id}/link`, at(slug, id))),
  );
}

export function useRevokeLink(slug: string) {
  return useStockChange(slug, (id: string) =>
    answerOf(api.DELETE(`${base}/{id}/link`, at(slug, id))),
  );
}

/** Whom to call: asked for at the press of a button, and kept only while the page is open. */
export function usePartnerContact(slug: string, id: string) {
  return useMutation({
    mutationFn: () => answerOf(api.GET(`${base}/{id}/contact`, at(slug, id))),
    gcTime: 0,
  });
}

export function useForgetContact(slug: string) {
  return useStockChange(slug, (id: string) =>
    answerOf(api.DELETE(`${base}/{id}/contact`, at(slug, id))),
  );
}
