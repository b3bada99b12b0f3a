import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { EventChanges, EventWanted, RecordedAnswer } from '../api/contract.js';
import type { paths } from '../api/schema.js';
import type { Step } from './event/event.rules.js';

export type EventSearch = NonNullable<
  paths['/api/v1/campaigns/{slug}/events']['get']['parameters']['query']
>;

/** Everything of the schedule is kept below this: whatever is changed in it, all of it is read again. */
export const scheduleKey = (slug: string | undefined) => ['schedule', slug];

/** Events in the order in which they begin; without a campaign nobody is asked. */
export function useEvents(slug: string | undefined, search: EventSearch) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'events', search],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/events', {
            params: { path: { slug: slug! }, query: search },
          }),
        )
      ).events,
    enabled: slug !== undefined,
    placeholderData: keepPreviousData,
  });
}

export function useEvent(slug: string, id: string) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'event', id],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/events/{id}', { params: { path: { slug, id } } })),
  });
}

/** What the venue was asked about it, the newest first. */
export const proposalsQuery = (slug: string, id: string) => ({
  queryKey: [...scheduleKey(slug), 'proposals', id],
  queryFn: async () =>
    (
      await answerOf(
        api.GET('/api/v1/campaigns/{slug}/events/{id}/proposals', {
          params: { path: { slug, id } },
        }),
      )
    ).proposals,
});

export function useProposals(slug: string, id: string) {
  return useQuery(proposalsQuery(slug, id));
}

export function useVersions(slug: string, id: string) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'versions', id],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/events/{id}/versions', {
            params: { path: { slug, id } },
          }),
        )
      ).versions,
  });
}

/** Does something in the schedule, and reads it again. Where it is refused what was looked at stays, to be compared. */
export function useScheduleChange<Given, Answer>(
  slug: string,
  change: (given: Given) => Promise<Answer>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: scheduleKey(slug) }),
  });
}

export function useReloadSchedule(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: scheduleKey(slug) });
}

export function usePlan(slug: string) {
  return useScheduleChange(slug, (body: EventWanted) =>
    answerOf(api.POST('/api/v1/campaigns/{slug}/events', { params: { path: { slug } }, body })),
  );
}

const patch = (slug: string, id: string, body: EventChanges) =>
  answerOf(
    api.PATCH('/api/v1/campaigns/{slug}/events/{id}', { params: { path: { slug, id } }, body }),
  );

export function useChangeEvent(slug: string) {
  return useScheduleChange(slug, ({ id, ...body }: EventChanges & { id: string }) =>
    patch(slug, id, body),
  );
}

export function useStep(slug: string, id: string) {
  return useScheduleChange(slug, ({ step, version }: { step: Step; version: number }) =>
    answerOf(
      api.POST(`/api/v1/campaigns/{slug}/events/{id}/${step}`, {
        params: { path: { slug, id } },
        body: { version },
      }),
    ),
  );
}

export function useCancel(slug: string, id: string) {
  return useScheduleChange(slug, (body: { version: number; reason: string }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/cancel', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useRecordAnswer(slug: string, id: string) {
  return useScheduleChange(slug, (body: RecordedAnswer) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/answer', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

/** The time that the venue suggested: changed to it, and agreed, since the venue itself has said so. */
export function useTakeTime(slug: string, id: string) {
  return useScheduleChange(slug, async (body: EventChanges & { starts: string; ends: string }) => {
    await patch(slug, id, body);
    await answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/confirm', {
        params: { path: { slug, id } },
        body: { version: body.version + 1 },
      }),
    );
  });
}
