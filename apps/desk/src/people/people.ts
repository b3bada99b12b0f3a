import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { Role } from '../api/contract.js';

/** Who works in a campaign; without one nobody is asked. */
export function usePeople(slug: string | undefined) {
  return useQuery({
    queryKey: ['people', slug],
    queryFn: async () => {
      const path = { slug: slug! };
      return (await answerOf(api.GET('/api/v1/campaigns/{slug}/people', { params: { path } })))
        .people;
    },
    enabled: slug !== undefined,
  });
}

/** Names by id, of whoever is or was asked into the campaign. */
export function useNames(slug: string, mayAsk = true) {
  return useQuery({
    enabled: mayAsk,
    queryKey: ['people', slug],
    queryFn: async () => {
      const path = { slug };
      return (await answerOf(api.GET('/api/v1/campaigns/{slug}/people', { params: { path } })))
        .people;
    },
    select: (people) => new Map(people.map(({ id, name, address }) => [id, name || address])),
  });
}

/** Does something with people, and reads them again. */
function useChange<Given>(slug: string, change: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people', slug] }),
  });
}

export function useInvite(slug: string) {
  return useChange(slug, (body: { address: string; role: Role; locale: 'ar' | 'fr' | 'en' }) =>
    answerOf(api.POST('/api/v1/campaigns/{slug}/people', { params: { path: { slug } }, body })),
  );
}

export function useChangeRole(slug: string) {
  return useChange(slug, ({ id, role }: { id: string; role: Role }) =>
    answerOf(
      api.PATCH('/api/v1/campaigns/{slug}/people/{id}', {
        params: { path: { slug, id } },
        body: { role },
      }),
    ),
  );
}

export function useInviteAgain(slug: string) {
  return useChange(slug, (id: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/people/{id}/invitation', {
        params: { path: { slug, id } },
      }),
    ),
  );
}

export function usePass(slug: string) {
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/people/{id}/pass', { params: { path: { slug, id } } }),
      ),
  });
}

export function useForgetSecondFactor(slug: string) {
  return useChange(slug, (id: string) =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/people/{id}/second-factor', {
        params: { path: { slug, id } },
      }),
    ),
  );
}

export function useSignOut(slug: string) {
  return useChange(slug, (id: string) =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/people/{id}/sessions', {
        params: { path: { slug, id } },
      }),
    ),
  );
}

export function useRemove(slug: string) {
  return useChange(slug, ({ id, reason }: { id: string; reason: string }) =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/people/{id}', {
        params: { path: { slug, id } },
        body: reason.trim() ? { reason: reason.trim() } : {},
      }),
    ),
  );
}
