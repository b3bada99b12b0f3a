import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { BoothEstimate } from '../../api/contract.js';
import { scheduleKey, useScheduleChange } from '../events.js';

/** What phones have counted at an event, phone by phone. */
export function useCounts(slug: string, id: string, isWanted = true) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'counts', id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/events/{id}/booth', { params: { path: { slug, id } } }),
      ),
    enabled: isWanted,
    refetchInterval: 60_000,
  });
}

/** How the log of an event came about. */
export function useCourse(slug: string, id: string) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'course', id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/events/{id}/booth/course', {
          params: { path: { slug, id } },
        }),
      ),
  });
}

/** How many pledges were witnessed there. */
export function useWitnessed(slug: string, event: string, isWanted = true) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'witnessed', event],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/witnessed/figures', {
          params: { path: { slug }, query: { event } },
        }),
      ),
    enabled: isWanted,
  });
}

const kitQuery = (slug: string) => ({
  queryKey: [...scheduleKey(slug), 'kit'],
  queryFn: () =>
    answerOf(api.GET('/api/v1/campaigns/{slug}/booth/kit', { params: { path: { slug } } })),
  staleTime: 600_000,
});

/** What is handed out, by code; whoever only reads is told the codes. */
export function useItems(slug: string, isWanted: boolean) {
  return useQuery({ ...kitQuery(slug), enabled: isWanted, select: ({ items }) => items });
}

/** Each item, in each language that it comes in. */
export function useHandedOut(slug: string) {
  return useQuery({
    ...kitQuery(slug),
    select: ({ items, locales }) =>
      items.flatMap(({ code, name, byLanguage }) =>
        (byLanguage ? locales : [null]).map((language) => ({ item: code, name, language })),
      ),
  });
}

/** Stands in for what a phone that died cannot send any more. */
export function useEstimate(slug: string, id: string) {
  return useScheduleChange(slug, (body: BoothEstimate) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/booth/estimates', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}
