import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ensurePostgres, ensureRedis } from '../../scripts/debian.mjs';
import { prepare } from '../../scripts/prepare.mjs';
import { startDebianRedis } from '../support/debian-redis.mjs';
import { median, quantile } from '../support/quantile.mjs';
import { startBusDatabase, startProcess } from './bus-system.mjs';
import { pgbenchCommits } from './pgbench.mjs';
import { memoryBytes } from './system.mjs';

const sample = new URL('../../libs/contracts/samples/PledgeSigned.v1.json', import.meta.url);
const data = JSON.parse(readFileSync(sample, 'utf8'));
const rounds = 3;
const seconds = 10;
const backlog = 100_000;
/** Of the kinds that are slower; a rate is a rate. */
const fewer = { on: 20_000, redis: 20_000, postgres: 3_000 };
const concurrency = 50;

/**
 * What the bus costs beside the queue beneath it: a backlog until its effects are committed in another service, the
 * time of a single event, and memory through a million. Four minutes. With a word, one part: backlog, latency, memory.
 */
export default async function* bench([part]) {
  await prepare();
  ensurePostgres('15');
  ensureRedis();
  for (const backend of ['postgres', 'redis']) {
    const database = await startBusDatabase();
    const redis = backend === 'redis' ? await startDebianRedis() : undefined;
    const ours = await startProcess(new URL('bus-process.mjs', import.meta.url), [
      database.url,
      redis?.url ?? '',
    ]);
    const peer = await startProcess(new URL('bus-peer.mjs', import.meta.url), [
      database.url,
      redis?.url ?? '',
    ]);
    const system = { backend, database, ours, peer };
    try {
      if (!part || part === 'backlog') yield* throughput(system);
      if (!part || part === 'latency') yield* latency(system);
      if (!part || part === 'memory') yield* memory(system);
    } finally {
      await ours.stop();
      await peer.stop();
      await redis?.discard();
      await database.stop();
    }
  }
}

/** In turns, so that whatever else the machine does meets all of them. */
async function* throughput({ backend, database, peer }) {
  const rates = { batch: [], one: [], raw: [], loop: [] };
  const rate = (count, ms) => (count / ms) * 1_000;
  await drain(database, 'PledgeSignedAgain', 5_000);
  for (let round = 0; round < rounds; round += 1) {
    rates.batch.push(rate(backlog, await drain(database, 'PledgeSignedAgain', backlog)));
    const count = fewer[backend];
    rates.raw.push(rate(count, await peer.ask({ count, data, concurrency })));
    rates.one.push(rate(fewer.on, await drain(database, 'PledgeSigned', fewer.on)));
    rates.loop.push(rate(backlog, await peer.ask({ loop: true, count: backlog, data })));
  }
  const least = { redis: { batch: 2, one: 0.3 }, postgres: { batch: 8, one: 3 } }[backend];
  const raw = Math.round(median(rates.raw));
  const peerName = `BullMQ on ${backend}, a job an event, ${concurrency} at a time, an empty handler`;
  for (const [kind, name] of [
    ['batch', '@OnBatch'],
    ['one', '@On'],
  ]) {
    const mine = Math.round(median(rates[kind]));
    const limit = least[kind];
    yield {
      name: `${name}, backlog, ${backend}`,
      ours: mine,
      unit: 'events/s',
      peer: raw,
      peerName,
      limit,
      ok: mine / raw >= limit,
    };
  }
  yield {
    name: `@OnBatch, backlog, ${backend}`,
    ours: Math.round(median(rates.batch)),
    unit: 'events/s',
    peer: Math.round(median(rates.loop)),
    peerName: 'a SKIP LOCKED loop, 500 rows a transaction, one table to another',
  };
}

async function* latency({ backend, database, ours }) {
  await ours.ask({ perSecond: 50, seconds: 2, data });
  const commits = pgbenchCommits(database.url, { perSecond: 50, seconds });
  const times = await ours.ask({ perSecond: 50, seconds, data });
  const commit = median(await commits);
  const peerName = 'pgbench, one client, a commit of one row, p50';
  for (const [name, part, limit] of [
    ['p50', 0.5, 4],
    ['p99', 0.99, 15],
  ]) {
    const mine = quantile(times, part);
    yield {
      name: `event → effect at 50/s, ${backend}, ${name}`,
      ours: round(mine),
      unit: 'ms',
      peer: round(commit),
      peerName,
      limit,
      ok: mine / commit <= limit,
    };
  }
}

async function* memory({ backend, database, ours }) {
  const after = [];
  for (let done = 0; done < 1_000_000; done += backlog) {
    await drain(database, 'PledgeSignedAgain', backlog);
    after.push(memoryBytes(ours.child));
  }
  // It goes up and down with the garbage: the highest of three is compared.
  const first = Math.max(...after.slice(0, 3));
  const last = Math.max(...after.slice(-3));
  const mebibytes = (bytes) => Math.round(bytes / 2 ** 20);
  yield {
    name: `memory after 10⁶ events, ${backend}`,
    ours: mebibytes(last),
    unit: 'MiB',
    peer: mebibytes(first),
    peerName: 'the same process in the first 3 × 10⁵',
    limit: 1.2,
    ok: last / first <= 1.2,
  };
}

/** Commits `count` announcements and gives the milliseconds until the effects of all of them are committed. */
async function drain({ sql }, type, count) {
  await sql('truncate notifications.effects');
  await sql(
    `insert into bus.outbox (event, announcer, type, version, payload)
     select uuidv7(), 'pledges', $1, 1, $2 from generate_series(1, $3::int)`,
    [type, JSON.stringify(data), count],
  );
  const began = performance.now();
  await sql('notify bus_outbox');
  for (;;) {
    const [{ busy }] = await sql(
      'select exists(select from bus.outbox) or exists(select from bus.shipments) as busy',
    );
    if (!busy) break;
    await pause(10);
  }
  const took = performance.now() - began;
  const [effects] = await sql('select count(*)::int as count from notifications.effects');
  if (effects.count !== count) throw new Error(`${effects.count} effects of ${count} events.`);
  return took;
}

function round(ms) {
  return Number(ms.toPrecision(3));
}
