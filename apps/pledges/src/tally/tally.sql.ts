/**
 * An entry about a pledge. One that takes away takes from where the pledge was added, should its place or
 * language have been corrected since. $1 campaign, $2 pledge, $3 delta, $4 tier, $5 reason, $6 governorate,
 * $7 locale, $8 source, $9 the event at which it was witnessed.
 */
export const addEntry = `
  insert into tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, event, day)
  select c.id, $2, $3::smallint, $4, $5, coalesce(was.governorate, $6), coalesce(was.locale, $7),
         coalesce(was.source, $8), case when was.id is null then $9::uuid else was.event end,
         (now() at time zone c.time_zone)::date
  from campaigns c left join lateral (
    select id, governorate, locale, source, event from tally_entries e
    where $3::smallint < 0 and e.pledge = $2 and e.tier = $4 and e.delta > 0 order by e.id desc limit 1
  ) was on true
  where c.id = $1`;

/** Takes these pledges ($1) from where each of them stands, because ($2). Of one that stands nowhere, nothing. */
export const takeBackEntries = `
  insert into tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, event, day)
  select e.campaign, e.pledge, -1, e.tier, $2, e.governorate, e.locale, e.source, e.event,
         (now() at time zone c.time_zone)::date
  from (select pledge, tier from tally_entries where pledge = any($1::uuid[])
        group by pledge, tier having sum(delta) > 0) standing
  cross join lateral (
    select * from tally_entries e where e.pledge = standing.pledge and e.tier = standing.tier and e.delta = 1
    order by e.id desc limit 1) e
  join campaigns c on c.id = e.campaign
  returning pledge, tier`;

/** Adds these pledges ($1) to a tier ($2), because ($3). */
export const addEntries = `
  insert into tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, event, day)
  select p.campaign, p.id, 1, $2, $3, coalesce(p.governorate, ''), p.locale, coalesce(p.source, ''),
         case when p.source = 'booth' then p.witnessed_event end,
         (now() at time zone c.time_zone)::date
  from pledges p join campaigns c on c.id = p.campaign where p.id = any($1::uuid[])`;

/**
 * So many pupils ($7) of a class come or go ($3), each an entry of its own under the class's id. $1 campaign, $2 class,
 * $4 reason, $5 governorate, $6 locale.
 */
export const addClassEntries = `
  insert into tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
  select c.id, $2::uuid, $3::smallint, 'tallied', $4, $5, $6, 'class', (now() at time zone c.time_zone)::date
  from campaigns c cross join generate_series(1, $7::int) where c.id = $1`;

/** How often a pledge ($1) stands in each tier, by its entries. */
export const standingOf = `
  select coalesce(sum(delta) filter (where tier = 'confirmed'), 0)::int as confirmed,
         coalesce(sum(delta) filter (where tier = 'witnessed'), 0)::int as witnessed,
         coalesce(sum(delta) filter (where tier = 'tallied'), 0)::int as tallied
  from tally_entries where pledge = $1`;

/** The uncounted entries of a campaign ($1), so many ($2), in the order they were written. */
export const pickEntries = `
  select id, pledge, delta, tier, reason, governorate from tally_entries
  where counted_in is null and campaign = $1 order by id limit $2 for update skip locked`;

/** What else is uncounted about these pledges ($2), written later than $3: a pledge that moves is never seen half-way. */
export const pickRest = `
  select id, pledge, delta, tier, reason, governorate from tally_entries
  where counted_in is null and campaign = $1 and pledge = any($2::uuid[]) and id > $3
  order by id for update skip locked`;

/** What the entries of these ids ($1) come to for each source and booth, on the day on which each pledge was added. */
export const figuresOfEntries = `
  select e.source, e.event, coalesce(was.day, e.day)::text as day, e.tier, sum(e.delta)::int as people
  from tally_entries e left join lateral (
    select day from tally_entries w
    where e.delta < 0 and w.pledge = e.pledge and w.tier = e.tier and w.delta > 0 and w.id < e.id
    order by w.id desc limit 1
  ) was on true
  where e.id = any($1::bigint[])
  group by 1, 2, 3, 4 having sum(e.delta) <> 0 order by 1, 2, 3, 4`;

/** Add the entries of these ids ($1) to what the count keeps. */
export const addToSums = [
  `insert into tally_cells as c (campaign, day, tier, governorate, locale, source, people)
   select campaign, day, tier, governorate, locale, source, sum(delta) from tally_entries
   where id = any($1::bigint[]) group by 1, 2, 3, 4, 5, 6
   on conflict (campaign, day, tier, governorate, locale, source) do update set people = c.people + excluded.people`,
  `insert into tally_totals as c (campaign, tier, governorate, people)
   select campaign, tier, governorate, sum(delta) from tally_entries
   where id = any($1::bigint[]) group by 1, 2, 3
   on conflict (campaign, tier, governorate) do update set people = c.people + excluded.people`,
  `insert into tally_days as c (campaign, tier, part, cell, day, people)
   select campaign, tier, part, cell, day, sum(delta) from tally_entries
   cross join lateral (values ('locale', locale), ('source', source)) as parts (part, cell)
   where id = any($1::bigint[]) group by 1, 2, 3, 4, 5
   on conflict (campaign, tier, part, cell, day) do update set people = c.people + excluded.people`,
];
