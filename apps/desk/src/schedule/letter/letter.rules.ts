import type { CampaignEvent } from '../../api/contract.js';

/** The days that a letter asks about: those of the series that wait for an answer with it, in their order. */
export function daysAsked(
  event: CampaignEvent,
  series: readonly CampaignEvent[],
): readonly CampaignEvent[] {
  const asked = series.filter(
    ({ state, venue }) => state === 'proposed' && venue.id === event.venue.id,
  );
  return asked.length > 0 ? asked : [event];
}
