import { conditionOf } from '../staff/pledge-filter.sql.js';
import { invalidatable, mostPledges } from './invalidation.rules.js';
import type { InvalidationFilter } from './invalidations.schema.js';

const states = invalidatable.map((state) => `'${state}'`).join(', ');

/** `chosen`: what a filter chooses of a campaign, one more than may be. With the values it names from `$1` on. */
export function chosenOf(campaign: number, filter: InvalidationFilter) {
  const { where, values } = conditionOf(campaign, filter);
  const chosen = `chosen as materialized (
    select p.id, p.state, p.counts, coalesce(p.source, '') as source,
           to_char(p.signed_at at time zone c.time_zone, 'YYYY-MM-DD') as day
    from pledges p join campaigns c on c.id = p.campaign
    where ${where} and p.invalidated_by is null and p.state in (${states})
    limit ${mostPledges + 1})`;
  return { chosen, values };
}

/** How many were chosen, how they spread, and a hash of their ids in order. */
export const summary = `
  (select count(*)::int from chosen) as pledges,
  (select count(*)::int from chosen where counts) as counted,
  (select encode(sha256(convert_to(coalesce(string_agg(id::text, ',' order by id), ''), 'UTF8')), 'hex')
     from chosen) as fingerprint,
  (select coalesce(json_object_agg(state, n), '{}')
     from (select state, count(*)::int as n from chosen group by state) s) as "byState",
  (select coalesce(json_agg(json_build_object('source', nullif(source, ''), 'pledges', n) order by n desc, source), '[]')
     from (select source, count(*)::int as n from chosen group by source order by n desc, source limit 50) s) as "bySource",
  (select coalesce(json_agg(json_build_object('day', day, 'pledges', n) order by day), '[]')
     from (select day, count(*)::int as n from chosen group by day) s) as "byDay"`;
