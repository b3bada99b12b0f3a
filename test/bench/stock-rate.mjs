import { randomUUID } from 'node:crypto';
import { median } from '../support/quantile.mjs';
import { atLeast } from './sign-peer.mjs';
import { makePeer, takeByPgbench } from './stock-peer.mjs';
import { slug, startSystem } from './system.mjs';

const [balances, clients, seconds, rounds] = [30, 32, 4, 5];

/** Logs in one delivery of the bus, where many have come. */
const together = 500;

/**
 * Movements as people make them, each by itself, and as the logs of booths bring them, beside one bare statement; in
 * turns, and nothing else is running.
 */
export async function* movementRate() {
  const system = await startSystem({ durable: true });
  const database = await connectAsService(system);
  try {
    const ledger = { database, ...(await servicesOf(database)), ...(await fillShelves(system)) };
    await makePeer(system, balances);
    system.child.kill('SIGSTOP');
    await receive(ledger);
    await moveMany(ledger, 2);
    await logMany(ledger, 2);
    const [moved, logged, peer] = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      moved.push(await moveMany(ledger, seconds));
      logged.push(await logMany(ledger, seconds));
      peer.push(await takeByPgbench(system, { balances, clients, seconds }));
    }
    await expectRight(system, ledger);
    yield atLeast(0.5, beside(peer, `movements that booths log, from ${balances} tables`, logged));
    // As one asks by hand; not there yet (decision 0065).
    yield atLeast(
      0.5,
      beside(peer, `movements one by one, from ${balances} shelves, ${clients} at once`, moved),
    );
  } finally {
    system.child.kill('SIGCONT');
    await database.close();
    await system.stop();
  }
}

function beside(peer, name, ours) {
  return {
    name,
    ours: Math.round(median(ours)),
    peer: Math.round(median(peer)),
    unit: 'movements/s',
    peerName:
      'pgbench, one statement that takes where there is enough and inserts a row, as many clients',
  };
}

async function servicesOf(database) {
  const of = async (path) => import(`../../apps/distribution/dist/${path}.js`);
  const { StockService } = await of('stock/stock.service');
  const { BoothBooks } = await of('booth/booth.books');
  const { BoothConsumption } = await of('booth/consumption.service');
  const { BoothPlaces } = await of('places/booth-places');
  const { PlacesQueries } = await of('places/places.queries');
  const stock = new StockService({ ring: () => undefined });
  // Every table has enough: nobody asks for lots or discrepancies.
  const books = new BoothBooks(stock, new PlacesQueries(database), new BoothPlaces());
  return { stock, consumption: new BoothConsumption(books) };
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
  const events = Array.from({ length: balances }, () => randomUUID());
  await sql(
    `insert into distribution.places (id, campaign, kind, event) select gen_random_uuid(), $1, 'booth', unnest($2::uuid[])`,
    [slug, events],
  );
  const tables = await sql(`select id from distribution.places where kind = 'booth'`);
  const { supplier, 'handed-out': out } = Object.fromEntries(
    virtual.map(({ kind, id }) => [kind, id]),
  );
  const ids = (rows) => rows.map(({ id }) => id);
  return {
    shelf,
    supplier,
    out,
    lots: ids(lots),
    tables: ids(tables),
    events,
    posted: 0,
    logged: 0,
  };
}

const line = (from, to, lot, quantity) => [
  { place: from, lot, delta: -quantity },
  { place: to, lot, delta: quantity },
];

function post({ database, stock }, kind, lines) {
  const wanted = { campaign: slug, kind, key: randomUUID(), lines };
  return database.transaction((tx) => stock.post(tx, wanted));
}

async function receive(ledger) {
  const { supplier, shelf, lots, tables } = ledger;
  const full = (place, lot) => line(supplier, place, lot, 1_000_000);
  await post(
    ledger,
    'receipt',
    lots.flatMap((lot) => full(shelf, lot)),
  );
  await post(
    ledger,
    'receipt',
    tables.flatMap((table) => full(table, lots[0])),
  );
}

/** Deliveries, as many at once as the bus makes; each log has one item of one minute. Gives movements a second. */
async function logMany(ledger, forSeconds) {
  const { database, consumption, events } = ledger;
  const began = performance.now();
  const before = ledger.logged;
  const lane = async () => {
    while (performance.now() - began < forSeconds * 1_000) {
      const logs = Array.from({ length: together }, () =>
        aLog(events[Math.floor(Math.random() * balances)]),
      );
      await database.transaction((tx) => consumption.log(tx, logs));
      ledger.logged += together;
    }
  };
  await Promise.all([lane(), lane()]);
  return ((ledger.logged - before) * 1_000) / (performance.now() - began);
}

function aLog(event) {
  const at = new Date();
  const figure = { kind: 'item', what: 'pin', language: '', count: 1, at: at.toISOString() };
  const data = { event, batch: randomUUID(), campaign: slug, figures: [figure] };
  return { id: randomUUID(), at, data };
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

/** What was posted is there, and the balances are what it comes to. */
async function expectRight({ sql }, { shelf, tables, posted, logged }) {
  const [found] = await sql(
    `select (select count(*)::int from distribution.movements where kind = 'hand-out') as posted,
       (select sum(quantity)::float8 from distribution.balances where place = $1) as shelf,
       (select sum(quantity)::float8 from distribution.balances where place = any($2)) as tables`,
    [shelf, tables],
  );
  const full = balances * 1_000_000;
  const wanted = { posted: posted + logged, shelf: full - posted, tables: full - logged };
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`The books have ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}.`);
}
