import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { Injectable } from '@nestjs/common';
import { momentOf } from '../time/wall-time.rules.js';
import type { EventRow } from './event.row.js';

/** Where and when something is wanted. */
export interface Wanted {
  readonly venue: string;
  readonly space?: string | undefined;
  readonly starts: string;
  readonly ends: string;
}

type Placed = Pick<EventRow, 'space' | 'zone' | 'startsAt' | 'endsAt'>;

const longestMs = 24 * 3_600_000;

/** Finds out whether there is such a place and such a time. */
@Injectable()
export class EventPlaces {
  /**
   * The space, the zone whose clocks hang there, and the moments. Throws Refusal 404 for a venue or a space that is
   * not there, and BadRequest: `no_such_time` (summer time leaps over it), `past`, `ends_before_start`, `too_long_event`.
   */
  async place(tx: Transaction, campaign: string, wanted: Wanted): Promise<Placed> {
    const [venue] = await tx.query<{ zone: string; spaces: string[]; now: Date }>(
      `select coalesce(v.time_zone, c.time_zone) as zone, now() as now,
         array(select id::text from spaces s where s.venue = v.id and s.archived_at is null order by id) as spaces
       from venues v join campaigns c on c.slug = v.campaign
       where v.campaign = $1 and v.id = $2 and v.archived_at is null for share of v`,
      [campaign, wanted.venue],
    );
    if (!venue) throw new Refusal('no-such-venue', 404, { path: 'venue' });
    const { zone, spaces, now } = venue;
    if (!wanted.space && spaces.length > 1)
      throw new BadRequest('validation', [{ path: 'space', code: 'required' }]);
    const space = wanted.space ?? spaces[0];
    if (!space || !spaces.includes(space))
      throw new Refusal('no-such-space', 404, { path: 'space' });
    const startsAt = momentIn(wanted.starts, zone, 'starts');
    const endsAt = momentIn(wanted.ends, zone, 'ends');
    if (startsAt <= now) throw new BadRequest('validation', [{ path: 'starts', code: 'past' }]);
    if (endsAt <= startsAt || wanted.ends <= wanted.starts)
      throw new BadRequest('validation', [{ path: 'ends', code: 'ends_before_start' }]);
    if (endsAt.getTime() - startsAt.getTime() > longestMs)
      throw new BadRequest('validation', [{ path: 'ends', code: 'too_long_event' }]);
    return { space, zone, startsAt, endsAt };
  }

  async agreesToMoves(tx: Transaction, venue: string): Promise<boolean> {
    const [found] = await tx.query<{ agrees: boolean }>(
      'select agrees_to_moves as agrees from venues where id = $1',
      [venue],
    );
    return found?.agrees ?? false;
  }
}

function momentIn(wall: string, zone: string, path: 'starts' | 'ends'): Date {
  const moment = momentOf(wall, zone);
  if (!moment) throw new BadRequest('validation', [{ path, code: 'no_such_time' }]);
  return moment;
}
