import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { paths } from '../api/schema.js';

type LettersRoute = paths['/api/v1/campaigns/{slug}/letters']['get'];
type LetterSearch = NonNullable<LettersRoute['parameters']['query']>;
export type LettersAnswer = LettersRoute['responses'][200]['content']['application/json'];
export type LetterLine = LettersAnswer['letters'][number];
export type LetterState = LetterLine['state'];
export type Template = LetterLine['template'];
type DeadAnswer =
  paths['/api/v1/campaigns/{slug}/dead-letters']['get']['responses'][200]['content']['application/json'];
export type DeadLetter = DeadAnswer['deadLetters'][number];
export type Locale = 'ar' | 'fr' | 'en';

/** How letters fare, a page at a time; the numbers by state come with the first. */
export function useLetters(slug: string, search: Pick<LetterSearch, 'state' | 'template'>) {
  return useInfiniteQuery({
    queryKey: ['letters', slug, search],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/letters', {
          params: { path: { slug }, query: { ...search, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useRetry(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/letters/{id}/retry', { params: { path: { slug, id } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['letters', slug] }),
  });
}

export function useTemplates(slug: string) {
  return useQuery({
    queryKey: ['templates', slug],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/letters/templates', { params: { path: { slug } } }),
      ),
  });
}

/** One letter to an invented reader; without a template nothing is asked. */
export function usePreview(slug: string, template: string, locale: Locale, about: string) {
  return useQuery({
    queryKey: ['templates', slug, template, locale, about],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/letters/templates/{template}', {
          params: { path: { slug, template }, query: { locale, ...(about && { about }) } },
        }),
      ),
    enabled: template !== '',
  });
}

/** What a service could not take in, a page at a time. */
export function useDeadLetters(slug: string) {
  return useInfiniteQuery({
    queryKey: ['dead-letters', slug],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/dead-letters', {
          params: { path: { slug }, query: pageParam ? { after: pageParam } : {} },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useReplay(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/dead-letters/{id}/replay', {
          params: { path: { slug, id } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['dead-letters', slug] }),
  });
}
