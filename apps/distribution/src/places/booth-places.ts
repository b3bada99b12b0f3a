import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Injectable } from '@nestjs/common';
import { comesTo } from './places.queries.js';

/** How long after its event an empty place stays open, for what is brought back late. Days. */
const openForDays = 30;

/** The only writer of places that come with an event. */
@Injectable()
export class BoothPlaces {
  /** The place of each of these events, also where the schedule has not told of the event yet. The campaign is there. */
  async ensure(
    tx: Transaction,
    campaign: string,
    events: readonly string[],
  ): Promise<Map<string, string>> {
    const each = [...new Set(events)].toSorted();
    await tx.query(
      `insert into places (id, campaign, kind, event, venue)
       select wanted.id, $1, 'booth', wanted.event, e.venue
       from unnest($2::uuid[], $3::uuid[]) as wanted (id, event)
         left join events e on e.event = wanted.event and e.campaign = $1
       on conflict do nothing`,
      [campaign, each.map(() => newId()), each],
    );
    const places = await tx.query<{ id: string; event: string }>(
      'select id, event from places where campaign = $1 and event = any($2)',
      [campaign, each],
    );
    return new Map(places.map(({ id, event }) => [event, id]));
  }

  /** The place at the event's venue, for what stays there until the next booth. Throws Refusal 404 where it is not known. */
  async ensureVenue(tx: Transaction, campaign: string, event: string): Promise<string> {
    const [known] = await tx.query<{ venue: string }>(
      'select venue from events where event = $1 and campaign = $2',
      [event, campaign],
    );
    if (!known) throw new Refusal('no-such-place', 404);
    await tx.query(
      `insert into places (id, campaign, kind, venue) values ($1, $2, 'venue', $3)
       on conflict (campaign, venue) where kind = 'venue' do update set closed_at = null
         where places.closed_at is not null`,
      [newId(), campaign, known.venue],
    );
    const [place] = await tx.query<{ id: string }>(
      `select id from places where campaign = $1 and venue = $2 and kind = 'venue'`,
      [campaign, known.venue],
    );
    return place!.id;
  }

  /** Each event that was agreed has a place, at the venue where it is now; an empty one, to which nothing is on its way, is closed when it is over. */
  async follow(tx: Transaction, campaign: string): Promise<void> {
    const without = await tx.query<{ event: string }>(
      `select e.event from events e
       where e.campaign = $1 and e.state <> 'cancelled'
         and not exists (select from places p where p.campaign = e.campaign and p.event = e.event)`,
      [campaign],
    );
    await this.ensure(
      tx,
      campaign,
      without.map(({ event }) => event),
    );
    await tx.query(
      `update places p set venue = e.venue,
         closed_at = case when e.state in ('confirmed', 'reopened') then null else p.closed_at end
       from events e
       where p.campaign = $1 and e.event = p.event and e.campaign = p.campaign
         and (p.venue is distinct from e.venue or p.closed_at is not null
           and e.state in ('confirmed', 'reopened') and e.ends_at > now())`,
      [campaign],
    );
    await this.closeEmpty(tx, campaign);
  }

  /** Whoever brings or sends something there holds its row: then it is looked at the next time. */
  private async closeEmpty(tx: Transaction, campaign: string): Promise<void> {
    const over = await tx.query<{ id: string }>(
      `select p.id from places p join events e on e.event = p.event and e.campaign = p.campaign
       where p.campaign = $1 and p.closed_at is null
         and (e.ends_at < now() - make_interval(days => $2)
           or e.state = 'cancelled' and not exists (select from balances b where b.place = p.id))
         and ${isEmpty}
       order by p.id for update of p skip locked`,
      [campaign, openForDays],
    );
    if (!over.length) return;
    await tx.query(
      `update places p set closed_at = now() where p.id = any($1::uuid[]) and ${isEmpty}`,
      [over.map(({ id }) => id)],
    );
  }
}

const isEmpty = `
  not exists (select from balances b where b.place = p.id and b.quantity <> 0) and not ${comesTo('p')}`;
