import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '@blueheart/testing';
import { quantile } from '../support/quantile.mjs';
import { Difference } from './difference.mjs';
import { Signers } from './signers.mjs';
import { World } from './world.mjs';

export const queues = ['postgres', 'redis'];
/** Times are compared: of a few seconds they would say nothing. */
export const atLeast = 10;

const perSecond = 30;
/** The slowest signer in a hundred waits at most so many times as long as on a good day, and a little. */
const limit = { times: 3, ms: 200, memory: 1.5 };

/** A slow consumer, a dead queue or a dead mail server never slows signing, and what piles up is not kept in memory. */
export default async function fault({ seed, seconds, queue, tell, broken }) {
  const random = seeded(seed);
  const world = await World.start({ queue, counts: { pledges: 1, notifications: 1 } });
  const signers = new Signers(world.folder, world.ports);
  const worker = () => world.processes.get('notifications-1').child;
  const days = {
    'a good day': [() => undefined, () => undefined],
    'the worker asleep': [() => worker().kill('SIGSTOP'), () => worker().kill('SIGCONT')],
    'the mail server dead': [() => world.sink.pause(), () => world.sink.resume()],
    ...(world.redis && {
      'Redis asleep': [
        () => world.redis.child.kill('SIGSTOP'),
        () => world.redis.child.kill('SIGCONT'),
      ],
    }),
  };
  const times = Object.fromEntries(Object.keys(days).map((day) => [day, []]));
  try {
    if (broken) await waitForReceipts(world);
    await signers.arrive(perSecond, 3, random);
    await signers.done();
    const memory = residentBytes(world);
    const rounds = Math.max(2, Math.round(seconds / (Object.keys(days).length * 3)));
    // In turns, so that whatever else the machine does meets all of them.
    for (let round = 0; round < rounds; round += 1) {
      for (const [day, [begin, over]] of Object.entries(days)) {
        signers.times = [];
        await begin();
        await signers.arrive(perSecond, 3, random);
        await signers.done();
        times[day].push(...signers.times);
        await over();
      }
    }
    const p99 = Object.fromEntries(
      Object.entries(times).map(([day, all]) => [day, quantile(all, 0.99)]),
    );
    for (const [day, ms] of Object.entries(p99)) {
      tell(`p99 ${ms.toFixed(1)} ms: ${day}`);
      if (ms > p99['a good day'] * limit.times + limit.ms)
        throw new Difference(
          `${day}: p99 ${ms.toFixed(0)} ms, on a good day ${p99['a good day'].toFixed(0)} ms.`,
        );
    }
    const grown = residentBytes(world) / memory;
    if (grown > limit.memory) throw new Difference(`Memory grew to ${grown.toFixed(2)} times.`);
    await settleMail(world);
    return {
      signed: signers.count,
      p99: Object.fromEntries(Object.entries(p99).map(([day, ms]) => [day, Math.round(ms)])),
      memory: Number(grown.toFixed(2)),
    };
  } finally {
    world.redis?.child.kill('SIGCONT');
    await world.stop();
  }
}

/** Takes the guard out: whoever signs waits, for a second at most, until what was announced before is received. */
async function waitForReceipts(world) {
  await world.sql(`
    create function told.wait() returns trigger language plpgsql security definer as $$
      begin
        for looks in 1..20 loop
          exit when not exists (select from bus.shipments);
          perform pg_sleep(0.05);
        end loop;
        return new;
      end $$;
    create trigger wait before insert on bus.outbox for each statement execute function told.wait()`);
}

/** After the bad days everybody has a letter. */
async function settleMail(world) {
  for (let rounds = 0; rounds < 40; rounds += 1) {
    if (!Object.keys(await world.left()).length) return;
    await world.freeWaiting();
    await pause(500);
  }
  await world.settle(1_000);
}

function residentBytes(world) {
  const { pid } = world.processes.get('pledges-1').child;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
}
