const ofTier = `campaign = c.id and tier = 'confirmed'`;

/**
 * All figures of a campaign ($1, its slug) in one statement, of one moment. What counts is read from the sums that
 * the count keeps; of the pledges only those are looked at that wait, or were withdrawn a month ago at most.
 */
export const figuresStatement = `
  select now() as now, c.goals, c.locales, held.*, invalid.invalid,
    waiting.all - invalid.waiting as waiting, waiting.phone - invalid.phone as "phonePledges",
    (select count(*)::int from pledges where campaign = c.id and state = 'withdrawn') as withdrawn,
    (select count(*)::int from witnessed
       where campaign = c.id and held is not null and dropped_at is null) as "witnessedHeld",
    (select coalesce(json_object_agg(tier, people), '{}') from (
       select tier, sum(people)::int as people from tally_totals where campaign = c.id group by tier) t) as tiers,
    (select coalesce(json_object_agg(governorate, people), '{}')
       from tally_totals where ${ofTier}) as governorates,
    (select coalesce(json_agg(code order by position), '[]') from governorates where campaign = c.id) as places,
    (select coalesce(json_object_agg(cell, people), '{}') from (
       select cell, sum(people)::int as people from tally_days
       where ${ofTier} and part = 'locale' group by cell) t) as languages,
    (select coalesce(json_agg(json_build_array(nullif(code, ''), coalesce(people, 0)) order by code = '', code), '[]')
       from (select code from links where campaign = c.id union all select '') l left join lateral (
         select sum(people)::int as people from tally_days
         where ${ofTier} and part = 'source' and cell = l.code) t on true) as sources,
    (select json_agg(json_build_array(to_char(today - ago, 'YYYY-MM-DD'), coalesce(people, 0)) order by ago desc)
       from generate_series(0, 29) ago left join (
         select day, sum(people)::int as people from tally_days
         where ${ofTier} and part = 'locale' and day > today - 30 group by day) t on t.day = today - ago) as days,
    (select coalesce(json_object_agg(goal, reached_at), '{}') from goals_reached where campaign = c.id) as reached
  from campaigns c
  cross join lateral (select (now() at time zone c.time_zone)::date as today) d
  cross join lateral (
    select count(*)::int as all, count(*) filter (where channel = 'phone')::int as phone
    from pledges where campaign = c.id and state = 'pending' and not counts) waiting
  cross join lateral (
    select count(*)::int as invalid, count(*) filter (where state = 'pending' and not counts)::int as waiting,
           count(*) filter (where state = 'pending' and not counts and channel = 'phone')::int as phone
    from pledges where campaign = c.id and invalidated_by is not null) invalid
  cross join lateral (
    select count(*)::int as held, count(*) filter (where due_at is null)::int as "heldLetters"
    from held_letters where (select campaign from pledges where id = pledge) = c.id) held
  where c.slug = $1`;
