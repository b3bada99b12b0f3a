import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { InvalidationFilter } from '../api/contract.js';
import type { ListFilter } from './list.rules.js';

/** The exact figures, and what waits for somebody; without a campaign nobody is asked. */
export function useFigures(slug: string | undefined) {
  return useQuery({
    queryKey: ['pledges', slug, 'figures'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/pledges/figures', { params: { path: { slug: slug! } } }),
      ),
    enabled: slug !== undefined,
    refetchInterval: 60_000,
  });
}

export function useHeld(slug: string) {
  return useQuery({
    queryKey: ['pledges', slug, 'held'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/held', { params: { path: { slug } } })),
  });
}

/** Does something with pledges, and reads all that is known of them again. */
function useChange<Given, Answer>(slug: string, change: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['pledges', slug] }),
  });
}

export function useDecide(slug: string) {
  return useChange(slug, ({ id, release }: { id: string; release: boolean }) => {
    const params = { params: { path: { slug, id } } };
    return answerOf(
      release
        ? api.POST('/api/v1/campaigns/{slug}/held/{id}/release', params)
        : api.POST('/api/v1/campaigns/{slug}/held/{id}/drop', params),
    );
  });
}

export function useConfirmPhone(slug: string) {
  return useChange(slug, (body: { sender: string; code: string }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/phone-confirmations', {
        params: { path: { slug } },
        body,
      }),
    ),
  );
}

export function usePledgeList(slug: string, filter: ListFilter) {
  return useInfiniteQuery({
    queryKey: ['pledges', slug, 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/pledges', {
          params: {
            path: { slug },
            query: { ...filter, limit: 50, ...(pageParam && { after: pageParam }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
}

/** Never kept: what was opened is gone with its dialogue. */
export function useLook(slug: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: ({ pledge, reason }: { pledge: string; reason: string }) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/pledges/{pledge}/contact', {
          params: { path: { slug, pledge } },
          body: { reason },
        }),
      ),
  });
}

const everyMs = 2_000;

/** What was set aside; asked again every two seconds while some of it is still under way. */
export function useInvalidations(slug: string) {
  return useQuery({
    queryKey: ['pledges', slug, 'invalidations'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/pledges/invalidations', { params: { path: { slug } } }),
        )
      ).invalidations,
    refetchInterval: ({ state }) => (state.data?.some(({ done }) => !done) ? everyMs : false),
  });
}

export function usePreview(slug: string) {
  return useMutation({
    mutationFn: (filter: InvalidationFilter) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/pledges/invalidations/preview', {
          params: { path: { slug } },
          body: { filter },
        }),
      ),
  });
}

export function useSetAside(slug: string) {
  return useChange(
    slug,
    (body: { filter: InvalidationFilter; reason: string; fingerprint: string }) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/pledges/invalidations', {
          params: { path: { slug } },
          body,
        }),
      ),
  );
}

export function useUndo(slug: string) {
  return useChange(slug, (id: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/pledges/invalidations/{id}/undo', {
        params: { path: { slug, id } },
      }),
    ),
  );
}
