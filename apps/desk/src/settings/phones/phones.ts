import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

type Route = paths['/api/v1/campaigns/{slug}/phones'];
export type Phone = Route['get']['responses'][200]['content']['application/json']['phones'][number];
export type Prepared = Route['post']['responses'][201]['content']['application/json'];

export function usePhones(slug: string) {
  return useQuery({
    queryKey: ['phones', slug],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/campaigns/{slug}/phones', { params: { path: { slug } } })))
        .phones,
  });
}

export function usePreparePhone(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/phones', { params: { path: { slug } }, body: { name } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['phones', slug] }),
  });
}

export function useEndPhone(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(
        api.DELETE('/api/v1/campaigns/{slug}/phones/{id}', { params: { path: { slug, id } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['phones', slug] }),
  });
}
