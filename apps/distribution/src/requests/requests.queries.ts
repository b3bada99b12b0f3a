import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { iso } from '../stock/stock.sql.js';
import { PartnersQueries } from './partners.queries.js';
import type {
  Delivery,
  HandedOutLine,
  HandedOutSearch,
  PartnerRequest,
  RequestSummary,
  waitingSchema,
} from './request-view.schema.js';
import type { requestListSchema } from './request.schema.js';

type Search = z.output<typeof requestListSchema>;

/** Reads of what partners asked for, and of what they got. */
@Injectable()
export class RequestsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PartnersQueries) private readonly partners: PartnersQueries,
  ) {}

  /** The newest first. */
  async list(
    campaign: string,
    { state, partner, before, limit }: Search,
  ): Promise<{ requests: RequestSummary[]; next: string | null }> {
    const requests = await this.database.query<RequestSummary>(
      `${requestSql} where r.campaign = $1 and ($2::text is null or r.state = $2)
         and ($3::uuid is null or r.partner = $3)
         and ($4::uuid is null or (r.asked_at, r.id) < (select asked_at, id from requests where campaign = $1 and id = $4))
       order by r.asked_at desc, r.id desc limit $5`,
      [campaign, state ?? null, partner ?? null, before ?? null, limit],
    );
    return { requests, next: requests.length === limit ? requests[limit - 1]!.id : null };
  }

  /** With what left for it, the newest first. Throws Refusal 404. */
  async get(campaign: string, id: string): Promise<PartnerRequest> {
    const [request] = await this.database.query<RequestSummary>(
      `${requestSql} where r.campaign = $1 and r.id = $2`,
      [campaign, id],
    );
    if (!request) throw new Refusal('no-such-request', 404);
    const reader = await this.partners.reader(this.database, request.partner.id);
    const deliveries = await this.deliveriesOf([id]);
    return { ...request, toldByLetter: reader !== undefined, deliveries };
  }

  /** What left for these requests, the newest first. */
  deliveriesOf(requests: readonly string[]): Promise<(Delivery & { readonly request: string })[]> {
    return this.database.query(deliveriesSql, [requests]);
  }

  /** How many nobody has answered, and how many were approved, are needed soon and not all given. */
  async waiting(campaign: string): Promise<z.output<typeof waitingSchema>> {
    const [found] = await this.database.query<z.output<typeof waitingSchema>>(waitingSql, [
      campaign,
    ]);
    return found!;
  }

  /** What each partner got, by the ledger: its movements name the partner, and what is taken back is missing on its day. */
  handedOut(
    campaign: string,
    { from, to, partner, item }: HandedOutSearch,
  ): Promise<HandedOutLine[]> {
    return this.database.query<HandedOutLine>(handedOutSql, [
      campaign,
      from ?? null,
      to ?? null,
      partner ?? null,
      item ?? null,
    ]);
  }
}

const dueOf = (which: string) => `
  json_build_object('count', count(*) filter (where ${which}),
    'request', (array_agg(id order by needed_by, asked_at, id) filter (where ${which}))[1])`;

/** Days are those on the campaign's walls. */
const waitingSql = `
  with open as (
    select r.id, r.asked_at, r.needed_by, r.state = 'asked' as asked, (now() at time zone c.time_zone)::date as today
    from requests r join campaigns c on c.slug = r.campaign
    where r.campaign = $1 and (r.state = 'asked' or r.state = 'approved' and exists (
      select from request_lines l where l.request = r.id and l.approved > l.given))
  )
  select count(*) filter (where asked)::int as waiting,
    (array_agg(id order by asked_at, id) filter (where asked))[1] as request,
    ${dueOf('not asked and needed_by < today')} as late,
    ${dueOf('not asked and needed_by between today and today + 7')} as soon
  from open`;

const requestSql = `
  select r.id, r.number, json_build_object('id', p.id, 'kind', p.kind, 'name', p.name) as partner, r.via, r.state,
    r.needed_by::text as "neededBy", r.purpose, r.destination, r.reason, r.version, ${iso('r.asked_at')} as "askedAt",
    r.recorded_by as "recordedBy", ${iso('r.decided_at')} as "decidedAt", r.decided_by as "decidedBy",
    (select json_agg(json_build_object('id', l.id, 'item', l.item, 'language', l.language, 'asked', l.asked,
        'approved', l.approved, 'toGive', coalesce(l.approved, 0) - l.given, 'onItsWay', l.given - sent.received,
        'received', sent.received) order by l.position)
     from request_lines l cross join lateral (
       select coalesce(sum(s.received), 0) as received from delivery_lots s where s.line = l.id) sent
     where l.request = r.id) as lines
  from requests r join partners p on p.id = r.partner`;

const deliveriesSql = `
  select d.movement as id, d.request, d.place as "from", ${iso('d.at')} as at, m.by,
    (select json_agg(json_build_object('line', s.line, 'sent', s.sent, 'onItsWay', s.left) order by l.position)
     from (select line, sum(sent) as sent, sum(sent - received - damaged - lost - returned) as left
           from delivery_lots where delivery = d.movement group by line) s
       join request_lines l on l.id = s.line) as lines,
    coalesce((select json_agg(json_build_object('id', h.movement, 'at', h.place, 'via', h.via, 'told', ${iso('h.at')},
        'by', hm.by, 'takenBackBy', back.id, 'signed', h.person is not null,
        'lines', (select json_agg(json_build_object('line', o.line, 'received', o.whole, 'damaged', o.damaged,
            'lost', o.lost) order by l.position)
          from hand_over_lines o join request_lines l on l.id = o.line where o.hand_over = h.movement)) order by h.at)
      from hand_overs h join movements hm on hm.id = h.movement left join movements back on back.reverses = h.movement
      where h.delivery = d.movement), '[]') as "handOvers"
  from deliveries d join movements m on m.id = d.movement
  where d.request = any($1::uuid[]) order by d.at desc, d.movement desc`;

const handedOutSql = `
  select json_build_object('id', p.id, 'kind', p.kind, 'name', p.name) as partner, l.item, l.language,
    sum(e.delta)::float8 as pieces
  from campaigns c join places o on o.campaign = c.slug and o.kind = 'handed-out'
    join movements m on m.campaign = c.slug and m.about_kind = 'partner'
    left join movements original on original.id = m.reverses
    join partners p on p.campaign = c.slug and p.id = m.about
    join entries e on e.movement = m.id and e.place = o.id join lots l on l.id = e.lot
  where c.slug = $1
    and ($2::date is null or coalesce(original.occurred_at, m.occurred_at) >= $2::date::timestamp at time zone c.time_zone)
    and ($3::date is null or coalesce(original.occurred_at, m.occurred_at) < ($3::date + 1)::timestamp at time zone c.time_zone)
    and ($4::uuid is null or p.id = $4) and ($5::text is null or l.item = $5)
  group by p.id, l.item, l.language having sum(e.delta) <> 0
  order by lower(p.name), p.id, l.item, l.language`;
