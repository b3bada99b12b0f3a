import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '@blueheart/testing';
import { Difference, same } from './difference.mjs';
import { Signers } from './signers.mjs';
import { World } from './world.mjs';

export const queues = ['postgres', 'redis'];

/** Every acknowledged pledge survives kill -9 of any process at any time, and crashes of PostgreSQL; a key is one row. */
export default async function fault({ seed, seconds, queue, tell, broken }) {
  const random = seeded(seed);
  const world = await World.start({ queue, counts: { pledges: 2, notifications: 2 }, tell });
  try {
    if (broken) await answerEarly(world);
    const signers = new Signers(world.folder, world.ports);
    const arriving = signers.arrive(40, seconds, random);
    const kills = await killAround(world, seconds, random, tell);
    await arriving;
    await signers.done();
    signers.close();

    const keys = signers.acknowledged();
    same('acknowledged', keys.length, signers.count);
    const lost = await world.sql(
      `select key from unnest($1::text[]) as acknowledged(key) except
       select k.key from pledges.request_keys k join pledges.pledges p on p.id = k.request`,
      [keys],
    );
    same('acknowledged and not stored', lost, []);
    same('rows', await world.sql('select count(*)::int as n from pledges.pledges'), [
      { n: signers.count },
    ]);

    const orphans = await settleLetters(world);
    const ids = new Map();
    for (const { to, messageId } of world.sink.received)
      ids.set(to[0], (ids.get(to[0]) ?? new Set()).add(messageId));
    same('readers', ids.size, signers.count);
    same('readers of two letters', [...ids.values()].filter((own) => own.size > 1).length, 0);
    const copies = world.sink.received.length - ids.size;
    if (copies > orphans)
      throw new Difference(`${copies} letters twice, ${orphans} were in the hands of the dead.`);
    return {
      signed: signers.count,
      tries: signers.tries,
      ...kills,
      lettersTwice: copies,
      lettersInDoubt: orphans,
    };
  } finally {
    await world.stop();
  }
}

/** Takes the guard out: commits are answered before they are on the disk. */
async function answerEarly(world) {
  await world.sql('alter system set synchronous_commit = off');
  await world.sql(`alter system set wal_writer_delay = '10s'`);
  await world.sql('select pg_reload_conf()');
}

/** A random process every three seconds, and PostgreSQL twice. */
async function killAround(world, seconds, random, tell) {
  const end = performance.now() + seconds * 1_000;
  const crashes = [1 / 3, 2 / 3]
    .map((part) => end - seconds * 1_000 * part)
    .toSorted((a, b) => a - b);
  const counted = { killed: 0, crashes: 0 };
  const restarts = [];
  while (performance.now() < end) {
    await pause(Math.min(3_000, Math.max(0, end - performance.now())));
    if (crashes.length && performance.now() > crashes[0]) {
      crashes.shift();
      tell('PostgreSQL crashes');
      await world.crashPostgres();
      counted.crashes += 1;
    }
    const names = [...world.processes.keys()];
    const name = names[Math.floor(random() * names.length)];
    tell(`kill -9 ${name}`);
    await world.kill(name);
    counted.killed += 1;
    restarts.push(startAgain(world, name));
    await restarts.at(-1);
  }
  await Promise.all(restarts);
  return counted;
}

/** PostgreSQL may be away at that moment: whoever runs it starts it again. */
async function startAgain(world, name) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await world.spawn(name);
    } catch (error) {
      if (attempt === 5) throw error;
      await pause(500);
    }
  }
}

/** Gives how many letters were in the hands of a process that died. */
async function settleLetters(world) {
  let orphans = 0;
  for (let round = 0; round < 20; round += 1) {
    try {
      await world.settle(3_000);
      return orphans;
    } catch (error) {
      if (!(error instanceof Difference)) throw error;
      orphans += await world.freeLetters();
    }
  }
  await world.settle(1_000);
  return orphans;
}
