import { iso } from '../iso.sql.js';
import { showing } from '../proofs/kind.rules.js';
import { postedDaysBefore, refusalOf, ways, type Act } from './placement.rules.js';
import type { Placement } from './placement.schema.js';

/** The version that was sent to be shown. Of `placements p`. */
export const artworkSql = `(select json_build_object('id', v.id, 'creative', v.creative, 'name', c.name,
    'language', v.language, 'format', v.format, 'number', v.number, 'state', v.state)
  from creative_versions v join creatives c on c.id = v.creative where v.id = p.artwork)`;

/** Whether something makes it good that was neither declined nor given up. Of `placements p`. */
export const hasMakeGoodSql = `exists (select from placements g where g.makes_good = p.id
    and g.state not in ('declined', 'cancelled'))`;

/** What has to be licensed until its last day: not what is over, or was given up. Of `placements p`. */
const isToBeShownSql = `p.state in ('draft', 'optioned', 'booked', 'artwork-sent', 'live')`;

/** The last day of the licence of its frame, where it is shown for longer. Of `placements p left join sites s`. */
export const licenceEndsSql = `case when s.licence_until < p.flight_until and ${isToBeShownSql}
  then s.licence_until::text end`;

/** A placement as it is told, but for what can become of it. Of `placements p left join sites s`. */
const placementSql = `
  p.id, case when s.id is not null then json_build_object('id', s.id, 'code', s.code, 'names', s.names) end as site,
  p.format, p.unit, p.quantity, p.flight_from::text as "from", p.flight_until::text as "until",
  p.unit_price::float8 as "unitPrice", p.discounts, p.list::float8 as list, p.discount::float8 as discount,
  p.in_kind::float8 as "inKind", p.net::float8 as net, p.state, ${iso('p.optioned_until')} as "optionedUntil",
  ${artworkSql} as artwork, ${licenceEndsSql} as "licenceEnds", p.makes_good as "makesGood", p.version,
  coalesce((select json_agg(json_build_object('code', l.code, 'medium', l.medium) order by l.code)
    from links l where l.placement = p.id and l.ended_at is null), '[]') as links,
  exists (select from proofs v where v.placement = p.id and v.state = 'verified'
    and v.kind in (${showing.map((kind) => `'${kind}'`).join(', ')})) as proved,
  coalesce((select json_agg(json_build_object('act', t.act, 'to', t.to_state, 'at', ${iso('t.at')}, 'by', t.by,
    'reason', t.reason) order by t.id) from placement_steps t where t.placement = p.id), '[]') as steps`;

export const linesSql = `
  select ${placementSql}, p.flight_from <= (now() at time zone c.time_zone)::date as "hasBegun",
    p.flight_from <= (now() at time zone c.time_zone)::date + ${postedDaysBefore} as "isUpSoon",
    o.state not in ('draft', 'cancelled') as "isPlaced", ${hasMakeGoodSql} as "hasMakeGood"
  from placements p join orders o on o.id = p.of_order join campaigns c on c.slug = p.campaign
    left join sites s on s.id = p.site
  where p.campaign = $1 and p.of_order = $2 order by p.position, p.id`;

export type TellRow = Omit<Placement, 'next' | 'clash'> & {
  readonly hasBegun: boolean;
  readonly isUpSoon: boolean;
  readonly isPlaced: boolean;
  readonly hasMakeGood: boolean;
};

/** With what somebody can do next, but for what clashes with it; where a reason or approved artwork is needed, they are asked for it. */
export function told({
  hasBegun,
  isUpSoon,
  isPlaced,
  hasMakeGood,
  ...placement
}: TellRow): Omit<Placement, 'clash'> {
  const next = (Object.keys(ways) as Act[]).filter(
    (act) =>
      !refusalOf(act, {
        state: placement.state,
        isPlaced,
        hasBegun,
        isUpSoon,
        hasMakeGood,
        who: 'admin',
        hasReason: true,
        hasApprovedArtwork: () => true,
        hasProof: () => false,
      }),
  );
  return { ...placement, next };
}
