import type { CampaignEvent } from '../../api/contract.js';
import { Clashes } from '../calendar/clashes.js';
import { OnDays } from '../days/on-days.js';
import { useEvents } from '../events.js';
import { useVenues } from '../venues/venues.js';
import { dayOf, daysLater } from '../wall.rules.js';
import { clashesWith } from './event.rules.js';
import { Room } from './room.js';

interface InItsWayProps {
  readonly event: CampaignEvent;
  readonly slug: string;
  /** When it would be. */
  readonly starts: string;
  readonly ends: string;
}

/** What is in its way at this time, or would be at another, said before anybody takes that time; the database decides. */
export function InItsWay({ event, slug, starts, ends }: InItsWayProps) {
  // A day on either side: what is set up in the evening before may be in the way.
  const near = useEvents(slug, {
    venue: event.venue.id,
    from: daysLater(dayOf(starts), -1),
    until: daysLater(dayOf(ends), 1),
    limit: 200,
  });
  const venues = useVenues(slug);
  const venue = venues.data?.find(({ id }) => id === event.venue.id);
  const place = { ...event, starts, ends };
  return (
    <div className="in-its-way">
      <Clashes clashes={clashesWith(place, near.data ?? [])} />
      <OnDays slug={slug} starts={starts} ends={ends} venue={venue} />
      <Room
        capacity={venue?.spaces.find(({ id }) => id === event.space.id)?.capacity}
        visitors={event.expectedVisitors}
      />
    </div>
  );
}
