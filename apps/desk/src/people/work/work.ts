import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { scheduleKey } from '../../schedule/events.js';
import type { OwnershipMoveWanted, Thing } from './work.rules.js';

/**
 * What is somebody's is asked of each service that has some of it: today of the schedule alone. One that joins has the
 * same door below `ownership`, and its kinds come along here.
 */
const base = '/api/v1/campaigns/{slug}/ownership/schedule';

/** Whose, or null for nobody's, and of it only this where it is named. */
export interface Whose {
  readonly from: string | null;
  readonly only?: readonly Thing[] | undefined;
}

/** Asked once, and again where that is wished: what is looked at does not change under the hand. */
export function useWorkPreview(slug: string, { from, only }: Whose) {
  return useQuery({
    queryKey: ['work', slug, 'preview', from, only],
    queryFn: () =>
      answerOf(
        api.POST(`${base}/preview`, {
          params: { path: { slug } },
          body: { from, ...(only && { only: [...only] }) },
        }),
      ),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** What was moved to whoever asks, and what has lost its owner; without a campaign nobody is asked. */
export function useWorkNews(slug: string | undefined) {
  return useQuery({
    queryKey: ['work', slug, 'news'],
    queryFn: () => answerOf(api.GET(base, { params: { path: { slug: slug! } } })),
    enabled: slug !== undefined,
  });
}

export function useMovedWork(slug: string, id: string) {
  return useQuery({
    queryKey: ['work', slug, 'move', id],
    queryFn: () => answerOf(api.GET(`${base}/moves/{id}`, { params: { path: { slug, id } } })),
  });
}

/** What is whose has changed: it is read again wherever it is shown. The preview is not: that is for whoever looks at it. */
function useWorkChange<Given, Answer>(change: (given: Given) => Promise<Answer>, slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['work', slug, 'news'] }),
        queries.invalidateQueries({ queryKey: ['work', slug, 'move'] }),
        queries.invalidateQueries({ queryKey: scheduleKey(slug) }),
      ]),
  });
}

export function useMoveWork(slug: string) {
  return useWorkChange(
    (body: OwnershipMoveWanted) =>
      answerOf(api.POST(`${base}/moves`, { params: { path: { slug } }, body })),
    slug,
  );
}

export function useMoveBack(slug: string, id: string) {
  return useWorkChange(
    () => answerOf(api.POST(`${base}/moves/{id}/undo`, { params: { path: { slug, id } } })),
    slug,
  );
}

export function useSeen(slug: string, id: string) {
  return useWorkChange(
    () => answerOf(api.POST(`${base}/moves/{id}/seen`, { params: { path: { slug, id } } })),
    slug,
  );
}
