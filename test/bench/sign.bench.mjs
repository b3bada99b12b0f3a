import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { ensurePostgres, ensureWrk } from '../../scripts/debian.mjs';
import { signAtPace, signMany } from './sign-load.mjs';
import { copyTables, peerName, pgbench, sealed } from './sign-peer.mjs';
import { processorMs, slug, startSystem } from './system.mjs';

const rounds = 5;
const seconds = 4;

/**
 * What signing costs beside the database alone: over HTTP with every service running (the mail server away, so that
 * letters are written and wait), the statement by itself, how long a signer waits for what happens behind, and
 * whether many pledges slow it. Eight minutes; `-- sign rate` and so on for one part.
 */
export default async function* bench([part]) {
  ensurePostgres('15');
  ensureWrk();
  for (const [name, measure] of Object.entries({ rate, pace, statement, flat }))
    if (!part || part === name) yield* measure();
}

/** In turns with its peer, so that whatever else the machine does meets both. */
async function* rate() {
  const system = await startSystem({ durable: true });
  try {
    await copyTables(system);
    await signMany(system, 32, 3);
    for (const [connections, limit] of [
      [8, 0.5],
      [32, 0.8],
      [128, 1.1],
    ])
      yield* rateOf(system, connections, limit);
  } finally {
    await system.stop();
  }
}

async function* rateOf(system, connections, limit) {
  const [ours, peer, costs] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const before = processorMs(system.child);
    const { requests, seconds: took } = await signMany(system, connections, seconds);
    ours.push(requests / took);
    costs.push(((processorMs(system.child) - before) * 1_000) / requests);
    await caughtUp(system);
    peer.push(await pgbench(system, connections, seconds));
  }
  yield atLeast(limit, {
    name: `signing, ${connections} connections`,
    ours: Math.round(median(ours)),
    peer: Math.round(median(peer)),
    unit: 'signatures/s',
    peerName,
  });
  yield {
    name: `processor time of a signature, ${connections} connections, letters included`,
    ours: Math.round(median(costs)),
    unit: 'µs',
  };
}

/** At half of what it can: what a signer waits with all that happens behind, and with all of that held up. */
async function* pace() {
  const system = await startSystem({ durable: true });
  try {
    const { requests, seconds: took } = await signMany(system, 32, seconds);
    await caughtUp(system);
    const perSecond = Math.round(requests / took / 2);
    await signAtPace(system, perSecond, 2);
    const [on, off] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      await caughtUp(system);
      on.push(percentile(await signAtPace(system, perSecond, seconds), 0.99));
      await caughtUp(system);
      off.push(await heldUp(system, () => signAtPace(system, perSecond, seconds)));
    }
    const result = { ours: round2(median(on)), peer: round2(median(off)) };
    yield {
      name: `p99 of signing at half the rate (${perSecond}/s)`,
      ...result,
      unit: 'ms',
      peerName: 'the same with relay and consumers held up',
      limit: 1.5,
      ok: result.ours / result.peer <= 1.5,
    };
  } finally {
    await system.stop();
  }
}

/** Whoever ships waits for the table of shipments, and nobody receives what is not shipped. */
async function heldUp({ sql }, work) {
  await sql('begin');
  await sql('lock table bus.shipments in access exclusive mode');
  try {
    return percentile(await work(), 0.99);
  } finally {
    await sql('rollback');
  }
}

/** The statement that signs, 500 at a time and two at once, as the service calls it; nothing else is running. */
async function* statement() {
  const { signStatement } = await import('@blueheart/run');
  const system = await startSystem({ durable: true });
  const pool = new pg.Pool({
    connectionString: system.databaseUrl,
    max: 2,
    options: '-c search_path=pledges',
  });
  const [ours, peer] = [[], []];
  try {
    await copyTables(system);
    system.child.kill('SIGSTOP');
    for (let round = 0; round < rounds; round += 1) {
      const batches = Array.from({ length: 20 }, () =>
        JSON.stringify(Array.from({ length: 500 }, signRow)),
      );
      const began = performance.now();
      const lane = async () => {
        for (let batch = batches.pop(); batch; batch = batches.pop())
          await pool.query({ name: 'sign', text: signStatement, values: [batch] });
      };
      await Promise.all([lane(), lane()]);
      ours.push(10_000 / ((performance.now() - began) / 1_000));
      peer.push(await pgbench(system, 32, seconds));
    }
    yield atLeast(4, {
      name: 'the statement alone, 500 signatures at a time',
      ours: Math.round(median(ours)),
      peer: Math.round(median(peer)),
      unit: 'signatures/s',
      peerName: `${peerName} (32)`,
    });
  } finally {
    system.child.kill('SIGCONT');
    await pool.end();
    await system.stop();
  }
}

/** Two systems, one with 10⁴ pledges and one with 10⁶, in turns. */
async function* flat() {
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

/** The queue is empty, so that the peer has the machine for itself. */
async function caughtUp({ sql }) {
  for (;;) {
    const [{ busy }] = await sql(
      'select exists(select from bus.outbox) or exists(select from bus.shipments) as busy',
    );
    if (!busy) return;
  }
}

function signRow() {
  const bytes = () => `\\x${randomBytes(32).toString('hex')}`;
  return {
    request: randomUUID(),
    event: randomUUID(),
    campaign: 1,
    slug,
    contact_hmac: bytes(),
    slot: 1,
    channel: 'email',
    person_key: randomUUID(),
    wrapped:
      '1.bench.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    person: sealed,
    governorate: null,
    locale: 'en',
    text_version: 1,
    updates: false,
    shows_name: false,
    source: null,
    confirm_hash: bytes(),
    not_me_hash: bytes(),
    mine_hash: bytes(),
    tokens: sealed,
    phone_offered: false,
    key: null,
    request_hash: null,
    hold: null,
    trace: null,
  };
}

function atLeast(limit, result) {
  return { ...result, limit, ok: result.ours / result.peer >= limit };
}

function median(values) {
  return percentile(values, 0.5);
}

function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function round2(value) {
  return Math.round(value * 100) / 100;
}
