import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { ensurePostgres, ensureWrk } from '../../scripts/debian.mjs';
import { debianPrograms } from '../support/debian-postgres.mjs';
import { signMany } from './sign-load.mjs';
import { processorMs, slug, startSystem } from './system.mjs';

const exec = promisify(execFile);
const rounds = 5;
const seconds = 4;
const peerName = 'pgbench, one statement that inserts a pledge and its outbox row, as many clients';

/**
 * What signing costs beside the database alone: over HTTP with every service running (the mail server away, so that
 * letters are written and wait), the statement by itself, and with few and with many pledges there. Four minutes.
 */
export default async function* bench([part]) {
  ensurePostgres('15');
  ensureWrk();
  const system = await startSystem({ durable: true });
  try {
    await copyTables(system);
    if (!part || part === 'rate') yield* rates(system);
    if (!part || part === 'statement') yield* statement(system);
    if (!part || part === 'flat') yield* flat(system);
  } finally {
    await system.stop();
  }
}

/** In turns, so that whatever else the machine does meets both. */
async function* rates(system) {
  await sign(system, 32, 3);
  for (const [connections, limit] of [
    [8, 0.5],
    [32, 0.8],
    [128, 1.1],
  ]) {
    const ours = [];
    const peer = [];
    const costs = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = processorMs(system.child);
      const { requests, seconds: took } = await sign(system, connections, seconds);
      ours.push(requests / took);
      costs.push(((processorMs(system.child) - before) * 1_000) / requests);
      await caughtUp(system);
      peer.push(await pgbench(system, connections));
    }
    const result = { ours: Math.round(median(ours)), peer: Math.round(median(peer)) };
    yield {
      name: `signing, ${connections} connections`,
      ...result,
      unit: 'signatures/s',
      peerName,
      limit,
      ok: result.ours / result.peer >= limit,
    };
    yield {
      name: `processor time of a signature, ${connections} connections, letters included`,
      ours: Math.round(median(costs)),
      unit: 'µs',
    };
  }
}

/** The statement that signs, 500 at a time and two at once, as the service calls it. */
async function* statement(system) {
  const { signStatement } = await import('@blueheart/run');
  const pool = new pg.Pool({
    connectionString: system.databaseUrl,
    max: 2,
    options: '-c search_path=pledges',
  });
  const ours = [];
  const peer = [];
  try {
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
      await system.sql('delete from bus.outbox where true');
      peer.push(await pgbench(system, 32));
    }
  } finally {
    await pool.end();
  }
  const result = { ours: Math.round(median(ours)), peer: Math.round(median(peer)) };
  yield {
    name: 'the statement alone, 500 signatures at a time',
    ...result,
    unit: 'signatures/s',
    peerName: `${peerName} (32)`,
    limit: 4,
    ok: result.ours / result.peer >= 4,
  };
}

/** Two systems, one with 10⁴ pledges and one with 10⁶, in turns. */
async function* flat(small) {
  const large = await startSystem({ durable: true });
  try {
    await fill(small, 10_000);
    await fill(large, 1_000_000);
    const rate = async (system) => {
      const { requests, seconds: took } = await sign(system, 32, seconds);
      await caughtUp(system);
      return requests / took;
    };
    for (const system of [small, large]) await sign(system, 32, 2);
    const [few, many] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      few.push(await rate(small));
      many.push(await rate(large));
    }
    const result = { ours: Math.round(median(many)), peer: Math.round(median(few)) };
    yield {
      name: 'signing with 10⁶ pledges there, 32 connections',
      ...result,
      unit: 'signatures/s',
      peerName: 'the same with 10⁴',
      limit: 0.9,
      ok: result.ours / result.peer >= 0.9,
    };
  } finally {
    await large.stop();
  }
}

let runs = 0;
function sign(system, connections, forSeconds) {
  return signMany(
    system,
    connections,
    forSeconds,
    `r${(runs += 1)}${randomBytes(3).toString('hex')}`,
  );
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

/** Tables like ours with every index and check, and no relay that empties them. */
async function copyTables({ sql }) {
  await sql('create schema peer');
  await sql('create table peer.pledges (like pledges.pledges including all)');
  await sql('create table peer.outbox (like bus.outbox including all)');
  await sql('create sequence peer.contact');
}

async function pgbench({ databaseUrl }, clients) {
  const dir = await mkdtemp(join(tmpdir(), 'blue-heart-pgbench-'));
  try {
    await writeFile(join(dir, 'sign.sql'), oneStatement);
    const args = [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(clients),
      '-j',
      '2',
      '-T',
      String(seconds),
      '-f',
      'sign.sql',
      databaseUrl,
    ];
    const { stdout } = await exec(join(debianPrograms('15'), 'pgbench'), args, { cwd: dir });
    return Number(/tps = ([\d.]+)/.exec(stdout)[1]);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const sealed = 'x'.repeat(150);
const oneStatement = `with signed as (
  insert into peer.pledges (id, campaign, contact_hmac, slot, channel, person_key, person, locale, text_version, updates,
                            shows_name, confirm_hashes, not_me_hashes, mine_hashes, mine_until, visit, asked_at)
  values (gen_random_uuid(), 1, sha256(nextval('peer.contact')::text::bytea), 1, 'email', gen_random_uuid(), '${sealed}', 'en', 1,
          false, false, array[sha256('a')], array[sha256('b')], array[sha256('c')], now(), gen_random_uuid(), now())
  returning id)
insert into peer.outbox (event, announcer, type, version, payload)
select gen_random_uuid(), 'pledges', 'PledgeSigned', 1, jsonb_build_object('pledge', id, 'person', '${sealed}') from signed;`;

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

/** Copies of a pledge that somebody signed, each of a contact of its own. */
async function fill({ sql, port }, count) {
  await sign({ port }, 1, 1);
  await sql(
    `insert into pledges.pledges
     select (json_populate_record(p, json_build_object('id', gen_random_uuid(), 'person_key', gen_random_uuid(),
             'contact_hmac', sha256(gen_random_uuid()::text::bytea)::text))).*
     from (select p from pledges.pledges p limit 1) one(p), generate_series(1, $1::int)`,
    [count],
  );
  await sql('analyze');
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
