import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Difference, same } from './difference.mjs';
import { holdTable } from './hold-table.mjs';
import { slug, World } from './world.mjs';

export const queues = ['postgres', 'redis'];

const limitMs = 10_000;
const endAtOnce = new URL('end-at-once.mjs', import.meta.url).href;

/** Told to stop, a process answers what is under way and ends within ten seconds; a job in hand is finished or done again. */
export default async function fault({ seconds, queue, tell, broken }) {
  const world = await World.start({ queue, counts: {} });
  const names = ['pledges-1', 'notifications-1'];
  const env = broken ? { NODE_ARGS: ['--import', endAtOnce] } : {};
  const start = () => Promise.all(names.map((name) => world.spawn(name, env)));
  const end = performance.now() + seconds * 1_000;
  const took = [];
  let stops = 0;
  try {
    await start();
    do {
      stops += 1;
      // Whoever posts a letter waits.
      const hold = await holdTable(
        world.postgres.url,
        'notifications.letters',
        'share row exclusive',
      );
      await sign(world, `worker-${stops}`);
      await isWaiting(world);
      const slow = await slowRequest(world, `slow-${stops}`);
      const idle = await keepAlive(world);
      const began = performance.now();
      const ends = names.map((name) => {
        const { child, ended } = world.processes.get(name);
        child.kill('SIGTERM');
        return ended.then(([code]) => ({ name, code, ms: performance.now() - began }));
      });
      await pause(1_000);
      same('the slow request', (await slow.finish()).startsWith('HTTP/1.1 202 '), true);
      await hold.letGo();
      for (const { name, code, ms } of await Promise.all(ends)) {
        tell(`${name} ended with ${code} after ${(ms / 1_000).toFixed(1)} s`);
        same(`exit code of ${name}`, code, 0);
        if (ms > limitMs) throw new Difference(`${name} took ${Math.round(ms)} ms.`);
        took.push(ms);
      }
      idle.destroy();
      await start();
      await world.settle(30_000);
      same('letters', world.sink.received.length, stops * 2);
    } while (performance.now() < end);
    return { stops, slowestMs: Math.round(Math.max(...took)) };
  } finally {
    await world.stop();
  }
}

const person = (name) =>
  JSON.stringify({ name, email: `${name}@example.org`, locale: 'en', consent: true, adult: true });
const path = `/api/v1/campaigns/${slug}/pledges`;

async function sign(world, name) {
  const answer = await fetch(`http://127.0.0.1:${world.ports[0]}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: person(name),
  });
  same('signing', answer.status, 202);
}

/** Half of a request is sent; `finish` sends the rest and gives the answer. */
async function slowRequest(world, name) {
  const body = person(name);
  const socket = connect(world.ports[0], '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += String(chunk)));
  const closed = once(socket, 'close');
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: keep-alive\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nExpect: 100-continue\r\n\r\n`,
  );
  while (!heard.includes('100 Continue')) await once(socket, 'data');
  heard = '';
  return {
    finish: async () => {
      socket.write(body);
      await closed;
      return heard.trimStart();
    },
  };
}

/** A connection that has been answered and stays open, as browsers' do. */
async function keepAlive(world) {
  const socket = connect(world.ports[0], '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(socket, 'data');
  return socket;
}

/** Resolves when the job is in hand. */
async function isWaiting(world) {
  for (let looks = 0; looks < 200; looks += 1) {
    const [{ n }] = await world.sql('select count(*)::int as n from pg_locks where not granted');
    if (n) return;
    await pause(25);
  }
  throw new Difference('Nobody took the event in.');
}
