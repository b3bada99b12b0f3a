import { Things } from '@blueheart/ownership';
import { isMissingSql } from '../proofs/missing.queries.js';
import { waits } from '../waiting/waits.sql.js';

const wall = (moment: string) =>
  `to_char(${moment} at time zone c.time_zone, 'YYYY-MM-DD"T"HH24:MI')`;

const isOwed = `(o.state = 'placed' and o.total > 0 or o.state = 'invoiced' and o.invoiced > 0)`;
/** Something is to be paid, booked, shown or seen to: not what is cancelled, nor what is paid and over. */
const isOpen = `(o.state = 'draft' or ${isOwed}
  or o.state <> 'cancelled' and exists (select from placements p where p.of_order = o.id
    and p.state in ('draft', 'optioned', 'booked', 'artwork-sent', 'live')))`;

const task = (name: string, count = 'count(*)', until = 'null') =>
  `select jsonb_build_object('task', '${name}', 'count', ${count}, 'until', ${until})`;
/** How many of its placements wait for the same. */
const many = (wait: keyof typeof waits, until?: string) =>
  `(${task(wait, 'count(*)', until)} from placements p where p.of_order = o.id and ${waits[wait]} having count(*) > 0)`;

const orderItem = `
  select o.id, o.version, u.names, o.number, o.kind as what, o.state, null as starts, null as venue,
    case when ${isOpen} then array_remove(array[
      (${task('draft', '1')} where o.state = 'draft'),
      (${task('unpaid', '1')} where ${isOwed}),
      ${many('options', wall('min(p.optioned_until)'))},
      ${many('artless')}, ${many('withdrawn')}, ${many('makeGoods')}, ${many('licences')},
      (${task('unproved')} from placements l where l.of_order = o.id and o.state <> 'draft' and ${isMissingSql}
       having count(*) > 0),
      (${task('proofs')} from proofs v join placements l on l.id = v.placement
       where l.of_order = o.id and v.state = 'waiting' having count(*) > 0)
    ], null)::jsonb[] else '{}'::jsonb[] end as tasks,
    0 as reminders
  from orders o join outlets u on u.id = o.outlet join campaigns c on c.slug = o.campaign`;

/** Whoever holds a placement holds its order first: what an order comes to stays as it is held. */
export const things = new Things([
  {
    kind: 'order',
    table: 'orders',
    as: 'o',
    item: orderItem,
    isOpen,
    sort: 'o.number',
    lock: 'for update',
  },
]);
