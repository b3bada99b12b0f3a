import { median, quantile } from '../support/quantile.mjs';
import { staffAsker } from './staff-asker.mjs';
import { slug, startSystem } from './system.mjs';

const [few, many] = [10_000, 1_000_000];
const [links, days, asked] = [60, 120, 60];

/**
 * The table of what each link brought, with 10⁴ pledges and with 10⁶ that were counted and heard of as always; asked in
 * turns over HTTP. Some minutes, most of them counting.
 */
export default async function* bench() {
  const systems = [await startSystem({ durable: true }), await startSystem({ durable: true })];
  try {
    for (const [at, count] of [few, many].entries()) await pledge(systems[at], count);
    const asks = await Promise.all(
      systems.map((system) => staffAsker(system, ({ sources }) => sources.length === links)),
    );
    const path = await wholePeriod(systems[0]);
    for (const ask of asks) for (let n = 0; n < 10; n += 1) await ask(path);
    const times = systems.map(() => []);
    for (let n = 0; n < asked; n += 1)
      for (const [at, ask] of asks.entries()) times[at].push(await ask(path));
    const [peer, ours] = times.map((one) => median(one));
    const round = (ms) => Number(ms.toPrecision(3));
    yield {
      name: `the response of ${links} links over ${days} days, with 10⁶ pledges there`,
      ours: round(ours),
      peer: round(peer),
      unit: 'ms',
      peerName: 'the same with 10⁴',
      limit: 3,
      ok: ours / peer <= 3,
    };
    yield { name: 'the same, p95', ours: round(quantile(times[1], 0.95)), unit: 'ms' };
  } finally {
    for (const system of systems) await system.stop();
  }
}

/** People who came by links over some months. Resolves once media has heard of all of them. */
async function pledge({ sql }, count) {
  await sql(
    `insert into pledges.tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
     select c.id, gen_random_uuid(), 1, 'confirmed', 'bench', 'LB-BA', 'ar', 'bench-' || n % ${links},
       (now() at time zone c.time_zone)::date - (n / ${links} % ${days})
     from pledges.campaigns c, generate_series(1, $2::int) n where c.slug = $1`,
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
  return `/media/response?from=${from}&to=${to}`;
}
