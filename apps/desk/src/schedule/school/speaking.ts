import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import type { SchoolVisit, SpeakerWanted } from '../../api/contract.js';
import { useScheduleChange } from '../events.js';
import { aLook } from '../venues/venues.js';
import { shownSpeakers, type ShownSpeaker } from './school.rules.js';

/** Who speaks, in the clear, once somebody looks. */
export function useSpeakers(slug: string, id: string, isLooking: boolean) {
  return useQuery({
    queryKey: ['speakers', slug, id],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/events/{id}/speakers', {
            params: { path: { slug, id } },
          }),
        )
      ).speakers,
    enabled: isLooking,
    ...aLook,
  });
}

/** Who speaks, and what is known of their names: the same for all that names them on a page. */
export interface Speaking {
  readonly all: readonly ShownSpeaker[];
  /** Whether there are names that are not shown. */
  readonly hides: boolean;
  readonly isComing: boolean;
  readonly error: unknown;
  readonly look: () => void;
  /** Looks again, where somebody has looked. */
  readonly again: () => void;
}

export function useSpeaking(slug: string, id: string, visit: SchoolVisit | undefined): Speaking {
  const [isLooking, setLooking] = useState(false);
  const looked = useSpeakers(slug, id, isLooking);
  const all = shownSpeakers(visit?.speakers ?? [], looked.data);
  const again = () => void (isLooking && looked.refetch());
  return {
    all,
    hides: all.some(({ name }) => name === undefined),
    isComing: looked.isFetching,
    error: looked.error,
    look: isLooking ? again : () => setLooking(true),
    again,
  };
}

export function useAddSpeaker(slug: string, id: string) {
  return useScheduleChange(slug, (body: SpeakerWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/speakers', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useForgetSpeaker(slug: string, id: string) {
  return useScheduleChange(slug, (speaker: string) =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/events/{id}/speakers/{speaker}', {
        params: { path: { slug, id, speaker } },
      }),
    ),
  );
}
