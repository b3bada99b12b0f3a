import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { mediaKey, useMediaChange } from '../media.js';

type Schemas = components['schemas'];
export type Contact = Schemas['OutletContacts']['contacts'][number];
type ContactWanted = Schemas['OutletContactWanted'];
type ContactChanges = Schemas['OutletContactChanges'];

export const purposes = ['sales', 'production', 'accounts', 'other'] as const;

const base = '/api/v1/campaigns/{slug}/media/outlets/{id}/contacts';
const one = `${base}/{contact}` as const;
const at = (slug: string, id: string, contact: string) => ({
  params: { path: { slug, id, contact } },
});

/** For what somebody is kept; who they are is asked for by itself. */
export function useOutletContacts(slug: string, outlet: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'outlet-contacts', outlet],
    queryFn: async () =>
      (await answerOf(api.GET(base, { params: { path: { slug, id: outlet } } }))).contacts,
  });
}

/** Who it is: asked for at the press of a button, and kept only while the page is open. */
export function useOutletPerson(slug: string, outlet: string, contact: string) {
  return useMutation({
    mutationFn: () => answerOf(api.GET(one, at(slug, outlet, contact))),
    gcTime: 0,
  });
}

export function useAddOutletContact(slug: string, outlet: string) {
  return useMediaChange(slug, (body: ContactWanted) =>
    answerOf(api.POST(base, { params: { path: { slug, id: outlet } }, body })),
  );
}

export function useChangeOutletContact(slug: string, outlet: string) {
  return useMediaChange(slug, ({ id, ...body }: { id: string } & ContactChanges) =>
    answerOf(api.PATCH(one, { ...at(slug, outlet, id), body })),
  );
}

export function useForgetOutletContact(slug: string, outlet: string) {
  return useMediaChange(slug, (id: string) => answerOf(api.DELETE(one, at(slug, outlet, id))));
}
