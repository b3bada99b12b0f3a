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

const aDayMs = 86_400_000;

/** Who met the limit of looks at contacts within the last day, as the log has it. */
export function useLimited(slug: string | undefined) {
  return useQuery({
    queryKey: ['audit-limited', slug],
    queryFn: async () => {
      const from = new Date(Date.now() - aDayMs).toISOString();
      const query = { action: 'pledge.look-limit', from };
      const { entries } = await answerOf(
        api.GET('/api/v1/campaigns/{slug}/audit', { params: { path: { slug: slug! }, query } }),
      );
      return entries.flatMap(({ actor: { id } }) => (id === undefined ? [] : [id]));
    },
    enabled: slug !== undefined,
  });
}
