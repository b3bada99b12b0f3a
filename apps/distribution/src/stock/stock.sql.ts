/**
 * One movement with its entries, in one statement: the movement where its key is new and every balance is there; the
 * balances, locked in their order; their change, where each of them allows it; the entries. No entries mean that a balance
 * refused: whoever asked ends the transaction.
 * Parameters: the movement's columns, then places, lots and deltas as arrays of one length.
 */
export const postSql = `
  with line as (
    select * from unnest($13::uuid[], $14::uuid[], $15::bigint[]) as line (place, lot, delta)
  ), there as (
    select count(*)::int as there from balances b join line using (place, lot) where b.campaign = $2
  ), moved as (
    insert into movements
      (id, campaign, kind, key, digest, reverses, corrects, reason, about_kind, about, by, occurred_at)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, coalesce($12, clock_timestamp())
    from there where there.there = cardinality($13::uuid[])
    on conflict do nothing
    returning id
  ), held as (
    select b.place, b.lot, line.delta, b.bottomless or b.quantity + line.delta >= 0 as allowed
    from balances b join line using (place, lot)
    where b.campaign = $2 and exists (select from moved)
    order by b.place, b.lot for update of b
  ), changed as (
    update balances b
    set quantity = b.quantity + held.delta, seq = b.seq + 1, at = greatest(b.at, clock_timestamp())
    from held
    where b.place = held.place and b.lot = held.lot and (select bool_and(allowed) from held)
    returning b.place, b.lot, held.delta, b.seq, b.quantity, b.at
  ), entered as (
    insert into entries (movement, place, lot, delta, seq, after, at)
    select moved.id, c.place, c.lot, c.delta, c.seq, c.quantity, c.at from changed c, moved
    returning 1
  )
  select (select there from there) as there, exists (select from moved) as moved,
         (select count(*)::int from entered) as entered`;

/** The balances that a movement needs, where they are not there yet; in the order in which they are locked. */
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

const ofItems = `
  l.campaign = $1
  and (l.item, l.language) in (select * from unnest($3::text[], $4::text[]))`;

/** Whatever any of these places has of these items may go to each of the others. */
export const openForItemsSql = `
  insert into balances (campaign, place, lot, bottomless)
  select $1, p.id, l.id, p.bottomless from places p, lots l
  where p.campaign = $1 and p.id = any($2::uuid[]) and ${ofItems}
    and (l.unknown or exists (
      select from balances b where b.lot = l.id and b.place = any($2::uuid[]) and b.quantity > 0))
    and not exists (select from balances b where b.place = p.id and b.lot = l.id)
  order by p.id, l.id
  on conflict do nothing`;

export const holdSql = `
  select b.place, b.lot, b.quantity::float8 as quantity, l.quarantined_at is not null as quarantined,
    l.made_at as "madeAt"
  from balances b join lots l on l.id = b.lot
  where b.campaign = $1 and b.place = any($2::uuid[]) and ${ofItems}
  order by b.place, b.lot
  for update of b`;

/** A moment as JSON has it. */
export const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
