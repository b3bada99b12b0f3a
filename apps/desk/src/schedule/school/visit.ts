import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type {
  ApprovalWanted,
  CampaignEvent,
  ClassWanted,
  ConferenceCounts,
  ConferencePlan,
  SchoolVisit,
} from '../../api/contract.js';
import { scheduleKey, useScheduleChange } from '../events.js';

export interface SchoolProps {
  readonly event: CampaignEvent;
  readonly slug: string;
  /** Whether whoever looks may also change. */
  readonly plans: boolean;
}

export type VisitProps = SchoolProps & { readonly visit: SchoolVisit };

/** Approvals, plan, numbers and classes of an event. */
export function useVisit(slug: string, id: string) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'visit', id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/events/{id}/visit', { params: { path: { slug, id } } }),
      ),
  });
}

/** What teachers have told and nobody has checked; without a campaign nobody is asked. */
export function useToldClasses(slug: string | undefined) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'told classes'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/classes', { params: { path: { slug: slug! } } })),
    enabled: slug !== undefined,
  });
}

export function useApprove(slug: string, id: string) {
  return useScheduleChange(slug, (body: ApprovalWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/approvals', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useTakeBackApproval(slug: string, id: string) {
  return useScheduleChange(slug, (approval: string) =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/events/{id}/approvals/{approval}', {
        params: { path: { slug, id, approval } },
      }),
    ),
  );
}

export function usePlanConference(slug: string, id: string) {
  return useScheduleChange(slug, (body: ConferencePlan) =>
    answerOf(
      api.PUT('/api/v1/campaigns/{slug}/events/{id}/conference', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useCountConference(slug: string, id: string) {
  return useScheduleChange(slug, (body: ConferenceCounts) =>
    answerOf(
      api.PUT('/api/v1/campaigns/{slug}/events/{id}/conference/counts', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useAddClass(slug: string, id: string) {
  return useScheduleChange(slug, (body: ClassWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/classes', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

const of = (slug: string, id: string, one: string) => ({
  params: { path: { slug, id, class: one } },
});

export function useRenewClassLink(slug: string, id: string) {
  return useScheduleChange(slug, (one: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/classes/{class}/link', of(slug, id, one)),
    ),
  );
}

export function useCountClass(slug: string, id: string) {
  return useScheduleChange(slug, ({ one, tookPart }: { one: string; tookPart: number }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/classes/{class}/count', {
        ...of(slug, id, one),
        body: { tookPart },
      }),
    ),
  );
}

/** Asks the teacher once more, or takes the class off the count; each for a reason. */
export function useEndClass(slug: string, id: string) {
  return useScheduleChange(
    slug,
    ({ one, act, reason }: { one: string; act: 'ask' | 'take-back'; reason: string }) =>
      answerOf(
        api.POST(`/api/v1/campaigns/{slug}/events/{id}/classes/{class}/${act}`, {
          ...of(slug, id, one),
          body: { reason },
        }),
      ),
  );
}
