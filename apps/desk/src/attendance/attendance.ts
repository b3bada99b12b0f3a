import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { HoursAdjustment, MarkWanted } from '../api/contract.js';
import { scheduleKey, useScheduleChange } from '../schedule/events.js';

/** Who was at an event, with what says so. */
export function useAttendance(slug: string, event: string, enabled: boolean) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'attendance', event],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/events/{id}/attendance', {
            params: { path: { slug, id: event } },
          }),
        )
      ).people,
    enabled,
  });
}

export function useMark(slug: string, event: string) {
  return useScheduleChange(slug, (body: MarkWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/attendance', {
        params: { path: { slug, id: event } },
        body,
      }),
    ),
  );
}

export function useVoidMark(slug: string, event: string) {
  return useScheduleChange(slug, ({ mark, reason }: { mark: string; reason: string }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/attendance/{mark}/void', {
        params: { path: { slug, id: event, mark } },
        body: { reason },
      }),
    ),
  );
}

/** That somebody did not come, and that back. */
export function useNoShow(slug: string, event: string) {
  return useScheduleChange(slug, ({ signUp, is }: { signUp: string; is: boolean }) => {
    const at = { params: { path: { slug, id: event, signUp } } };
    return answerOf(
      is
        ? api.PUT('/api/v1/campaigns/{slug}/events/{id}/no-shows/{signUp}', at)
        : api.DELETE('/api/v1/campaigns/{slug}/events/{id}/no-shows/{signUp}', at),
    );
  });
}

/** Everybody's hours, the most first. */
export function useHours(slug: string | undefined) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'hours'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/hours', { params: { path: { slug: slug! } } }),
        )
      ).people,
    enabled: slug !== undefined,
  });
}

/** Somebody's hours, line by line. */
export function useHoursOf(slug: string, id: string) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'hours', id],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/hours/{id}', { params: { path: { slug, id } } })),
  });
}

export function useAdjustHours(slug: string, id: string) {
  return useScheduleChange(slug, (body: HoursAdjustment) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/hours/{id}/adjustments', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}
