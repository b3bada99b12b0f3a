/** What a program that goes around the service would do to the books, as the service's own role. */
const asService = {
  'a balance below zero': `update balances set quantity = -1, seq = seq + 1 where ${one()}`,
  'a balance without its entry': `update balances set quantity = quantity + 1, seq = seq + 1 where ${one()}`,
  'a balance of nothing': `insert into balances (campaign, place, lot, bottomless, quantity)
    select b.campaign, p.id, b.lot, false, 5 from balances b join places p on p.campaign = b.campaign
    where p.physical and not exists (select from balances t where (t.place, t.lot) = (p.id, b.lot)) limit 1`,
  'an entry out of nothing': `with changed as (
      update balances set quantity = quantity + 1, seq = seq + 1 where ${one()} returning *)
    insert into entries (movement, place, lot, delta, seq, after, at)
    select (select id from movements limit 1), place, lot, 1, seq, quantity, clock_timestamp() from changed`,
  'another quantity in an entry': 'update entries set delta = delta + 1',
  'an entry less': 'delete from entries',
  'a movement less': 'delete from movements',
};

/** The same as the owner of the tables, whom no grant stops. */
const asOwner = {
  'another quantity in an entry, by the owner': 'update entries set after = after + 1',
  'an entry less, by the owner': 'delete from entries where seq = 1',
  'another reason in a movement, by the owner': `update movements set reason = 'lost'`,
  'no entries, by the owner': 'truncate entries',
};

function one() {
  return `(place, lot) = (select b.place, b.lot from balances b join places p on p.id = b.place
    where p.physical and b.quantity > 0 order by random() limit 1)`;
}

/** Takes the guards out of the database: whatever is written stays. */
export async function removeGuards(world) {
  await world.sql('alter table distribution.balances drop constraint nothing_below_zero');
  for (const table of ['balances', 'entries', 'movements'])
    await world.sql(`alter table distribution.${table} disable trigger user`);
}

/** Tries all of it, one after the other. Gives what was not refused, by name, and how many tries there were. */
export async function writeCarelessly(world) {
  const [{ service, owner }] = await world.sql(
    `select current_database() || '_distribution' as service, current_database() || '_distribution_owner' as owner`,
  );
  const tries = [
    ...Object.entries(asService).map((what) => [service, ...what]),
    ...Object.entries(asOwner).map((what) => [owner, ...what]),
  ];
  const done = [];
  for (const [role, name, sql] of tries) if (await attempt(world, role, sql)) done.push(name);
  return { tries: tries.length, done };
}

/** Whether it was committed. */
async function attempt(world, role, sql) {
  const client = await world.pool.connect();
  let failed;
  try {
    await client.query('begin');
    await client.query(`set local role "${role}"`);
    await client.query('set local search_path = distribution');
    const { rowCount } = await client.query(sql);
    await client.query('commit');
    // Where there was nothing to write to, nothing was tried.
    return rowCount !== 0;
  } catch (error) {
    failed = error;
    await client.query('rollback').catch(() => undefined);
    if (!/^(23|42501)/.test(error.code ?? '')) throw error;
    return false;
  } finally {
    client.release(failed && !/^(23|42501)/.test(failed.code ?? ''));
  }
}
