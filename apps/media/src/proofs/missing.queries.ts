import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { iso } from '../iso.sql.js';
import { kindsOf, showing, type ChannelKind } from './kind.rules.js';
import { makeGoodFor, missingOn, remindedFrom } from './missing.rules.js';
import type { MissingProof, MissingProofs } from './proof.schema.js';
import { placeSql, placesSql } from './proof.sql.js';

interface Row extends Pick<MissingProof, 'version' | 'quantity' | 'reason' | 'remindedAt'> {
  readonly place: Pick<
    MissingProof,
    'id' | 'site' | 'format' | 'from' | 'until' | 'state' | 'order' | 'outlet'
  >;
  readonly channel: ChannelKind;
  readonly today: string;
}

/**
 * Of `placements l`: that it is under way or over, and nothing that was brought shows it. What was said to be missing
 * from it is one that waits, too, though it was completed.
 */
export const unprovedSql = (showingParam: string) => `(
  l.state in ('booked', 'artwork-sent', 'live')
  or l.state = 'completed' and exists (select from proofs m
    where m.placement = l.id and m.state = 'rejected' and m.rejected_as = 'missing'))
  and not exists (select from proofs v where v.placement = l.id and v.kind = any(${showingParam})
    and v.state in ('waiting', 'verified'))`;

/** That `list` has it, as `missingOn` says when. Of `placements l` of an order that was placed, and `campaigns c`. */
export const isMissingSql = `${unprovedSql(`array[${showing.map((kind) => `'${kind}'`).join(', ')}]`)}
  and ((now() at time zone c.time_zone)::date >= least(l.flight_from + ${remindedFrom - 1}, l.flight_until)
    or exists (select from proofs m where m.placement = l.id and m.state = 'rejected' and m.rejected_as = 'missing'))`;

/** What nothing proves. */
@Injectable()
export class MissingQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Placements whose proof is late or missed, by the end of their flight, with how each could be made good. */
  async list(campaign: string): Promise<MissingProofs> {
    const rows = await this.database.query<Row>(
      `select ${placeSql} as place, l.version, l.quantity, h.kind as channel, ${iso('r.made_at')} as "remindedAt",
         (now() at time zone c.time_zone)::date::text as today,
         (select m.reason from proofs m where m.placement = l.id and m.state = 'rejected'
            and m.rejected_as = 'missing' order by m.decided_at desc limit 1) as reason
       from ${placesSql} join channels h on h.campaign = u.campaign and h.code = u.channel
         join campaigns c on c.slug = l.campaign left join proof_reminders r on r.placement = l.id
       where l.campaign = $1 and o.state not in ('draft', 'cancelled') and ${unprovedSql('$2')}
       order by l.flight_until, l.id`,
      [campaign, showing],
    );
    return { placements: rows.flatMap(missingOf) };
  }
}

function missingOf({ place, channel, today, ...row }: Row): MissingProof[] {
  const missing = missingOn(today, place);
  const isMissed = missing.state === 'missed' || row.reason !== null;
  if (missing.state === 'quiet' && !isMissed) return [];
  const late = missing.state === 'late' && !isMissed ? missing : { day: null, since: null };
  const makeGood = isMissed ? makeGoodFor(place, today) : null;
  return [
    { ...place, ...row, kinds: [...kindsOf(channel)], day: late.day, since: late.since, makeGood },
  ];
}
