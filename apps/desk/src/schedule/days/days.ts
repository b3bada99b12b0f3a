import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { scheduleKey, useScheduleChange } from '../events.js';

const one = '/api/v1/campaigns/{slug}/days/{id}';

/** Holidays, exams and the fast between two days; without a campaign nobody is asked. */
export function useDays(slug: string | undefined, range: { from?: string; until?: string }) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'days', range],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/days', {
            params: { path: { slug: slug! }, query: range },
          }),
        )
      ).days,
    enabled: slug !== undefined,
  });
}

/** The events ahead that are on them. */
export function useHits(slug: string, id: string | undefined) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'hits', id],
    queryFn: async () =>
      (await answerOf(api.GET(`${one}/events`, { params: { path: { slug, id: id! } } }))).events,
    enabled: id !== undefined,
  });
}

export function useDecideDays(slug: string) {
  return useScheduleChange(
    slug,
    ({ id, ...body }: { id: string; version: number; from: string; until: string }) =>
      answerOf(api.PUT(one, { params: { path: { slug, id } }, body })),
  );
}

export function useSeeDays(slug: string) {
  return useScheduleChange(slug, (id: string) =>
    answerOf(api.POST(`${one}/seen`, { params: { path: { slug, id } } })),
  );
}
