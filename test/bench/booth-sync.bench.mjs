import { createHash, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { bodyOf } from '@blueheart/booth';
import { ensurePostgres } from '../../scripts/debian.mjs';
import { median } from '../support/quantile.mjs';
import { pgbench } from './pgbench.mjs';
import { atLeast, caughtUp } from './sign-peer.mjs';
import { slug, startSystem } from './system.mjs';

const rounds = 3;
const devices = 50;
const batches = 4;
const size = 500;
const booths = 10;
const staff = '01a2cf00-0000-7000-8000-000000000001';

/**
 * What it costs to take in a day of fifty phones: 100,000 entries in batches of 500, over HTTP, with every service
 * running; beside pgbench inserting 500 such rows a statement, as many clients. A minute and a half.
 */
export default async function* bench() {
  ensurePostgres('15');
  const system = await startSystem({ durable: true });
  try {
    const token = await issueToken(system);
    const events = await makeBooths(system);
    await copyTable(system);
    await sendAll(system, token, aDay(events, 1));
    const [ours, peer] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const day = aDay(events);
      const took = await sendAll(system, token, day);
      ours.push((devices * batches * size) / took);
      await caughtUp(system);
      peer.push(await insertByPgbench(system, events[0]));
    }
    await expectAll(system, (rounds * batches + 1) * devices * size);
    yield atLeast(0.3, {
      name: `booth log, ${devices} phones, batches of ${size}`,
      ours: Math.round(median(ours)),
      peer: Math.round(median(peer)),
      unit: 'entries/s',
      peerName: `pgbench, one statement that inserts ${size} such rows, as many clients`,
    });
  } finally {
    await system.stop();
  }
}

async function issueToken({ env }) {
  const { AccessTokens } = await import('@blueheart/access');
  const { loadSecrets, readSettings } = await import('@blueheart/config');
  const { access } = loadSecrets(readSettings(env));
  const roles = { [slug]: 'coordinator' };
  return new AccessTokens(access).issue({ staff, session: randomUUID(), roles });
}

/** Booths that began an hour ago. */
async function makeBooths({ sql }) {
  const events = await sql(
    `with venue as (insert into schedule.venues (id, campaign, kind, names)
       select gen_random_uuid(), $1, 'mall', '{"en": "A mall"}' from generate_series(1, $2) returning id),
     space as (insert into schedule.spaces (id, venue, name) select gen_random_uuid(), id, '' from venue returning id, venue)
     insert into schedule.events (id, campaign, kind, venue, space, state, starts_wall, ends_wall, zone, starts_at, ends_at, occupied)
     select gen_random_uuid(), $1, 'booth', venue, id, 'confirmed', m at time zone 'Asia/Beirut',
       m at time zone 'Asia/Beirut' + interval '8 hours', 'Asia/Beirut', m, m + interval '8 hours',
       tstzrange(m, m + interval '8 hours')
     from space, (select now() - interval '1 hour') as t(m) returning id`,
    [slug, booths],
  );
  return events.map(({ id }) => id);
}

/** What each phone sends, one body after the other. */
function aDay(events, each = batches) {
  return Array.from({ length: devices }, (_, n) => {
    const device = randomUUID();
    return Array.from({ length: each }, (_none, batch) =>
      Buffer.from(JSON.stringify(aBatch(device, events[n % booths], batch * size))),
    );
  });
}

const taps = [
  { kind: 'visitors', delta: 1 },
  { kind: 'conversations', delta: 1 },
  { kind: 'item', item: 'pin', language: null, delta: 1 },
  { kind: 'item', item: 'brochure', language: 'ar', delta: 2 },
];

function aBatch(device, event, before) {
  const recordedAt = new Date().toISOString();
  const entries = Array.from({ length: size }, (_, n) => {
    const entry = {
      id: newId(),
      event,
      sequence: before + n + 1,
      recordedAt,
      by: staff,
      ...taps[n % 4],
    };
    const hash = createHash('sha256').update(bodyOf(entry, device)).digest('hex');
    return { ...entry, hash };
  });
  return { device, waiting: 0, entries };
}

/** RFC 9562, 5.7. */
function newId() {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** Each phone one batch after the other, all phones at once. Gives the seconds it took. */
async function sendAll({ port }, token, day) {
  const agent = new Agent({ keepAlive: true, maxSockets: devices });
  const started = performance.now();
  await Promise.all(
    day.map(async (bodies) => {
      for (const body of bodies) await post(agent, port, token, body);
    }),
  );
  agent.destroy();
  return (performance.now() - started) / 1_000;
}

function post(agent, port, token, body) {
  const path = `/api/v1/campaigns/${slug}/booth/batches`;
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    authorization: `Bearer ${token}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, port, host: '127.0.0.1', path, method: 'POST', headers },
      (answer) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve()
            : reject(new Error(`Answered ${answer.statusCode}.`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** All of them are there, and all are counted. */
async function expectAll({ sql }, wanted) {
  const [{ entries, counted }] = await sql(
    `select (select count(*)::int from schedule.booth_entries) as entries,
       (select sum(count)::int from schedule.booth_totals) as counted`,
  );
  if (entries !== wanted || counted !== (wanted / 4) * 5)
    throw new Error(`${entries} entries of ${wanted}, which come to ${counted}.`);
}

/** A table like ours with every index, check and reference. */
async function copyTable({ sql }) {
  await sql('create schema peer');
  await sql('create table peer.entries (like schedule.booth_entries including all)');
  await sql('alter table peer.entries add foreign key (event) references schedule.events');
}

/** Gives rows a second. */
async function insertByPgbench({ databaseUrl }, event) {
  const statement = `insert into peer.entries (id, hash, event, device, sequence, by, kind, what, language, delta,
      recorded_at, recorded_offset, clock_doubtful, batch)
    select gen_random_uuid(), sha256(n::text::bytea), '${event}', '${randomUUID()}', n, '${staff}', 'item', 'brochure', 'ar', 1,
      now(), 120, false, '${randomUUID()}' from generate_series(1, ${size}) n;`;
  const { stdout } = await pgbench(databaseUrl, statement, ['-c', devices, '-j', 2, '-T', 4]);
  return Number(/tps = ([\d.]+)/.exec(stdout)[1]) * size;
}
