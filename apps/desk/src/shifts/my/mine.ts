import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { OwnProfile } from '../../api/contract.js';
import { scheduleKey, useScheduleChange } from '../../schedule/events.js';

const key = (slug: string | undefined, what: string) => [...scheduleKey(slug), 'my', what];

/** What I have a part in; without a campaign nobody is asked. */
export function useMine(slug: string | undefined) {
  return useQuery({
    queryKey: key(slug, 'shifts'),
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/my/shifts', { params: { path: { slug: slug! } } }),
        )
      ).shifts,
    enabled: slug !== undefined,
  });
}

/** What I can sign up for. */
export function useOpen(slug: string | undefined) {
  return useQuery({
    queryKey: key(slug, 'open'),
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/my/shifts/open', {
            params: { path: { slug: slug! } },
          }),
        )
      ).shifts,
    enabled: slug !== undefined,
  });
}

export function useSignUp(slug: string) {
  return useScheduleChange(slug, (id: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/my/shifts/{id}', { params: { path: { slug, id } } }),
    ),
  );
}

export function useAccept(slug: string, id: string) {
  return useScheduleChange(slug, () =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/my/shifts/{id}/accept', {
        params: { path: { slug, id } },
      }),
    ),
  );
}

export function useConfirm(slug: string, id: string) {
  return useScheduleChange(slug, () =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/my/shifts/{id}/confirm', {
        params: { path: { slug, id } },
      }),
    ),
  );
}

/** Shortly before, it asks that somebody be found. */
export function useWithdraw(slug: string, id: string) {
  return useScheduleChange(slug, (findSomebody: boolean) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/my/shifts/{id}/withdraw', {
        params: { path: { slug, id } },
        body: { findSomebody },
      }),
    ),
  );
}

/** My hours, line by line. */
export function useMyHours(slug: string) {
  return useQuery({
    queryKey: key(slug, 'hours'),
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/my/hours', { params: { path: { slug } } })),
  });
}

/** That I am at an event, with the code on its screen. */
export function useHere(slug: string) {
  return useScheduleChange(slug, (body: { event: string; code: string }) =>
    answerOf(api.POST('/api/v1/campaigns/{slug}/my/here', { params: { path: { slug } }, body })),
  );
}

export function useProfile(slug: string) {
  return useQuery({
    queryKey: key(slug, 'profile'),
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/my/profile', { params: { path: { slug } } })),
  });
}

export function useSaveProfile(slug: string) {
  return useScheduleChange(slug, (body: OwnProfile) =>
    answerOf(api.PUT('/api/v1/campaigns/{slug}/my/profile', { params: { path: { slug } }, body })),
  );
}
