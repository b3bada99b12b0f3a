import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Response = components['schemas']['MediaResponse'];
export type Source = Response['sources'][number];

/** What came by which link from one day to another, both included. */
export function useResponse(slug: string, { from, to }: { from: string; to: string }) {
  return useQuery({
    queryKey: ['media', slug, 'response', from, to],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/media/response', {
          params: { path: { slug }, query: { from, to } },
        }),
      ),
    placeholderData: (before) => before,
  });
}
