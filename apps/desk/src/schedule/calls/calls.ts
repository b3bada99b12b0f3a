import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { NextStepWanted } from '../../api/contract.js';
import { scheduleKey, useScheduleChange } from '../events.js';

/** Which venues wait to be asked by phone, at a visit or on paper; and for which events something is missing. */
export function useCalls(slug: string | undefined) {
  return useQuery({
    enabled: slug !== undefined,
    queryKey: [...scheduleKey(slug), 'calls'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/calls', { params: { path: { slug: slug! } } })),
    refetchInterval: 120_000,
  });
}

/** Says that somebody has taken note of what a venue answered, or takes that back. */
export function useSeen(slug: string) {
  return useScheduleChange(slug, ({ id, is }: { id: string; is: boolean }) => {
    const asked = { params: { path: { slug, id } } };
    const path = '/api/v1/campaigns/{slug}/answers/{id}/seen';
    return answerOf(is ? api.PUT(path, asked) : api.DELETE(path, asked));
  });
}

export function useAddStep(slug: string, event: string) {
  return useScheduleChange(slug, (body: NextStepWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/next-steps', {
        params: { path: { slug, id: event } },
        body,
      }),
    ),
  );
}

export function useStepDone(slug: string) {
  return useScheduleChange(slug, (id: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/next-steps/{id}/done', { params: { path: { slug, id } } }),
    ),
  );
}
