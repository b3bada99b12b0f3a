import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Locale } from '@blueheart/i18n';
import { answerOf, api } from '../../api/client.js';

/** Whose calendar: an event's, or one's own. */
export type Whose = { readonly event: string } | 'mine';

const mine = '/api/v1/campaigns/{slug}/my/calendar';
const ofEvent = '/api/v1/campaigns/{slug}/events/{id}/calendar';

function keyOf(slug: string, whose: Whose) {
  return ['calendar-feed', slug, whose === 'mine' ? 'mine' : whose.event];
}

/** Whether there is an address, and what can be done with it. */
export function useFeed(slug: string, whose: Whose) {
  const queries = useQueryClient();
  const id = whose === 'mine' ? '' : whose.event;
  const path = { slug, id };
  const onSuccess = () => queries.invalidateQueries({ queryKey: keyOf(slug, whose) });
  const feed = useQuery({
    queryKey: keyOf(slug, whose),
    queryFn: () =>
      answerOf(
        id ? api.GET(ofEvent, { params: { path } }) : api.GET(mine, { params: { path: { slug } } }),
      ),
  });
  const make = useMutation({
    mutationFn: (locale: Locale) =>
      answerOf(
        id
          ? api.POST(ofEvent, { params: { path }, body: { locale } })
          : api.POST(mine, { params: { path: { slug } }, body: { locale } }),
      ),
    onSuccess,
  });
  const end = useMutation({
    mutationFn: () =>
      answerOf(
        id
          ? api.DELETE(ofEvent, { params: { path } })
          : api.DELETE(mine, { params: { path: { slug } } }),
      ),
    onSuccess,
  });
  return { feed, make, end };
}
