import { median } from '../support/quantile.mjs';
import { signMany } from './sign-load.mjs';
import { atLeast, caughtUp, rounds, seconds } from './sign-peer.mjs';
import { startSystem } from './system.mjs';

/** Two systems, one with 10⁴ pledges and one with 10⁶, in turns. */
export async function* flat() {
  const small = await startSystem({ durable: true });
  const large = await startSystem({ durable: true });
  try {
    await fill(small, 10_000);
    await fill(large, 1_000_000);
    const rateNow = async (system) => {
      const { requests, seconds: took } = await signMany(system, 32, seconds);
      await caughtUp(system);
      return requests / took;
    };
    for (const system of [small, large]) await rateNow(system);
    const [few, many] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      few.push(await rateNow(small));
      many.push(await rateNow(large));
    }
    yield atLeast(0.9, {
      name: 'signing with 10⁶ pledges there, 32 connections',
      ours: Math.round(median(many)),
      peer: Math.round(median(few)),
      unit: 'signatures/s',
      peerName: 'the same with 10⁴',
    });
  } finally {
    await small.stop();
    await large.stop();
  }
}

/** Copies of a pledge that somebody signed, each of a contact of its own. */
async function fill(system, count) {
  const { sql } = system;
  await signMany(system, 1, 1);
  const columns = await sql(
    `select column_name as name from information_schema.columns
     where table_schema = 'pledges' and table_name = 'pledges' and is_generated = 'NEVER'`,
  );
  const fresh = {
    id: 'gen_random_uuid()',
    person_key: 'gen_random_uuid()',
    visit: 'gen_random_uuid()',
    contact_hmac: 'sha256(gen_random_uuid()::text::bytea)',
  };
  const names = columns.map(({ name }) => name);
  await sql(
    `insert into pledges.pledges (${names.join(', ')})
     select ${names.map((name) => fresh[name] ?? `p.${name}`).join(', ')}
     from (select * from pledges.pledges limit 1) p, generate_series(1, $1::int)`,
    [count],
  );
  await sql('vacuum analyze pledges.pledges');
  await sql('checkpoint');
}
