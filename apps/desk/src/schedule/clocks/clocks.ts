import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { scheduleKey, useScheduleChange } from '../events.js';

const all = '/api/v1/campaigns/{slug}/zone-moves';

/** The events whose time on the wall is at another moment now; without a campaign nobody is asked. */
export function useZoneMoves(slug: string | undefined) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'clocks'],
    queryFn: async () =>
      (await answerOf(api.GET(all, { params: { path: { slug: slug! } } }))).moves,
    enabled: slug !== undefined,
  });
}

export function useApplyZoneMoves(slug: string) {
  return useScheduleChange(slug, (events: { id: string; version: number }[]) =>
    answerOf(api.POST(all, { params: { path: { slug } }, body: { events } })),
  );
}
