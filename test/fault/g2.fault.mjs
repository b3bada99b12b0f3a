import { seeded, shuffle, TcpProxy } from '@blueheart/testing';
import { same } from './difference.mjs';
import { People } from './people.mjs';
import { World } from './world.mjs';

export const queues = ['postgres', 'redis'];

/** What a piece on a connection is, by the words in it (PostgreSQL's protocol carries them as they are). */
const announces = /insert into bus\.outbox|\0sign\0/;
const commits = /Q....commit/is;
const committed = /C....COMMIT\0/s;
const ships = /\0bus ship\0/;
const enqueues = { postgres: /add_job\(/, redis: /EVALSHA|evalsha/ };

/** Where a process dies: by what it was about to say, or by what it would have heard. */
const points = {
  'before the fact and its announcement': ({ client }) => announces.test(client),
  'before the commit': ({ client, state }) => {
    state.announced ||= announces.test(client);
    return state.announced && commits.test(client);
  },
  'after the commit, before anybody knows': ({ client, server, state }) => {
    state.announced ||= announces.test(client);
    return (
      state.announced && (committed.test(server) || (server !== '' && /sign/.test(state.last)))
    );
  },
  'before it is shipped': ({ client }) => ships.test(client),
  'shipped, before it is in the queue': ({ server, state }) =>
    server !== '' && ships.test(state.last),
  'in the queue, before that is known': ({ server, state, queue }) =>
    server !== '' && enqueues[queue].test(state.last),
};

/** An event exists if and only if its fact is committed, and takes effect if it exists, wherever a process dies. */
export default async function fault({ seed, seconds, queue, tell, broken }) {
  const random = seeded(seed);
  const world = await World.start({ queue, counts: { notifications: 1 }, tell });
  const proxies = [await TcpProxy.start(world.postgres.port)];
  if (queue === 'redis') proxies.push(await TcpProxy.start(world.redis.port));
  const vars = {
    DATABASE_URL: world.postgres.url.replace(`:${world.postgres.port}`, `:${proxies[0].port}`),
    ...(queue === 'redis' ? { QUEUE_URL: `redis://127.0.0.1:${proxies[1].port}` } : {}),
  };
  if (broken) await forgetAnnouncements(world);
  const people = new People(world);
  const deaths = Object.fromEntries(Object.keys(points).map((point) => [point, 0]));
  try {
    const end = performance.now() + seconds * 1_000;
    do {
      for (const point of shuffle(Object.keys(points), random)) {
        await world.spawn('pledges-1', { vars });
        const died = dieAt(world, proxies, points[point], queue);
        await people.actUntil(died, point);
        deaths[point] += 1;
        tell(`died ${point}`);
        for (const proxy of proxies) proxy.look({});
      }
    } while (performance.now() < end);
    await world.spawn('pledges-1', { vars });
    await people.done();
    await world.settle();
    await compare(world);
    return { signed: people.signed, confirmed: people.confirmed, deaths };
  } finally {
    for (const proxy of proxies) await proxy.stop();
    await world.stop();
  }
}

/** Takes the guard out: every fifth fact is committed without its announcement. */
async function forgetAnnouncements(world) {
  await world.sql(`
    create function told.forget() returns trigger language plpgsql as $$
      begin return case when new.id % 5 = 0 then null else new end; end $$;
    create trigger forget before insert on bus.outbox for each row execute function told.forget();
    grant usage on schema told to public`);
}

/** Resolves when the process has died at that point. */
async function dieAt(world, proxies, isThere, queue) {
  const states = new WeakMap();
  let reached;
  const there = new Promise((resolve) => (reached = resolve));
  const { child, ended } = world.processes.get('pledges-1');
  const see = (side) => (chunk, connection) => {
    const state = states.get(connection) ?? { last: '' };
    states.set(connection, state);
    const said = chunk.toString('latin1');
    const isHere = isThere({ client: '', server: '', [side]: said, state, queue });
    if (side === 'client') state.last = said;
    if (!isHere) return 'pass';
    child.kill('SIGKILL');
    reached();
    return 'cut';
  };
  for (const proxy of proxies) proxy.look({ client: see('client'), server: see('server') });
  await there;
  await ended;
}

/** Facts, their announcements and their effects, each against the other. */
async function compare(world) {
  const pairs = {
    'pledges and PledgeSigned': [
      'select id::text from pledges.pledges',
      `select payload->>'pledge' from told.events where type = 'PledgeSigned'`,
    ],
    'confirmations and PledgeConfirmed': [
      'select pledge::text from pledges.tally_entries where delta = 1',
      `select payload->>'pledge' from told.events where type = 'PledgeConfirmed'`,
    ],
    'PledgeSigned and letters': [
      `select event::text from told.events where type = 'PledgeSigned'`,
      `select cause::text from notifications.letters where template = 'pledge-confirm'`,
    ],
  };
  for (const [what, [one, other]] of Object.entries(pairs)) {
    const [a, b] = await Promise.all([one, other].map((text) => world.sql(`${text} order by 1`)));
    same(
      what,
      a.map((row) => Object.values(row)[0]),
      b.map((row) => Object.values(row)[0]),
    );
  }
}
