import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

type Route = paths['/api/v1/campaigns/{slug}/tokens'];
export type Program =
  Route['get']['responses'][200]['content']['application/json']['tokens'][number];
export type Wanted = NonNullable<Route['post']['requestBody']>['content']['application/json'];
export type Scope = Wanted['scopes'][number];

export const scopes = [
  'read:pledges',
  'write:pledges',
  'read:messages',
  'write:messages',
  'read:settings',
  'read:schedule',
  'write:schedule',
  'read:stock',
  'write:stock',
  'read:media',
  'write:media',
] as const satisfies readonly Scope[];

export function usePrograms(slug: string) {
  return useQuery({
    queryKey: ['tokens', slug],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/campaigns/{slug}/tokens', { params: { path: { slug } } })))
        .tokens,
  });
}

export function useMakeProgram(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Wanted) =>
      answerOf(api.POST('/api/v1/campaigns/{slug}/tokens', { params: { path: { slug } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens', slug] }),
  });
}

export function useEndProgram(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(
        api.DELETE('/api/v1/campaigns/{slug}/tokens/{id}', { params: { path: { slug, id } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens', slug] }),
  });
}
