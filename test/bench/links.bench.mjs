import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { median } from '../support/quantile.mjs';
import { freePort, slug, startSystem } from './system.mjs';

const connections = 16;
const rounds = 5;
/** At least so much of what a bare redirect does. */
const least = 0.5;
/** With 100,000 codes at least so much of what it is with 100. */
const flat = 0.8;
const withinMs = 5_000;
const addedUpWithinMs = 30_000;
const agent = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0 Mobile';

/**
 * Redirects a second by tracked links, each visit counted in the database, beside a Fastify that redirects and counts
 * nothing, in turns (the middle of their shares counts); with 100 codes and with 100,000; and how long after the last
 * answer all are in the database, and have their day. A minute; `npm run bench -- links 1` takes a second a round.
 */
export default async function* bench([seconds = 2]) {
  const system = await startSystem({ durable: true });
  const bare = await bareRedirect();
  try {
    const few = await inTurns(system, bare.port, 100, Number(seconds));
    yield beside('redirects with 100 codes', few);
    yield counted(few);
    const many = await inTurns(system, bare.port, 100_000, Number(seconds));
    yield beside('redirects with 100,000 codes', many);
    yield counted(many);
    yield await addedUp(system, many.answers);
    // Of the bare one's at the same moment: what else the machine does is in both.
    const share = round(many.share / few.share);
    yield {
      name: 'share of the bare redirect with 100,000 codes beside that with 100',
      ours: share,
      unit: '×',
      limit: flat,
      ok: share >= flat,
    };
  } finally {
    bare.stop();
    await system.stop();
  }
}

const beside = (name, { ours, peer, share }) => ({
  name,
  ours: Math.round(ours),
  unit: '/s',
  peer: Math.round(peer),
  peerName: 'Fastify, a bare redirect',
  limit: least,
  ok: share >= least,
});

const counted = ({ answers, found, tookMs }) => ({
  name: `all of ${answers} visits are in the database`,
  ours: tookMs,
  unit: 'ms',
  limit: withinMs,
  ok: found === answers && tookMs <= withinMs,
});

async function inTurns(system, peerPort, codes, seconds) {
  await fill(system, codes);
  const [ours, peer, shares] = [[], [], []];
  // The first of each is that of a process that has not run yet.
  await load(peerPort, codes, seconds);
  let { answers } = await load(system.port, codes, seconds);
  for (let turn = 0; turn < rounds; turn += 1) {
    const own = await load(system.port, codes, seconds);
    answers += own.answers;
    ours.push(own.rate);
    peer.push((await load(peerPort, codes, seconds)).rate);
    shares.push(ours.at(-1) / peer.at(-1));
  }
  const [own, other, share] = [ours, peer, shares].map((all) => median(all));
  return { ours: own, peer: other, share, ...(await whenCounted(system, answers)) };
}

/** All of one length, so that answers are. */
const codeOf = (n) => `code-${String(n).padStart(6, '0')}`;

async function fill({ sql, port }, codes) {
  await sql('delete from media.visits');
  await sql('delete from media.visit_journal');
  await sql(
    `insert into media.links (code, campaign, kind, names, made_by)
     select 'code-' || lpad(n::text, 6, '0'), $1, 'other', '{}', 'staff' from generate_series(0, $2 - 1) n
     on conflict do nothing`,
    [slug, codes],
  );
  await sql('analyze media.links');
  // The process reads what is new at the next question a second later.
  const until = performance.now() + 2_500;
  while (performance.now() < until)
    await fetch(`http://127.0.0.1:${port}/b/mall-a`, { redirect: 'manual' });
}

const byDay = 'coalesce((select sum(count) from media.visits), 0)::int';
const noted = `coalesce((select sum(n)
  from media.visit_journal, unnest(string_to_array(counts, ' ')::int[]) n), 0)::int`;

/** Those that are noted are as safe as those that have their day already. */
async function whenCounted(system, answers) {
  return { answers, ...(await whenFound(system, answers, `${byDay} + ${noted}`, withinMs)) };
}

async function addedUp(system, answers) {
  const { found, tookMs } = await whenFound(system, answers, byDay, addedUpWithinMs);
  return {
    name: 'and have their day',
    ours: tookMs,
    unit: 'ms',
    limit: addedUpWithinMs,
    ok: found === answers,
  };
}

async function whenFound({ sql }, answers, sum, longestMs) {
  const started = performance.now();
  for (;;) {
    const [{ found }] = await sql(`select ${sum} as found`);
    const tookMs = Math.round(performance.now() - started);
    if (found >= answers || tookMs > longestMs) return { found, tookMs };
  }
}

async function load(port, codes, seconds) {
  const started = performance.now();
  const until = started + seconds * 1_000;
  const counts = await Promise.all(
    Array.from({ length: connections }, (_, at) => follow(port, codes, at, until)),
  );
  const answers = counts.reduce((sum, count) => sum + count, 0);
  return { answers, rate: answers / ((performance.now() - started) / 1_000) };
}

/** One connection that follows one code after the other, and counts the answers; each must be a redirect. */
function follow(port, codes, first, until) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let [answers, at, read] = [0, first * 7_919, ''];
    const ask = () => {
      at += 104_729;
      socket.write(
        `GET /b/${codeOf(at % codes)} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nuser-agent: ${agent}\r\naccept-language: ar\r\n\r\n`,
      );
    };
    socket.on('connect', ask);
    socket.on('data', (chunk) => {
      read += chunk.toString('latin1');
      if (!read.endsWith('\r\n\r\n')) return;
      if (!read.startsWith('HTTP/1.1 302') || !read.includes(`s=${codeOf(at % codes)}`))
        return socket.destroy(new Error(read));
      read = '';
      answers += 1;
      if (performance.now() < until) ask();
      else socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answers));
  });
}

async function bareRedirect() {
  const port = await freePort();
  const program = fileURLToPath(new URL('bare-redirect.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return { port, stop: () => child.kill() };
}

const round = (value) => Math.round(value * 100) / 100;
