import { setTimeout as pause } from 'node:timers/promises';
import { BusWorld, types } from './bus-world.mjs';
import { Difference, same } from './difference.mjs';

export const queues = ['postgres', 'redis'];

const limitMs = 15_000;

/** A worker is killed in the middle of its work; another does that work within 15 seconds, once. */
export default async function fault({ seconds, queue, tell, broken }) {
  const world = await BusWorld.start({ queue, processes: 1 });
  const end = performance.now() + seconds * 1_000;
  const waits = [];
  try {
    do {
      const [victim] = world.processes;
      // Whoever takes the events in waits here, its job in hand.
      const hold = await world.holdEffects();
      for (const type of types) for (let at = 0; at < 3; at += 1) await world.announce(5, type);
      await isAtWork(world);
      const heir = await world.add();
      victim.child.kill('SIGKILL');
      const began = performance.now();
      world.processes = [heir];
      // As if nobody looked after what has no receipt.
      if (broken) await world.holdShipments();
      await hold.letGo();
      await world.settle(60_000);
      waits.push(performance.now() - began);
      tell(`work resumed and done ${(waits.at(-1) / 1_000).toFixed(1)} s after kill -9`);
      if (waits.at(-1) > limitMs) throw new Difference(`It took ${Math.round(waits.at(-1))} ms.`);
      same('effects', await world.wrong(), { missing: 0, repeated: 0 });
    } while (performance.now() < end);
    return { kills: waits.length, slowestMs: Math.round(Math.max(...waits)) };
  } finally {
    await world.stop();
  }
}

/** Resolves when somebody waits for the lock. */
async function isAtWork(world) {
  for (let looks = 0; looks < 1_200; looks += 1) {
    const waiting = await world.sql(
      `select from pg_locks where not granted and relation = 'notifications.effects'::regclass`,
    );
    // One is enough: all that was announced may have gone out in one shipment.
    if (waiting.length >= 1) return;
    await pause(25);
  }
  throw new Difference('Nobody took the events in.');
}
