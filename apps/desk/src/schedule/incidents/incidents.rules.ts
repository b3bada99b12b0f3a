import type { Incident } from '../../api/contract.js';
import type { Saying } from '../../today/saying.js';

type Told = Pick<Incident, 'id' | 'event' | 'venue' | 'category' | 'place'> &
  Pick<Incident, 'happenedAt' | 'receivedAt'>;

/** What Today says of incidents: each event once, by what happened there, or by how much. */
export function incidentSayings(open: readonly Told[]): Saying[] {
  const events = [...new Set(open.map(({ event }) => event))];
  return events.map((event) => {
    const there = open.filter((one) => one.event === event);
    const [{ venue, category, place, happenedAt, receivedAt }] = there as [Told];
    const about = {
      needsYou: true,
      to: `/schedule/events/${event}#incidents`,
      venue: { names: venue, until: receivedAt },
    };
    if (there.length > 1) return { id: 'incidents', ...about, count: there.length };
    const incident = { category, place, at: happenedAt ?? receivedAt };
    return { id: 'incident', ...about, incident };
  });
}

/** What a report tells: not what whoever noted it has taken back. */
export function reported<One extends Pick<Incident, 'takenBack'>>(all: readonly One[]): One[] {
  return all.filter(({ takenBack }) => !takenBack).toReversed();
}
