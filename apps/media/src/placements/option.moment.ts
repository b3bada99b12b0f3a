import type { Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import type { PlacementRow } from './placements.store.js';

/**
 * An option ends after now, and on the first day of the flight at the latest: what is to be shown from then on is booked
 * by then, or it is nobody's. The day is that of the campaign's walls. Throws BadRequest.
 */
export async function checkOption(
  tx: Transaction,
  { campaign, from }: Pick<PlacementRow, 'campaign' | 'from'>,
  until: string,
): Promise<void> {
  const [found] = await tx.query<{ isAhead: boolean; isInTime: boolean }>(
    `select $1::timestamptz > now() as "isAhead",
       ($1::timestamptz at time zone time_zone)::date <= $3::date as "isInTime"
     from campaigns where slug = $2`,
    [until, campaign, from],
  );
  const code = !found?.isAhead ? 'past' : !found.isInTime ? 'after_flight_begins' : undefined;
  if (code) throw new BadRequest('validation', [{ path: 'until', code }]);
}
