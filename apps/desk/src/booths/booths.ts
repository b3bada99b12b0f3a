import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];
export type Lead = Schemas['Leads']['leads'][number];
export type HeldPledge = Schemas['WitnessedHeld']['held'][number];
export type Outcome = Schemas['LeadSettled']['outcome'];
export const outcomes = [
  'reached',
  'not-reached',
  'unreadable',
] as const satisfies readonly Outcome[];

/** Who waits to hear more; without a campaign nobody is asked. */
export function useLeads(slug: string | undefined) {
  return useQuery({
    queryKey: ['booths', slug, 'leads'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/leads', { params: { path: { slug: slug! } } })),
    enabled: slug !== undefined,
  });
}

export function useHeldPledges(slug: string) {
  return useQuery({
    queryKey: ['booths', slug, 'held'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/witnessed/held', { params: { path: { slug } } })),
  });
}

/** Does something with what came from booths, and reads again what is shown of it. */
function useChange<Given>(slug: string, change: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['booths', slug] }),
        queries.invalidateQueries({ queryKey: ['pledges', slug] }),
      ]),
  });
}

export function useSettle(slug: string) {
  return useChange(slug, ({ id, outcome }: { id: string; outcome: Outcome }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/leads/{id}/settle', {
        params: { path: { slug, id } },
        body: { outcome },
      }),
    ),
  );
}

export function useTakeIn(slug: string) {
  return useChange(slug, ({ id, ...body }: { id: string; reason: string; contact?: string }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/witnessed/held/{id}/take-in', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useDrop(slug: string) {
  return useChange(slug, ({ id, reason }: { id: string; reason: string }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/witnessed/held/{id}/drop', {
        params: { path: { slug, id } },
        body: { reason },
      }),
    ),
  );
}

/** Whom to look at: somebody who waits to hear more, or who signed. */
export interface Sealed {
  readonly kind: 'lead' | 'pledge';
  readonly id: string;
}

/** Never kept: what was opened is gone with its dialogue. */
export function useOpen(slug: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: async ({ kind, id, reason }: Sealed & { reason: string }) => {
      const asked = { params: { path: { slug, id } }, body: { reason } };
      if (kind === 'lead')
        return answerOf(api.POST('/api/v1/campaigns/{slug}/leads/{id}/contact', asked));
      const { name, contact } = await answerOf(
        api.POST('/api/v1/campaigns/{slug}/witnessed/held/{id}/contact', asked),
      );
      return { name, contact, wants: null, locale: null };
    },
  });
}
