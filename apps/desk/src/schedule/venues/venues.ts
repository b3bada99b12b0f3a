import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { VenueContactWanted, VenueWanted } from '../../api/contract.js';
import { scheduleKey, useScheduleChange } from '../events.js';

/** Where events can be, those that are proposed no more among them if wished; without a campaign nobody is asked. */
export function useVenues(slug: string | undefined, { archived = false } = {}) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'venues', archived],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/venues', {
            params: { path: { slug: slug! }, query: archived ? { archived: 'true' } : {} },
          }),
        )
      ).venues,
    enabled: slug !== undefined,
  });
}

export function useVenue(slug: string, id: string) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'venue', id],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/venues/{id}', { params: { path: { slug, id } } })),
  });
}

export function useAddVenue(slug: string) {
  return useScheduleChange(slug, (body: VenueWanted) =>
    answerOf(api.POST('/api/v1/campaigns/{slug}/venues', { params: { path: { slug } }, body })),
  );
}

export function useChangeVenue(slug: string, id: string) {
  return useScheduleChange(slug, (body: VenueWanted & { version: number }) =>
    answerOf(
      api.PATCH('/api/v1/campaigns/{slug}/venues/{id}', { params: { path: { slug, id } }, body }),
    ),
  );
}

export function useArchive(slug: string, id: string) {
  return useScheduleChange(slug, () =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/venues/{id}', { params: { path: { slug, id } } }),
    ),
  );
}

export function useAddSpace(slug: string, id: string) {
  return useScheduleChange(slug, (body: { name: string; capacity: number | null }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/venues/{id}/spaces', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

/** Each look at people of another house is noted, so there is one only when somebody asks for it, and it is not kept. */
export const aLook = {
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

export function useContacts(slug: string, id: string, isLooking: boolean) {
  return useQuery({
    queryKey: ['venue-contacts', slug, id],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/venues/{id}/contacts', {
            params: { path: { slug, id } },
          }),
        )
      ).contacts,
    enabled: isLooking,
    ...aLook,
  });
}

export function useAddContact(slug: string, id: string) {
  return useScheduleChange(slug, (body: VenueContactWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/venues/{id}/contacts', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}

export function useForgetContact(slug: string, id: string) {
  return useScheduleChange(slug, (contact: string) =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/venues/{id}/contacts/{contact}', {
        params: { path: { slug, id, contact } },
      }),
    ),
  );
}
