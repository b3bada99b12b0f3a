import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { ErasureFound, ErasureRequest, ErasureSearch } from '../api/contract.js';

/** Never kept: who was found is gone with the page. */
export function useFind(slug: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: async (body: ErasureSearch) =>
      (
        await answerOf(
          api.POST('/api/v1/campaigns/{slug}/erasures/find', { params: { path: { slug } }, body }),
        )
      ).found,
  });
}

/** What the other services hold, each asked for its own part: one that is away hides nothing of the other. */
export function useHeldElsewhere(slug: string, { person, pledge }: ErasureFound) {
  const letters = useQuery({
    gcTime: 0,
    queryKey: ['erasures', slug, 'letters', person],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/letters/to/{person}', {
          params: { path: { slug, person } },
        }),
      ),
  });
  const audit = useQuery({
    gcTime: 0,
    queryKey: ['erasures', slug, 'audit', pledge],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/audit/about/{pledge}', {
          params: { path: { slug, pledge } },
        }),
      ),
  });
  return { letters, audit };
}

export function useErase(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ErasureRequest) =>
      answerOf(api.POST('/api/v1/campaigns/{slug}/erasures', { params: { path: { slug } }, body })),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['erasures', slug] }),
        queries.invalidateQueries({ queryKey: ['pledges', slug] }),
      ]),
  });
}

const everyMs = 3_000;

/** Asked again every three seconds while something is under way. */
export function useErasures(slug: string) {
  return useQuery({
    queryKey: ['erasures', slug, 'all'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/campaigns/{slug}/erasures', { params: { path: { slug } } })))
        .erasures,
    refetchInterval: ({ state }) =>
      state.data?.some(({ complete }) => !complete) ? everyMs : false,
  });
}

export function useCertificate(slug: string | undefined, id: string) {
  return useQuery({
    queryKey: ['erasures', slug, id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/erasures/{id}', {
          params: { path: { slug: slug!, id } },
        }),
      ),
    enabled: slug !== undefined,
    refetchInterval: ({ state }) => (state.data?.complete === false ? everyMs : false),
  });
}
