import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { DailyShift, ShiftWanted } from '../api/contract.js';
import { scheduleKey, useScheduleChange } from '../schedule/events.js';

/** The shifts of an event with who is on them. */
export function useBoard(slug: string, event: string, isWanted = true) {
  return useQuery({
    enabled: isWanted,
    queryKey: [...scheduleKey(slug), 'board', event],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/events/{id}/shifts', {
            params: { path: { slug, id: event } },
          }),
        )
      ).shifts,
  });
}

/** What a move or a refusal has left open; without a campaign nobody is asked. */
export function useHands(slug: string | undefined) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'hands'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/shifts/hands', { params: { path: { slug: slug! } } }),
        )
      ).hands,
    enabled: slug !== undefined,
  });
}

/** Whom to put on a shift, as it is at this moment. */
export function useCandidates(slug: string, shift: string) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'candidates', shift],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/shifts/{id}/candidates', {
            params: { path: { slug, id: shift } },
          }),
        )
      ).candidates,
    gcTime: 0,
  });
}

export function useMakeShift(slug: string, event: string) {
  return useScheduleChange(slug, (body: ShiftWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/shifts', {
        params: { path: { slug, id: event } },
        body,
      }),
    ),
  );
}

/** The same on each day of a series that is still ahead. */
export function useMakeDaily(slug: string, series: string) {
  return useScheduleChange(slug, (body: DailyShift) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/series/{id}/shifts', {
        params: { path: { slug, id: series } },
        body,
      }),
    ),
  );
}

export function useChangeShift(slug: string, id: string) {
  return useScheduleChange(slug, (body: ShiftWanted & { version: number }) =>
    answerOf(
      api.PATCH('/api/v1/campaigns/{slug}/shifts/{id}', { params: { path: { slug, id } }, body }),
    ),
  );
}

export function useCancelShift(slug: string, id: string) {
  return useScheduleChange(slug, () =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/shifts/{id}', { params: { path: { slug, id } } }),
    ),
  );
}

export interface Assigned {
  readonly staff: string;
  /** Without one nobody is put on it against the rules for rest, hours and skills. */
  readonly reason: string;
  /** The part of whom they replace. */
  readonly instead?: string | undefined;
}

export function useAssign(slug: string, id: string) {
  return useScheduleChange(slug, ({ staff, reason, instead }: Assigned) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/shifts/{id}/sign-ups', {
        params: { path: { slug, id } },
        body: { staff, ...(reason && { reason }), ...(instead && { instead }) },
      }),
    ),
  );
}

export function useTakeOff(slug: string, id: string) {
  return useScheduleChange(slug, (signUp: string) =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/shifts/{id}/sign-ups/{signUp}', {
        params: { path: { slug, id, signUp } },
      }),
    ),
  );
}

export function useSwap(slug: string) {
  return useScheduleChange(
    slug,
    ({ one, other, reason }: { one: string; other: string; reason: string }) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/shifts/swap', {
          params: { path: { slug } },
          body: { one, other, ...(reason && { reason }) },
        }),
      ),
  );
}
