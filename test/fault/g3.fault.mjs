import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '@blueheart/testing';
import { BusWorld, types } from './bus-world.mjs';
import { same } from './difference.mjs';

export const queues = ['postgres', 'redis'];

/** Each event takes effect exactly once, though every shipment comes one to five times, at once and shuffled. */
export default async function fault({ seed, seconds, queue, tell, broken }) {
  const random = seeded(seed);
  const world = await BusWorld.start({ queue, processes: 2 });
  try {
    await repeatEveryShipment(world, seed);
    if (broken) await world.withoutInbox();
    const end = performance.now() + seconds * 1_000;
    let announced = 0;
    while (performance.now() < end) {
      // Asleep, both find all copies in the queue when they wake, and work on them side by side.
      for (const { child } of world.processes) child.kill('SIGSTOP');
      for (const type of types) {
        for (let at = 0; at < 5; at += 1) {
          const count = 1 + Math.floor(random() * 60);
          await world.announce(count, type);
          announced += count;
        }
      }
      for (const { child } of world.processes) child.kill('SIGCONT');
      await pause(500);
    }
    await world.settle();
    same('effects', await world.wrong(), { missing: 0, repeated: 0 });
    const [{ shipments }] = await world.sql('select count(*)::int as shipments from told.shipped');
    tell(`${announced} events in ${shipments} shipments`);
    return { announced, shipments };
  } finally {
    await world.stop();
  }
}

/** Up to four copies of each shipment, with the events in another order. */
async function repeatEveryShipment(world, seed) {
  await world.sql(`
    create table told.shipped (id uuid);
    create function told.repeat() returns trigger language plpgsql as $$
      begin
        insert into told.shipped values (new.id);
        if pg_trigger_depth() = 1 then
          insert into bus.shipments (hearer, events)
          select new.hearer, (select json_agg(e order by md5(e ->> 'id' || copy)) from json_array_elements(new.events) e)
          from generate_series(1, abs(hashtext(new.id::text || '${seed}')) % 5) copy;
        end if;
        return null;
      end $$;
    create trigger repeat after insert on bus.shipments for each row execute function told.repeat();
    grant usage on schema told to public; grant insert on told.shipped to public;`);
}
