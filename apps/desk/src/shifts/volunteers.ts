import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { Profile } from '../api/contract.js';
import { scheduleKey, useScheduleChange } from '../schedule/events.js';

/** What the people of a campaign can, and whether they are of age. */
export function useVolunteers(slug: string) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'volunteers'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/volunteers', { params: { path: { slug } } }),
        )
      ).volunteers,
    gcTime: 0,
  });
}

export function useSaveVolunteer(slug: string, id: string) {
  return useScheduleChange(slug, (body: Profile) =>
    answerOf(
      api.PUT('/api/v1/campaigns/{slug}/volunteers/{id}', { params: { path: { slug, id } }, body }),
    ),
  );
}
