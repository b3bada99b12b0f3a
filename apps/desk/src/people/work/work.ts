import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { mediaKey } from '../../media/media.js';
import { scheduleKey } from '../../schedule/events.js';
import {
  ofService,
  oneMove,
  oneNews,
  onePreview,
  services,
  servicesFor,
  type MoveOf,
  type MoveWanted,
  type Service,
  type Thing,
  type WorkMove,
} from './services.rules.js';

/** What is somebody's is asked of each service that has some of it: each has the same door, with kinds of its own. */
const bases = {
  schedule: '/api/v1/campaigns/{slug}/ownership/schedule',
  media: '/api/v1/campaigns/{slug}/ownership/media',
} as const;

/** Whose, or null for nobody's, and of it only this where it is named. */
export interface Whose {
  readonly from: string | null;
  readonly only?: readonly Thing[] | undefined;
}

/** Asked once, and again where that is wished: what is looked at does not change under the hand. */
export function useWorkPreview(slug: string, { from, only }: Whose) {
  return useQuery({
    queryKey: ['work', slug, 'preview', from, only],
    queryFn: async () =>
      onePreview(
        await Promise.all(
          servicesFor(only).map(async (service) => ({
            service,
            ...(await answerOf(
              api.POST(`${bases[service]}/preview`, {
                params: { path: { slug } },
                body: { from, ...(only && { only: ofService(service, only) as never }) },
              }),
            )),
          })),
        ),
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
    queryFn: async () =>
      oneNews(
        await Promise.all(
          services.map(async (service) => ({
            service,
            ...(await answerOf(api.GET(bases[service], { params: { path: { slug: slug! } } }))),
          })),
        ),
      ),
    enabled: slug !== undefined,
  });
}

/** What was moved together, as one. */
export function useMovedWork(slug: string, moves: readonly MoveOf[]) {
  return useQuery({
    queryKey: ['work', slug, 'move', moves],
    queryFn: async () =>
      oneMove(
        await Promise.all(
          moves.map(async ({ service, id }): Promise<WorkMove> => {
            const path = { slug, id };
            const move = await answerOf(
              api.GET(`${bases[service]}/moves/{id}`, { params: { path } }),
            );
            return { service, ...move };
          }),
        ),
      ) ?? null,
  });
}

/** What is whose has changed: it is read again wherever it is shown. The preview is not: that is for whoever looks at it. */
function useWorkChange<Given, Answer>(change: (given: Given) => Promise<Answer>, slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Of several some may have changed, though one was refused.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['work', slug, 'news'] }),
        queries.invalidateQueries({ queryKey: ['work', slug, 'move'] }),
        queries.invalidateQueries({ queryKey: scheduleKey(slug) }),
        queries.invalidateQueries({ queryKey: mediaKey(slug) }),
      ]),
  });
}

/** What has been moved, and why the rest was not. */
export interface Moved {
  readonly moves: readonly WorkMove[];
  readonly error?: unknown;
}

/** A move in each service, one after the other, each whole; where nothing moves at all it fails. */
export function useMoveWork(slug: string) {
  return useWorkChange(async (wanted: readonly [Service, MoveWanted][]): Promise<Moved> => {
    const { done, errors } = await each(wanted, async ([service, body]): Promise<WorkMove> => {
      const move = await answerOf(
        api.POST(`${bases[service]}/moves`, {
          params: { path: { slug } },
          body: body as never,
        }),
      );
      return { service, ...move };
    });
    if (done.length === 0) throw errors[0];
    return { moves: done, error: errors[0] };
  }, slug);
}

/** Each goes back as far as it can; one that cannot is said, and the others do. */
export function useMoveBack(slug: string, moves: readonly MoveOf[]) {
  return useWorkChange(async () => {
    const { errors } = await each(moves, ({ service, id }) =>
      answerOf(api.POST(`${bases[service]}/moves/{id}/undo`, { params: { path: { slug, id } } })),
    );
    if (errors.length > 0) throw errors[0];
  }, slug);
}

export function useSeen(slug: string, moves: readonly MoveOf[]) {
  return useWorkChange(
    () =>
      Promise.all(
        moves.map(({ service, id }) =>
          answerOf(
            api.POST(`${bases[service]}/moves/{id}/seen`, { params: { path: { slug, id } } }),
          ),
        ),
      ),
    slug,
  );
}

/** One after the other, whatever becomes of the one before. */
async function each<One, Answer>(all: readonly One[], act: (one: One) => Promise<Answer>) {
  const done: Answer[] = [];
  const errors: unknown[] = [];
  for (const one of all)
    try {
      done.push(await act(one));
    } catch (error) {
      errors.push(error);
    }
  return { done, errors };
}
