import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../support/quantile.mjs';
import { addEntry, addPledges, tallyPath as path, totalNow } from './counted-pledges.mjs';
import { listen } from './listeners.mjs';
import { askOnce, load } from './load.mjs';
import { freePort, memoryBytes, processorMs, slug, startScript, startSystem } from './system.mjs';

const [few, many] = [10_000, 1_000_000];
const rounds = 14;
const seconds = 1;
const connections = 32;
const listeners = 2_000;
/** In the question whether something is to be counted. */
const look = '"isUncounted"';

/**
 * What counting in public costs: the live count beside a static answer, with few and with many pledges,
 * and with two thousand who listen. One or two minutes.
 */
export default async function* bench() {
  const small = await startSystem();
  try {
    await addPledges(small, few);
    yield* liveCount(small);
    yield* listening(small);
    const large = await startSystem();
    try {
      await addPledges(large, many);
      yield* flat(small, large);
    } finally {
      await large.stop();
    }
  } finally {
    await small.stop();
  }
}

/** The same load on ours and on node:http, in turns, so that whatever else the machine does meets both. */
async function* liveCount({ port, child }) {
  const answer = await askOnce(port, path);
  const peerPort = await freePort();
  const peer = await startScript(
    new URL('static-answer.mjs', import.meta.url),
    peerPort,
    JSON.stringify(headersOf(answer.head)),
    String(answer.body),
  );
  try {
    const contestants = [
      { port, process: child, rates: [], costs: [] },
      { port: peerPort, process: peer, rates: [], costs: [] },
    ];
    for (const { port } of contestants) await load({ port, path, connections, seconds: 5 });
    for (let round = 0; round < rounds; round += 1) {
      for (const one of round % 2 ? contestants.toReversed() : contestants) {
        const before = processorMs(one.process);
        const rate = await load({ port: one.port, path, connections, seconds });
        one.rates.push(rate);
        one.costs.push(((processorMs(one.process) - before) * 1_000) / (rate * seconds));
      }
    }
    const [ours, static_] = contestants;
    const peerName = 'node:http, the same bytes';
    const rate = { ours: median(ours.rates), peer: median(static_.rates) };
    yield {
      name: `GET …/tally, ${connections} connections`,
      ...whole(rate),
      unit: 'answers/s',
      peerName,
      limit: 0.6,
      ok: rate.ours / rate.peer >= 0.6,
    };
    yield {
      name: 'processor time an answer',
      ...whole({ ours: median(ours.costs), peer: median(static_.costs) }),
      unit: 'µs',
      peerName,
    };
  } finally {
    peer.kill();
  }
}

/** All are told of the next change; the database is asked as often as when nobody listens. */
async function* listening({ port, child, heard, sql }) {
  const perSecond = async () => {
    const [from, began] = [heard.length, performance.now()];
    await pause(8_000);
    const asked = heard.slice(from).filter(({ role }) => role.endsWith('_pledges'));
    const took = (performance.now() - began) / 1_000;
    const looks = asked.filter(({ text }) => text?.includes(look)).length;
    return { all: asked.length / took, looks: looks / took };
  };
  const quiet = await perSecond();
  const memory = memoryBytes(child);
  const all = await listen(port, `${path}/stream`, listeners);
  const busy = await perSecond();
  const total = await totalNow(port);
  const told = Promise.all(all.map((one) => one.heard((tally) => tally.total === total + 1)));
  await addEntry(sql);
  const times = await told;
  const held = (memoryBytes(child) - memory) / listeners / 1_024;
  for (const { socket } of all) socket.destroy();
  yield {
    name: `listeners told of the next change, of ${listeners}`,
    ours: times.length,
    unit: 'listeners',
    limit: listeners,
    ok: times.length === listeners,
  };
  yield {
    name: 'from the first told to the last',
    ours: Math.round(Math.max(...times) - Math.min(...times)),
    unit: 'ms',
    limit: 1_000,
    ok: Math.max(...times) - Math.min(...times) <= 1_000,
  };
  yield {
    name: `looks at the count while ${listeners} listen and nothing changes`,
    ours: Number(busy.looks.toFixed(2)),
    unit: 'statements/s',
    limit: 1.3,
    ok: busy.looks <= 1.3,
  };
  yield {
    name: 'all statements of the service meanwhile, its timers included',
    ours: Number(busy.all.toFixed(2)),
    peer: Number(quiet.all.toFixed(2)),
    peerName: 'nobody listens',
    unit: 'statements/s',
    limit: 1.5,
    ok: busy.all <= 1.5 * quiet.all,
  };
  yield {
    name: 'memory a listener',
    ours: Math.round(held),
    unit: 'KiB',
    limit: 100,
    ok: held <= 100,
  };
}

/** The statements that the system itself sends, as they were heard; and what a reader waits for. In turns. */
async function* flat(small, large) {
  const [ours, theirs] = [await questionsOf(large), await questionsOf(small)];
  for (const [name, { ask, times = 300 }] of Object.entries(ours)) {
    const took = [[], []];
    for (let at = 0; at < times; at += 1) {
      took[0].push(await timed(ask));
      took[1].push(await timed(theirs[name].ask));
    }
    const [large, small] = took.map((all) => median(all.slice(times / 5)));
    yield {
      name: `${name}, ${many} pledges`,
      ours: Number(large.toFixed(3)),
      unit: 'ms',
      peer: Number(small.toFixed(3)),
      peerName: `${few} pledges`,
      limit: 1.3,
      ok: large / small <= 1.3,
    };
  }
}

async function questionsOf({ port, heard, sql }) {
  await addEntry(sql);
  await pause(2_500);
  const last = (part) => heard.findLast(({ text }) => text?.includes(part)).text;
  const lookText = last(look);
  const live = last('as places');
  return {
    "the board's question": { ask: () => sql(lookText) },
    "the board's refresh": { ask: () => sql(live, [slug]) },
    'a request for the tally': { ask: () => fetchText(port, path) },
    'a request for the page': { ask: () => fetchText(port, `/en/${slug}/tally`), times: 100 },
  };
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function fetchText(port, path) {
  return (await fetch(`http://127.0.0.1:${port}${path}`)).text();
}

/** Without those that node:http adds by itself. */
function headersOf(head) {
  return head
    .split('\r\n')
    .slice(1)
    .filter((line) => !/^(date|connection|keep-alive):/i.test(line))
    .flatMap((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
}

function whole(numbers) {
  return Object.fromEntries(Object.entries(numbers).map(([name, n]) => [name, Math.round(n)]));
}
