import { performance } from 'node:perf_hooks';
import { Difference, same } from './difference.mjs';
import { Signers } from './signers.mjs';
import { World } from './world.mjs';

export const queues = ['postgres', 'redis'];

const pending = 1_000;

/** A wiped queue loses nothing: with a thousand events pending all jobs vanish; everything arrives within a minute. */
export default async function fault({ seconds, queue, tell, broken }) {
  const world = await World.start({ queue, counts: { pledges: 1, notifications: 1 } });
  const end = performance.now() + seconds * 1_000;
  const signers = new Signers(world.folder, world.ports);
  let wipes = 0;
  let slowest = 0;
  try {
    do {
      const { child } = world.processes.get('notifications-1');
      child.kill('SIGSTOP');
      for (let at = 0; at < pending; at += 1) signers.one();
      await signers.done();
      await until(async () => {
        const [{ n }] = await world.sql('select count(*)::int as n from bus.outbox');
        return n === 0;
      });
      await world.wipeQueue();
      if (broken) await world.sql('delete from bus.shipments');
      wipes += 1;
      const began = performance.now();
      child.kill('SIGCONT');
      await until(async () => {
        const [{ n }] = await world.sql('select count(*)::int as n from bus.shipments');
        return n === 0;
      });
      const took = performance.now() - began;
      slowest = Math.max(slowest, took);
      tell(`wiped with ${pending} pending, received after ${(took / 1_000).toFixed(1)} s`);
      if (took > 60_000) throw new Difference(`It took ${Math.round(took / 1_000)} s.`);
      const [{ letters }] = await world.sql(
        'select count(*)::int as letters from notifications.letters',
      );
      same('letters', letters, signers.count);
    } while (performance.now() < end);
    return { wipes, signed: signers.count, slowestSeconds: Math.round(slowest / 100) / 10 };
  } finally {
    await world.stop();
  }
}

async function until(isSo, withinMs = 90_000) {
  const giveUp = performance.now() + withinMs;
  while (!(await isSo()))
    if (performance.now() > giveUp) throw new Difference(`Not so after ${withinMs} ms.`);
}
