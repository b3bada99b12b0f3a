import { randomUUID } from 'node:crypto';
import { median } from '../support/quantile.mjs';
import { pgbench } from './pgbench.mjs';
import { atLeast } from './sign-peer.mjs';
import { slug, startSystem } from './system.mjs';

const [balances, clients, seconds, rounds] = [30, 32, 4, 5];

/** Movements as the service posts them, beside one bare statement; in turns, and nothing else is running. */
export async function* movementRate() {
  const system = await startSystem({ durable: true });
  const database = await connectAsService(system);
  try {
    const { StockService } = await import('../../apps/distribution/dist/stock/stock.service.js');
    const ledger = {
      database,
      stock: new StockService({ ring: () => undefined }),
      ...(await fillShelves(system)),
    };
    await makePeer(system);
    system.child.kill('SIGSTOP');
    await receive(ledger);
    await moveMany(ledger, 2);
    const [ours, peer] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await moveMany(ledger, seconds));
      peer.push(await takeByPgbench(system));
    }
    await expectRight(system, ledger);
    yield atLeast(0.5, {
      name: `movements of ${balances} hot balances, ${clients} at once`,
      ours: Math.round(median(ours)),
      peer: Math.round(median(peer)),
      unit: 'movements/s',
      peerName:
        'pgbench, one statement that takes where there is enough and inserts a row, as many clients',
    });
  } finally {
    system.child.kill('SIGCONT');
    await database.close();
    await system.stop();
  }
}

/** A pool of the service's role, with a connection for each client. */
async function connectAsService({ env }) {
  const { connect, connectionOf } = await import('@blueheart/database');
  const { loadSecrets, readSettings } = await import('@blueheart/config');
  const settings = readSettings(env);
  return connect(connectionOf(settings, loadSecrets(settings), 'distribution'), [], clients - 4);
}

async function fillShelves({ sql }) {
  const [{ shelf }] = await sql(
    `insert into distribution.places (id, campaign, kind, names)
     values (gen_random_uuid(), $1, 'warehouse', '{"en": "Depot"}') returning id as shelf`,
    [slug],
  );
  const lots = await sql(
    `insert into distribution.lots (id, campaign, item, label)
     select gen_random_uuid(), $1, 'pin', 'bench-' || n from generate_series(1, $2::int) n returning id`,
    [slug, balances],
  );
  const virtual = await sql(
    `select kind, id from distribution.places where campaign = $1 and not physical`,
    [slug],
  );
  const { supplier, 'handed-out': out } = Object.fromEntries(
    virtual.map(({ kind, id }) => [kind, id]),
  );
  return { shelf, supplier, out, lots: lots.map(({ id }) => id), posted: 0 };
}

const line = (from, to, lot, quantity) => [
  { place: from, lot, delta: -quantity },
  { place: to, lot, delta: quantity },
];

function post({ database, stock }, kind, lines) {
  const wanted = { campaign: slug, kind, key: randomUUID(), lines };
  return database.transaction((tx) => stock.post(tx, wanted));
}

function receive(ledger) {
  const { supplier, shelf, lots } = ledger;
  return post(
    ledger,
    'receipt',
    lots.flatMap((lot) => line(supplier, shelf, lot, 1_000_000)),
  );
}

/** Each client one hand-out after the other, of any of the lots. Gives movements a second. */
async function moveMany(ledger, forSeconds) {
  const { shelf, out, lots } = ledger;
  const began = performance.now();
  const before = ledger.posted;
  const work = async () => {
    while (performance.now() - began < forSeconds * 1_000) {
      const lot = lots[Math.floor(Math.random() * lots.length)];
      await post(ledger, 'hand-out', line(shelf, out, lot, 1));
      ledger.posted += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  return ((ledger.posted - before) * 1_000) / (performance.now() - began);
}

async function makePeer({ sql }) {
  await sql('create schema peer');
  await sql(`create table peer.balances (id integer primary key, quantity bigint not null check (quantity >= 0))
    with (fillfactor = 50)`);
  await sql(`create table peer.movements (id uuid primary key, key text not null unique,
    balance integer not null references peer.balances, delta bigint not null, at timestamptz not null default now())`);
  await sql('insert into peer.balances select n, 1000000000 from generate_series(1, $1::int) n', [
    balances,
  ]);
}

const take = `\\set n random(1, ${balances})
with taken as (update peer.balances set quantity = quantity - 1 where id = :n and quantity >= 1 returning id)
insert into peer.movements (id, key, balance, delta) select gen_random_uuid(), gen_random_uuid()::text, id, -1 from taken;`;

/** Gives movements a second. */
async function takeByPgbench({ databaseUrl }) {
  const { stdout } = await pgbench(databaseUrl, take, ['-c', clients, '-j', 2, '-T', seconds]);
  return Number(/tps = ([\d.]+)/.exec(stdout)[1]);
}

/** What was posted is there, and the balances are what it comes to. */
async function expectRight({ sql }, { shelf, posted }) {
  const [found] = await sql(
    `select (select count(*)::int from distribution.movements where kind = 'hand-out') as posted,
       (select sum(quantity)::float8 from distribution.balances where place = $1) as there`,
    [shelf],
  );
  if (found.posted !== posted || found.there !== balances * 1_000_000 - posted)
    throw new Error(`${posted} were posted; the books have ${JSON.stringify(found)}.`);
}
