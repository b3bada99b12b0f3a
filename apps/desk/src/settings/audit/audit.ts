import { useInfiniteQuery } from '@tanstack/react-query';
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
