import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

type AuditRoute = paths['/api/v1/campaigns/{slug}/audit']['get'];
export type AuditSearch = NonNullable<AuditRoute['parameters']['query']>;
type Answer = AuditRoute['responses'][200]['content']['application/json'];
export type AuditEntry = Answer['entries'][number];

/** Who did what, the newest first, a page at a time. */
export function useAudit(slug: string, search: AuditSearch) {
  return useInfiniteQuery({
    queryKey: ['audit', slug, search],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/audit', {
          params: {
            path: { slug },
            query: { ...search, ...(pageParam !== undefined && { before: pageParam }) },
          },
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

/** Names by id, of whoever is or was asked into the campaign. */
export function useNames(slug: string) {
  return useQuery({
    queryKey: ['people', slug],
    queryFn: async () => {
      const path = { slug };
      return (await answerOf(api.GET('/api/v1/campaigns/{slug}/people', { params: { path } })))
        .people;
    },
    select: (people) => new Map(people.map(({ id, name, address }) => [id, name || address])),
  });
}
