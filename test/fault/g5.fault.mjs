import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '@blueheart/testing';
import { BoothLog } from './booth-log.mjs';
import { compareAnswers, compareBooks } from './books.mjs';
import { removeGuards, writeCarelessly } from './careless.mjs';
import { same } from './difference.mjs';
import { compareField } from './field-books.mjs';
import { fieldItem, Movers } from './movers.mjs';
import { Phones } from './phones.mjs';
import { World } from './world.mjs';

/** What is promised is the database's; the queue has no part in it. */
export const queues = ['postgres'];

const processes = ['distribution-1', 'distribution-2'];

/**
 * Fifty at once move the same thirty items to and fro, hand them out, take them back, write them off and find them,
 * while a process is killed again and again and a careless program tries to write in the books. Some of them are phones
 * that send what they did again and again, and what booths log is announced shuffled and repeated. In the end nothing is
 * below zero, the ledger comes to its balances, and what was answered with yes, done or logged is in it, once.
 */
export default async function fault({ seed, seconds, clients = 50, tell, broken }) {
  const random = seeded(seed);
  const world = await World.start({ queue: 'postgres', counts: { distribution: 2 }, tell });
  try {
    const movers = await Movers.begin(world, random);
    const [van, depot] = movers.places;
    const log = await BoothLog.begin(world, random, fieldItem);
    const phones = new Phones(movers, fieldItem, [van, depot]);
    await movers.bring(fieldItem, depot, log.places[0], 15);
    if (broken) await removeGuards(world);
    const end = performance.now() + seconds * 1_000;
    const isOver = () => performance.now() > end;
    const working = Array.from({ length: clients }, (_, at) =>
      (at % 5 === 4 ? phones : movers).work(isOver),
    );
    working.push(log.work(isOver));
    const all = Promise.allSettled(working);
    const disturbed = await disturb({ world, movers, random, seconds, isOver, tell });
    await all;
    // Where the books are wrong, answers are; the books say more.
    await compareBooks(world);
    await Promise.all(working);
    await compareAnswers(world, movers);
    await compareField(world, phones, log);
    await compareBooks(world);
    same('what a careless program wrote', disturbed.written, []);
    await world.run('cli', 'verify');
    const { kills, crashes, refusedWrites } = disturbed;
    const { announced } = log;
    return { kills, crashes, refusedWrites, ...movers.counts, ...phones.counts, announced };
  } finally {
    await world.stop();
  }
}

/** A process after the other is killed, PostgreSQL once where there is time for it; meanwhile somebody is careless. */
async function disturb({ world, movers, random, seconds, isOver, tell }) {
  const did = { kills: 0, crashes: 0, refusedWrites: 0, written: [] };
  const half = performance.now() + seconds * 500;
  do {
    await pause(300 + random() * 700);
    const victim = processes[Math.floor(random() * processes.length)];
    await world.kill(victim);
    did.kills += 1;
    tell(`killed ${victim}; ${JSON.stringify(movers.counts)}`);
    const { tries, done } = await writeCarelessly(world);
    did.refusedWrites += tries - done.length;
    did.written.push(...done);
    if (seconds >= 10 && !did.crashes && performance.now() > half) {
      tell('PostgreSQL crashes');
      await world.crashPostgres();
      did.crashes += 1;
    }
    await world.spawn(victim);
  } while (!isOver());
  return did;
}
