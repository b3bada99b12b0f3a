import { pgbench } from './pgbench.mjs';

/** The bare statement: balances that only go down while there is enough, and a row for each movement. */
export async function makePeer({ sql }, balances) {
  await sql('create schema peer');
  await sql(`create table peer.balances (id integer primary key, quantity bigint not null check (quantity >= 0))
    with (fillfactor = 50)`);
  await sql(`create table peer.movements (id uuid primary key, key text not null unique,
    balance integer not null references peer.balances, delta bigint not null, at timestamptz not null default now())`);
  await sql('insert into peer.balances select n, 1000000000 from generate_series(1, $1::int) n', [
    balances,
  ]);
}

const take = (balances) => `\\set n random(1, ${balances})
with taken as (update peer.balances set quantity = quantity - 1 where id = :n and quantity >= 1 returning id)
insert into peer.movements (id, key, balance, delta) select gen_random_uuid(), gen_random_uuid()::text, id, -1 from taken;`;

/** With so many clients, for so long. Gives movements a second. */
export async function takeByPgbench({ databaseUrl }, { balances, clients, seconds }) {
  const { stdout } = await pgbench(databaseUrl, take(balances), [
    '-c',
    clients,
    '-j',
    2,
    '-T',
    seconds,
  ]);
  return Number(/tps = ([\d.]+)/.exec(stdout)[1]);
}
