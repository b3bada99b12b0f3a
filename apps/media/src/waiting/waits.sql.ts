/** What ends so soon is said today: there is a weekend between. */
const optionsWithinDays = 3;
/** What a firm needs to print and post. */
const artworkWithinDays = 7;

const today = '(now() at time zone c.time_zone)::date';
const isNotOver = `p.flight_until >= ${today}`;

/** What somebody has to do about a placement now. Of `placements p` whose order is not cancelled, and `campaigns c`. */
export const waits = {
  options: `p.state = 'optioned' and p.optioned_until <= now() + make_interval(days => ${optionsWithinDays})`,
  artless: `p.state = 'booked' and p.flight_from <= ${today} + ${artworkWithinDays} and ${isNotOver}`,
  withdrawn: `p.state in ('artwork-sent', 'live') and ${isNotOver}
    and exists (select from creative_versions v where v.id = p.artwork and v.state = 'withdrawn')`,
  licences: `p.state in ('optioned', 'booked', 'artwork-sent', 'live') and ${isNotOver}
    and exists (select from sites s where s.id = p.site and s.licence_until < p.flight_until)`,
  makeGoods: `p.makes_good is not null and p.state in ('draft', 'optioned')`,
} as const;
