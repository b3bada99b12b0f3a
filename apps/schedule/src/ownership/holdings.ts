import { Things, type Eye, type Filter, type Held, type Reader } from '@blueheart/ownership';

const wall = (moment: string) => `to_char(${moment} at time zone e.zone, 'YYYY-MM-DD"T"HH24:MI')`;
const ahead = 'shifts s where s.event = e.id and s.ended is null and s.ends_at > now()';

const eventItem = `
  select e.id, e.version, e.titles as names, null::int as number, e.kind as what, e.state,
    to_char(e.starts_wall, 'YYYY-MM-DD"T"HH24:MI') as starts, v.names as venue, array_remove(array[
      (select jsonb_build_object('task', 'answer', 'count', 1, 'until', ${wall('p.holds_until')})
       from proposal_events pe join proposals p on p.id = pe.proposal where pe.event = e.id and pe.open),
      (select jsonb_build_object('task', 'suggestion', 'count', 1, 'until', null)
       from (select answer from proposal_events pe join proposals p on p.id = pe.proposal
             where pe.event = e.id and not pe.has_left order by p.asked_at desc, p.id desc limit 1) last
       where e.state = 'proposed' and last.answer = 'suggested'),
      (select jsonb_build_object('task', 'short', 'count', sum(open), 'until', null)
       from (select s.need - (select count(*) from sign_ups u where u.shift = s.id and u.state = 'taken') as open
             from ${ahead}) short where open > 0 having sum(open) > 0),
      (select jsonb_build_object('task', 'hands', 'count', count(*), 'until', null)
       from sign_ups u, ${ahead} and u.shift = s.id
         and (u.state = 'conflict' or u.state = 'taken' and u.asks_out_at is not null) having count(*) > 0),
      (select jsonb_build_object('task', 'held', 'count', count(*), 'until', null)
       from booth_held h where h.event = e.id and h.taken_in_at is null having count(*) > 0)
    ], null)::jsonb[] as tasks,
    (select count(*)::int from reminders r join shifts s on s.id = r.shift
     where s.event = e.id and r.sent_at is null and r.dropped is null) as reminders
  from events e join venues v on v.id = e.venue`;

const venueItem = `
  select v.id, v.version, v.names, null::int as number, v.kind as what, null as state, null as starts, null as venue,
    case when v.placeholder
      then array[jsonb_build_object('task', 'details', 'count', 1, 'until', null)] else '{}'::jsonb[] end as tasks,
    0 as reminders
  from venues v`;

/** Who plans an event at a venue is not kept waiting by who moves the venue. */
export const things = new Things([
  {
    kind: 'event',
    table: 'events',
    as: 'e',
    item: eventItem,
    isOpen: `e.state not in ('done', 'cancelled')`,
    sort: 'e.starts_at, e.id',
    lock: 'for update',
  },
  {
    kind: 'venue',
    table: 'venues',
    as: 'v',
    item: venueItem,
    isOpen: 'v.archived_at is null',
    sort: 'v.kind, v.id',
    lock: 'for no key update',
  },
]);

/** What they have, by kind. Nothing that whoever asks may not move. */
export const holdingsOf = (db: Reader, eye: Eye, filter: Filter): Promise<Held[]> =>
  things.of(db, eye, filter);
