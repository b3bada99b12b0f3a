import { setTimeout as pause } from 'node:timers/promises';
import { BusWorld, types } from './bus-world.mjs';
import { same } from './world.mjs';

export const queues = ['postgres', 'redis'];

const shiftClock = new URL('shift-clock.mjs', import.meta.url).href;
const fiveMinutes = 5 * 60_000;

/** Clocks five minutes apart between processes change no effect: a job that is stolen from its worker is done once. */
export default async function fault({ seconds, queue, tell, broken }) {
  const world = await BusWorld.start({ queue, processes: 0 });
  try {
    for (const shift of [0, fiveMinutes, -fiveMinutes])
      await world.add({
        execArgv: ['--import', shiftClock],
        env: { ...process.env, SHIFT_MS: String(shift) },
      });
    // Slow enough for a job to be stolen while its worker is at it.
    await world.sql(`
      create function notifications.slowly() returns trigger language plpgsql as $$
        begin perform pg_sleep(1.5); return null; end $$;
      create trigger slowly before insert on notifications.effects for each statement execute function notifications.slowly()`);
    if (broken) await world.withoutInbox();
    const end = performance.now() + seconds * 1_000;
    let announced = 0;
    while (performance.now() < end) {
      // The second type is taken in batches: one slow statement for all of them.
      await world.announce(20, types[1]);
      announced += 20;
      await pause(100);
    }
    await world.settle(120_000);
    same('effects', await world.wrong(), { missing: 0, repeated: 0 });
    tell(`${announced} events with clocks at 0, +5 and −5 minutes`);
    return { announced };
  } finally {
    await world.stop();
  }
}
