import { eventually, seeded } from '@blueheart/testing';
import { BusWorld, types } from './bus-world.mjs';
import { Difference, same } from './difference.mjs';

export const queues = ['postgres', 'redis'];

const shiftClock = new URL('shift-clock.mjs', import.meta.url).href;
const fiveMinutes = 5 * 60_000;
/** As many as a process works on at a time: it cannot take its own back. */
const jobs = 2;

/**
 * Clocks five minutes apart between processes change no effect: a job is stolen from a worker that is still at it,
 * both bring it to its handlers, and it takes effect once. In PostgreSQL a lock has expired when the thief's clock says
 * so. Redis looks at its own clock, so there the worker sleeps past its lock, and then goes on.
 */
export default async function fault({ seed, seconds, queue, tell, broken }) {
  const random = seeded(seed);
  const world = await BusWorld.start({ queue, processes: 0 });
  const end = performance.now() + seconds * 1_000;
  let stolen = 0;
  try {
    await markDeliveries(world);
    if (broken) await world.withoutInbox();
    do {
      const behind = random() < 0.5 ? 0 : -fiveMinutes;
      const worker = await addWithClock(world, behind);
      const hold = await world.holdEffects();
      const [shortWay] = await takeIn(world, random, 1);
      await postpone(world, shortWay);
      for (let job = 1; job <= jobs; job += 1) await takeIn(world, random, 1 + job);
      if (queue === 'redis') worker.child.kill('SIGSTOP');
      await addWithClock(world, fiveMinutes);
      await areStolen(world);
      stolen += jobs;
      tell(`${jobs} jobs stolen from a worker whose clock is at ${behind / 60_000} minutes`);
      await hold.letGo();
      worker.child.kill('SIGCONT');
      await world.settle();
      same('effects', await world.wrong(), { missing: 0, repeated: 0 });
      world.endProcesses();
    } while (performance.now() < end);
    const [{ announced }] = await world.sql('select count(*)::int as announced from told.events');
    return { announced, stolen };
  } finally {
    await world.stop();
  }
}

function addWithClock(world, shift) {
  return world.add({
    execArgv: ['--import', shiftClock],
    env: { ...process.env, SHIFT_MS: String(shift) },
  });
}

/** Whoever takes an event in is seen to have it in hand from then on, until it commits: by a lock that hinders nobody. */
async function markDeliveries(world) {
  await world.sql(`
    create function told.mark() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock_shared(13, hashtext(new.event::text)); return new; end $$;
    create trigger mark before insert on bus.inbox for each row execute function told.mark();
    create view told.in_hand as
      select s.id as shipment, e ->> 'id' as event, count(*)::int as hands
      from bus.shipments s, json_array_elements(s.events) e
      join pg_locks l on l.locktype = 'advisory' and l.classid = 13
        and l.objid::bigint = hashtext(e ->> 'id') & 4294967295
      group by 1, 2`);
}

/** One shipment more is in hand. Gives all that are. */
async function takeIn(world, random, expected) {
  await world.announce(1 + Math.floor(random() * 20), types[Math.floor(random() * types.length)]);
  return eventually(async () => {
    const rows = await world.sql('select distinct shipment from told.in_hand');
    same('shipments in hand', rows.length, expected);
    return rows.map(({ shipment }) => shipment);
  });
}

/** What went the short way was no job. The relay repeats it, as a job that would take up a place of the thief's. */
function postpone(world, shortWay) {
  return world.sql(`update bus.shipments set due_at = due_at + interval '1 minute' where id = $1`, [
    shortWay,
  ]);
}

/** Resolves when all jobs are in the hands of two at once. */
function areStolen(world) {
  return eventually(
    async () => {
      const rows = await world.sql('select distinct shipment from told.in_hand where hands > 1');
      if (rows.length < jobs)
        throw new Difference(rows.length ? 'Not every job was stolen.' : 'Nothing was stolen.');
    },
    // Handlers are given up after 20 seconds.
    { timeout: 17_000 },
  );
}
