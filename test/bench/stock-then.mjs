import { median, quantile } from '../support/quantile.mjs';
import { staffAsker } from './staff-asker.mjs';
import { slug, startSystem } from './system.mjs';

const [few, many] = [10_000, 1_000_000];
const [places, lots, asked] = [20, 12, 60];

/** Two systems, one with 10⁴ movements and one with 10⁶, asked in turns over HTTP. */
export async function* stockThen() {
  const small = await startSystem({ durable: true });
  const large = await startSystem({ durable: true });
  try {
    const systems = [small, large];
    for (const [at, count] of [few, many].entries()) await fill(systems[at], count);
    const asks = await Promise.all(
      systems.map((system) => staffAsker(system, ({ stock }) => stock.length > 0)),
    );
    for (const ask of asks) for (let n = 0; n < 10; n += 1) await ask('/stock');
    const then = systems.map(() => []);
    const now = systems.map(() => []);
    for (let n = 0; n < asked; n += 1)
      for (const [at, ask] of asks.entries()) {
        // Within the thousand days over which the ledger goes.
        const moment = new Date(Date.UTC(2024, 0, 1) + ((n * 16 + 7) % 1_000) * 86_400_000);
        then[at].push(await ask(`/stock?at=${moment.toISOString()}`));
        now[at].push(await ask('/stock'));
      }
    const [ours, peer] = [median(then[1]), median(then[0])];
    yield {
      name: 'the stock at a moment, with 10⁶ movements there',
      ours: round(ours),
      peer: round(peer),
      unit: 'ms',
      peerName: 'the same with 10⁴',
      limit: 3,
      ok: ours / peer <= 3,
    };
    for (const [name, times] of Object.entries({ 'at a moment': then[1], now: now[1] }))
      yield {
        name: `the stock ${name}, with 10⁶ movements, p95`,
        ours: round(quantile(times, 0.95)),
        unit: 'ms',
      };
  } finally {
    await small.stop();
    await large.stop();
  }
}

const round = (ms) => Number(ms.toPrecision(3));

/**
 * So many movements over a thousand days: of ten pieces that come to one of the places, and of five of them that are
 * handed out. Written past the triggers, and then held against what they say.
 */
async function fill({ sql }, count) {
  await sql('begin');
  await sql('set local session_replication_role = replica');
  await sql(
    `insert into distribution.places (id, campaign, kind, names)
     select gen_random_uuid(), $1, 'warehouse', jsonb_build_object('en', 'Depot ' || n) from generate_series(1, $2::int) n`,
    [slug, places],
  );
  await sql(
    `insert into distribution.lots (id, campaign, item, label)
     select gen_random_uuid(), $1, 'pin', 'bench-' || n from generate_series(1, $2::int) n`,
    [slug, lots],
  );
  await sql(
    `create temporary table planned as
     with place as (select id, row_number() over (order by id) - 1 as nth from distribution.places where physical),
       lot as (select id, row_number() over (order by id) - 1 as nth from distribution.lots)
     select n, gen_random_uuid() as id, place.id as place, lot.id as lot, n % 2 = 1 as comes,
       timestamptz '2024-01-01Z' + n * (interval '1000 days' / $1::int) as at
     from generate_series(1, $1::int) n
       join place on place.nth = (n / 2 + n % 2) % ${places} join lot on lot.nth = (n / 2 + n % 2) / ${places} % ${lots}`,
    [count],
  );
  await sql(
    `insert into distribution.movements (id, campaign, kind, key, digest, occurred_at, at)
     select id, $1, case when comes then 'receipt' else 'hand-out' end, 'bench:' || n, sha256(n::text::bytea), at, at
     from planned`,
    [slug],
  );
  await sql(
    `insert into distribution.entries (movement, place, lot, delta, seq, after, at)
     select id, place, lot, delta, row_number() over one, sum(delta) over one, at from (
       select n, id, place, lot, case when comes then 10 else -5 end as delta, at from planned
       union all
       select n, planned.id, p.id, lot, case when comes then -10 else 5 end, at
       from planned join distribution.places p on p.kind = case when comes then 'supplier' else 'handed-out' end) line
     window one as (partition by place, lot order by n)`,
  );
  await sql(
    `insert into distribution.balances (campaign, place, lot, bottomless, quantity, seq, at)
     select distinct on (e.place, e.lot) $1, e.place, e.lot, p.bottomless, e.after, e.seq, e.at
     from distribution.entries e join distribution.places p on p.id = e.place order by e.place, e.lot, e.seq desc`,
    [slug],
  );
  await sql('commit');
  await sql('drop table planned');
  await sql('vacuum analyze');
  await expectRight(sql, count);
}

/** The same that the nightly recount asks. */
async function expectRight(sql, count) {
  const [found] = await sql(
    `select (select count(*)::int from distribution.movements) as movements,
       (select count(*)::int from distribution.balances b where quantity < 0 and not bottomless
         or (quantity, seq) <> (select sum(delta), count(*) from distribution.entries e where (e.place, e.lot) = (b.place, b.lot))) as wrong`,
  );
  if (found.movements !== count || found.wrong) throw new Error(JSON.stringify(found));
}
