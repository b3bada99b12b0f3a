import { median, quantile } from '../support/quantile.mjs';
import { bookPlacements } from './placements.mjs';
import { staffAsker } from './staff-asker.mjs';
import { slug, startSystem } from './system.mjs';

const [few, many] = [10_000, 1_000_000];
const [placements, days, asked] = [60, 60, 60];
/** Each placement has one to type and one to scan. */
const links = placements * 2;

const asks = [
  {
    name: `the response of ${links} links over ${days} days`,
    path: '/media/response',
    isRight: ({ sources }) => sources.length === links,
  },
  {
    name: `the table of ${placements} placements over ${days} days`,
    path: '/media/response/table',
    isRight: ({ placements: rows }) =>
      rows.length === placements &&
      rows.every((row) => row.codes.length === 2 && row.visits > 0 && row.cost.perPledge),
  },
];

/**
 * What each link and each booked placement brought and cost, with 10⁴ pledges and with 10⁶ that were counted and heard
 * of as always; asked in turns over HTTP. Some minutes, most of them counting.
 */
export default async function* bench() {
  const systems = [await startSystem({ durable: true }), await startSystem({ durable: true })];
  try {
    for (const [at, count] of [few, many].entries()) {
      await bookPlacements(systems[at], { placements, days });
      await pledge(systems[at], count);
    }
    for (const one of asks) yield* measured(systems, one);
  } finally {
    for (const system of systems) await system.stop();
  }
}

async function* measured(systems, { name, path, isRight }) {
  const askers = await Promise.all(systems.map((system) => staffAsker(system, isRight)));
  const whole = `${path}?${await wholePeriod(systems[0])}`;
  for (const ask of askers) for (let n = 0; n < 10; n += 1) await ask(whole);
  const times = systems.map(() => []);
  for (let n = 0; n < asked; n += 1)
    for (const [at, ask] of askers.entries()) times[at].push(await ask(whole));
  const [peer, ours] = times.map((one) => median(one));
  const round = (ms) => Number(ms.toPrecision(3));
  yield {
    name: `${name}, with 10⁶ pledges there`,
    ours: round(ours),
    peer: round(peer),
    unit: 'ms',
    peerName: 'the same with 10⁴',
    limit: 3,
    ok: ours / peer <= 3,
  };
  yield { name: `${path}, p95`, ours: round(quantile(times[1], 0.95)), unit: 'ms' };
}

/** People who came by links over some months, and a few by none. Resolves once media has heard of all of them. */
async function pledge({ sql }, count) {
  await sql(
    `insert into pledges.tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
     select c.id, gen_random_uuid(), 1, 'confirmed', 'bench', 'LB-BA', 'ar',
       case when one = ${links} then '' when one % 2 = 0 then 'bench-' || one / 2 else 'bench-' || one / 2 || '-qr' end,
       (now() at time zone c.time_zone)::date - (n / ${links + 1} % ${days})
     from pledges.campaigns c, generate_series(1, $2::int) n, lateral (select n % ${links + 1} as one) as one
     where c.slug = $1`,
    [slug, count],
  );
  for (let waited = 0; waited < 600; waited += 1) {
    const [{ heard }] = await sql(
      'select coalesce(sum(people), 0)::int as heard from media.responses',
    );
    if (heard === count) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('Media has not heard of all within ten minutes.');
}

async function wholePeriod({ sql }) {
  const [{ from, to }] = await sql(
    'select min(day)::text as "from", max(day)::text as "to" from media.responses',
  );
  return `from=${from}&to=${to}`;
}
