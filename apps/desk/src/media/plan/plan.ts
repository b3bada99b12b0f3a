import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { mediaKey, useMediaChange } from '../media.js';
import type { Flight } from './move.rules.js';

/** What is placed on these days. */
export function usePlan(slug: string, range: { readonly from: string; readonly until: string }) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'plan', range],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/media/placements', {
            params: { path: { slug }, query: range },
          }),
        )
      ).placements,
  });
}

interface Wanted extends Flight {
  readonly id: string;
  readonly version: number;
}

/** Shows a placement on other days. */
export function useMoveFlight(slug: string) {
  return useMediaChange(slug, ({ id, version, from, until }: Wanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/media/placements/{id}/flight', {
        params: { path: { slug, id } },
        body: { version, from, until },
      }),
    ),
  );
}
