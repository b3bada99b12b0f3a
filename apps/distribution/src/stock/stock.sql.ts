/**
 * One movement with its entries, in one statement: the movement where its key is new and every balance is there; the
 * balances, locked in their order; their change, where each of them allows it; the entries. No entries mean that a balance
 * refused: whoever asked ends the transaction.
 * Parameters: the movement's columns, the campaign first; then places, lots and deltas as arrays of one length. Their length
 * is hidden from the planner: where it counts the lines it plans anew each time, which takes as long as the work. What is
 * lateral is looked up by its key, line by line, however few balances there are.
 */
export const postSql = `
  with line as (
    select * from unnest((select $13::uuid[]), (select $14::uuid[]), (select $15::bigint[])) as line (place, lot, delta)
  ), there as (
    select count(*) = cardinality($13::uuid[]) as there from line cross join lateral (
      select from balances where place = line.place and lot = line.lot and campaign = $1 offset 0) b
  ), moved as (
    insert into movements
      (campaign, id, kind, key, digest, reverses, corrects, reason, about_kind, about, by, occurred_at)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, coalesce($12, clock_timestamp()) from there where there.there
    on conflict do nothing
    returning id
  ), held as (
    select line.place, line.lot, line.delta, b.bottomless or b.quantity + line.delta >= 0 as allowed
    from (select * from line order by place, lot) line cross join lateral (
      select bottomless, quantity from balances
      where place = line.place and lot = line.lot and campaign = $1 for update) b
    where exists (select from moved)
  ), changed as (
    update balances b
    set quantity = b.quantity + held.delta, seq = b.seq + 1, at = greatest(b.at, clock_timestamp())
    from held
    where b.place = held.place and b.lot = held.lot and (select bool_and(allowed) from held)
    returning b.place, b.lot, held.delta, b.seq, b.quantity, b.at
  ), entered as (
    insert into entries (movement, place, lot, delta, seq, after, at)
    select $2, place, lot, delta, seq, quantity, at from changed
    returning 1
  )
  select (select there from there) as there, array(select id from moved) as moved,
    (select count(*)::int from held) as held, (select count(*)::int from entered) as entered`;

/**
 * The same of movements of one campaign that come together: each entry is what it would be if one movement came after the
 * other, and each balance is locked and changed once. For one movement it costs a third more than `postSql`.
 * Parameters: the campaign; the movements' other columns; of their lines the movement by its position, place, lot and
 * delta; all as arrays.
 */
export const postManySql = `
  with wanted as (
    select * from unnest(
      (select $2::uuid[]), (select $3::text[]), (select $4::text[]), (select $5::bytea[]), (select $6::uuid[]),
      (select $7::uuid[]), (select $8::text[]), (select $9::text[]), (select $10::uuid[]), (select $11::uuid[]),
      (select $12::timestamptz[])) with ordinality
      as wanted (id, kind, key, digest, reverses, corrects, reason, about_kind, about, by, occurred_at, n)
  ), line as (
    select * from unnest((select $13::int[]), (select $14::uuid[]), (select $15::uuid[]), (select $16::bigint[]))
      as line (n, place, lot, delta)
  ), balance as (
    select distinct place, lot from line
  ), there as (
    select count(*) = (select count(*) from balance) as there from balance cross join lateral (
      select from balances where place = balance.place and lot = balance.lot and campaign = $1 offset 0) b
  ), moved as (
    insert into movements
      (id, campaign, kind, key, digest, reverses, corrects, reason, about_kind, about, by, occurred_at)
    select id, $1, kind, key, digest, reverses, corrects, reason, about_kind, about, by,
      coalesce(occurred_at, clock_timestamp())
    from wanted, there where there.there
    on conflict do nothing
    returning id
  ), posted as (
    select line.*, wanted.id as movement from wanted join moved using (id) join line using (n)
  ), held as (
    select b.* from (select distinct place, lot from posted order by place, lot) balance cross join lateral (
      select place, lot, quantity, seq, bottomless, greatest(at, clock_timestamp()) as at from balances
      where place = balance.place and lot = balance.lot and campaign = $1 for update) b
  ), entry as (
    select posted.movement, place, lot, posted.delta, held.at, held.bottomless,
      held.seq + row_number() over chain as seq, held.quantity + sum(posted.delta) over chain as after
    from posted join held using (place, lot)
    window chain as (partition by place, lot order by posted.n)
  ), last as (
    select distinct on (place, lot) place, lot, seq, after, at from entry order by place, lot, seq desc
  ), changed as (
    update balances b set quantity = last.after, seq = last.seq, at = last.at from last
    where b.place = last.place and b.lot = last.lot and (select bool_and(bottomless or after >= 0) from entry)
    returning 1
  ), entered as (
    insert into entries (movement, place, lot, delta, seq, after, at)
    select movement, place, lot, delta, seq, after, at from entry where exists (select from changed)
    returning 1
  )
  select (select there from there) as there, array(select id from moved) as moved,
    (select count(*)::int from posted) as held, (select count(*)::int from entered) as entered`;

/** The balances that movements need, where they are not there yet; in the order in which they are locked. */
export const openBalancesSql = `
  insert into balances (campaign, place, lot, bottomless)
  select $1, p.id, l.id, p.bottomless
  from unnest($2::uuid[], $3::uuid[]) as line (place, lot)
    join places p on p.campaign = $1 and p.id = line.place
    join lots l on l.campaign = $1 and l.id = line.lot
  order by p.id, l.id
  on conflict do nothing`;

/** A movement, its lines, and what took it back. */
export const originalSql = `
  select m.kind, r.id as reversal, r.key as "reversalKey", m.about_kind as "aboutKind", m.about,
    (select json_agg(json_build_object('place', e.place, 'lot', e.lot, 'delta', e.delta))
     from entries e where e.movement = m.id) as lines
  from movements m left join movements r on r.reverses = m.id
  where m.campaign = $1 and m.id = $2`;

/** Who exchanges what with whom: places by their party, and items in a language. */
const wanted = `
  wanted as (
    select * from unnest((select $2::int[]), (select $3::uuid[]), (select $4::text[]), (select $5::text[]))
      as wanted (party, place, item, language)
  )`;

/** Whatever a place has of these items may go to each of the others of its party. */
export const openForItemsSql = `
  with ${wanted}, known as (
    select distinct w.party, l.id as lot, l.item, l.language
    from wanted w join lots l on l.campaign = $1 and l.item = w.item and l.language = w.language
      left join balances b on b.place = w.place and b.lot = l.id
    where l.unknown or b.quantity > 0
  )
  insert into balances (campaign, place, lot, bottomless)
  select distinct $1, p.id, known.lot, p.bottomless
  from known join wanted w using (party, item, language)
    join places p on p.campaign = $1 and p.id = w.place
  where not exists (select from balances b where b.place = p.id and b.lot = known.lot)
  order by p.id, known.lot
  on conflict do nothing`;

export const holdSql = `
  with ${wanted}
  select b.place, b.lot, b.quantity::float8 as quantity, l.quarantined_at is not null as quarantined,
    l.made_at as "madeAt", l.item, l.language
  from balances b join lots l on l.id = b.lot
  where b.campaign = $1 and (b.place, l.item, l.language) in (select place, item, language from wanted)
  order by b.place, b.lot
  for update of b`;

/** A moment as JSON has it. */
export const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
