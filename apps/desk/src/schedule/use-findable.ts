import { useState } from 'react';
import type { Campaign } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { useEvents } from './events.js';
import { useVenues } from './venues/venues.js';
import { dayOf, daysLater, wallAt } from './wall.rules.js';
import { useWords } from './words.js';

/** How far behind events are still looked for. */
const daysBehind = 30;
const most = 300;

export interface Findable {
  readonly id: string;
  readonly name: string;
  /** Its names in all languages. */
  readonly also: string;
  readonly icon: 'schedule' | 'place';
  readonly path: string;
}

/** Events and venues by their names, for whoever may see them. */
export function useFindable(campaign: Campaign | undefined): Findable[] {
  const { t } = useLanguage();
  const words = useWords();
  const slug = campaign && campaign.role !== 'volunteer' ? campaign.slug : undefined;
  const [from] = useState(() => {
    const today = dayOf(wallAt(new Date(), campaign?.timeZone ?? 'UTC'));
    return daysLater(today, -daysBehind);
  });
  const events = useEvents(slug, { from, limit: most });
  const venues = useVenues(slug);
  if (!slug) return [];
  const all = (texts: Readonly<Record<string, string>>) => Object.values(texts).join(' ');
  return [
    ...(events.data ?? []).map((event) => ({
      id: `event-${event.id}`,
      name: t('deskschedule:found.event', {
        event: words.event(event),
        venue: words.text(event.venue.names),
        day: words.day(event.starts),
      }),
      also: `${all(event.titles)} ${all(event.venue.names)} ${event.space.name}`,
      icon: 'schedule' as const,
      path: `/schedule/events/${event.id}`,
    })),
    ...(venues.data ?? []).map(({ id, names }) => ({
      id: `venue-${id}`,
      name: words.text(names),
      also: all(names),
      icon: 'place' as const,
      path: `/schedule/venues/${id}`,
    })),
  ];
}
