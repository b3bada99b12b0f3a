import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { proposalsSchema } from '../proposals/proposal.schema.js';
import type { eventListSchema, eventsSchema, ShownEvent, versionsSchema } from './event.schema.js';

type Row = Omit<ShownEvent, 'venue' | 'space'> & {
  readonly venue: string;
  readonly names: ShownEvent['venue']['names'];
  readonly governorate: string | null;
  readonly space: string;
  readonly room: string;
};
type Proposal = z.output<typeof proposalsSchema>['proposals'][number];
type Version = z.output<typeof versionsSchema>['versions'][number];

const wall = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`;
const moment = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Times as texts, as they are told: a month has thousands, and making dates of them only to write them would cost more. */
const select = `
  select e.id, e.kind, e.titles, e.state, e.venue, v.names, v.governorate, e.space, s.name as room,
    ${wall('e.starts_wall')} as starts, ${wall('e.ends_wall')} as ends, e.zone, ${moment('e.starts_at')} as "startsAt",
    ${moment('e.ends_at')} as "endsAt", e.setup_minutes as "setupMinutes", e.teardown_minutes as "teardownMinutes",
    e.expected_visitors as "expectedVisitors", e.listed, e.owner, e.series, e.cancel_reason as "cancelReason", e.version,
    ${moment('e.changed_at')} as "changedAt"
  from events e join venues v on v.id = e.venue join spaces s on s.id = e.space`;

/** Reads of the events of a campaign. */
@Injectable()
export class EventsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** In the order in which they begin. Days are those of the campaign's calendar. */
  async list(
    campaign: string,
    { from, until, kind, state, venue, owner, series, limit }: z.output<typeof eventListSchema>,
  ): Promise<z.output<typeof eventsSchema>> {
    const rows = await this.database.query<Row>(
      `${select} join campaigns c on c.slug = e.campaign
       where e.campaign = $1
         and ($2::date is null or e.ends_at > $2::date::timestamp at time zone c.time_zone)
         and ($3::date is null or e.starts_at < ($3::date + 1)::timestamp at time zone c.time_zone)
         and ($4::text is null or e.kind = $4) and ($5::text is null or e.state = $5)
         and ($6::uuid is null or e.venue = $6) and ($7::uuid is null or e.series = $7)
         and ($8::uuid is null or e.owner = $8)
       order by e.starts_at, e.id limit $9`,
      [
        campaign,
        from ?? null,
        until ?? null,
        kind ?? null,
        state ?? null,
        venue ?? null,
        series ?? null,
        owner ?? null,
        limit + 1,
      ],
    );
    return { events: rows.slice(0, limit).map(shown), more: rows.length > limit };
  }

  /** Throws Refusal 404. */
  async get(campaign: string, id: string): Promise<ShownEvent> {
    const [found] = await this.database.query<Row>(
      `${select} where e.campaign = $1 and e.id = $2`,
      [campaign, id],
    );
    if (!found) throw new Refusal('no-such-event', 404);
    return shown(found);
  }

  /** Those with these ids, in the order in which they begin. */
  async some(campaign: string, ids: readonly string[]): Promise<ShownEvent[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<Row>(
      `${select} where e.campaign = $1 and e.id = any($2) order by e.starts_at, e.id`,
      [campaign, ids],
    );
    return rows.map(shown);
  }

  /** What the venue was asked, the newest first. Throws Refusal 404. */
  async proposalsOf(campaign: string, event: string): Promise<Proposal[]> {
    await this.get(campaign, event);
    const rows = await this.database.query<Proposal>(
      `select p.id, reference, via, asked_at as "askedAt", holds_until as "holdsUntil", answer,
         answered_at as "answeredAt", answered_via as "answeredVia", recorded_by as "recordedBy", suggestions, remark,
         case when pe.has_left then coalesce(ended, 'changed') else ended end as ended,
         (select count(*)::int from proposal_events where proposal = p.id and not has_left) as events
       from proposals p join proposal_events pe on pe.proposal = p.id
       where pe.event = $1 order by asked_at desc, p.id desc`,
      [event],
    );
    return rows.map((row) => ({
      ...row,
      askedAt: iso(row.askedAt),
      holdsUntil: iso(row.holdsUntil),
      answeredAt: row.answeredAt && iso(row.answeredAt),
    }));
  }

  /** What was done with it and by whom, the newest first. Throws Refusal 404. */
  async versionsOf(campaign: string, event: string): Promise<Version[]> {
    await this.get(campaign, event);
    const rows = await this.database.query<Version>(
      'select version, at, by, act from event_versions where event = $1 order by version desc',
      [event],
    );
    return rows.map((row) => ({ ...row, at: iso(row.at) }));
  }
}

const iso = (moment: Date | string) => new Date(moment).toISOString();

function shown({ names, governorate, room, ...event }: Row): ShownEvent {
  return {
    ...event,
    venue: { id: event.venue, names, governorate },
    space: { id: event.space, name: room },
  };
}
