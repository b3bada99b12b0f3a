import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '@blueheart/testing';
import { same } from './difference.mjs';
import { Planners } from './planners.mjs';
import { World } from './world.mjs';

/** What is promised is the database's; the queue has no part in it. */
export const queues = ['postgres'];

const clients = 50;
const processes = ['schedule-1', 'schedule-2'];

/**
 * Fifty at once agree on events in the same few spaces, cancel them, and sign up for shifts at the same hours, while a
 * process is killed again and again. In the end no space has two events at one time, nobody is in two places, and of
 * everything that was answered with yes there are the version, the audited act and the announcement, once.
 */
export default async function fault({ seed, seconds, tell, broken }) {
  const random = seeded(seed);
  const world = await World.start({ queue: 'postgres', counts: { schedule: 2 }, tell });
  try {
    if (broken) await world.sql('alter table schedule.events drop constraint one_event_a_space');
    const planners = await Planners.begin(world, random);
    const end = performance.now() + seconds * 1_000;
    const isOver = () => performance.now() > end;
    const working = Promise.all(Array.from({ length: clients }, () => planners.work(isOver)));
    let kills = 0;
    do {
      await pause(300 + random() * 700);
      const victim = processes[Math.floor(random() * processes.length)];
      await world.kill(victim);
      kills += 1;
      tell(`killed ${victim}; ${planners.told()}`);
      await world.spawn(victim);
    } while (!isOver());
    await working;
    await compare(world, planners);
    return { kills, ...planners.counts };
  } finally {
    await world.stop();
  }
}

const nothing = {
  'two events in one space': 0,
  'people in two places': 0,
  'shifts beyond their places': 0,
  'events that lack a version': 0,
};

async function compare(world, { accepted }) {
  const [wrong] = await world.sql(`select
    (select count(*)::int from schedule.events a join schedule.events b on a.space = b.space and a.id < b.id
       and a.occupied && b.occupied
     where a.state in ('confirmed', 'under-way') and b.state in ('confirmed', 'under-way')) as "two events in one space",
    (select count(*)::int from schedule.sign_ups a join schedule.sign_ups b on a.staff = b.staff and a.id < b.id
       and a.busy && b.busy where a.state = 'taken' and b.state = 'taken') as "people in two places",
    (select count(*)::int from schedule.shifts s where capacity <
       (select count(*) from schedule.sign_ups where shift = s.id and state = 'taken')) as "shifts beyond their places",
    (select count(*)::int from schedule.events e where version <>
       (select count(*) from schedule.event_versions where event = e.id)) as "events that lack a version"`);
  same('rules', wrong, nothing);
  for (const act of ['confirm', 'cancel']) {
    const kept = await world.sql(
      'select event::text as id from schedule.event_versions where act = $1 order by 1',
      [act],
    );
    same(`accepted ${act}s and versions`, accepted[act].toSorted(), ids(kept));
    same(`${act}s and audited acts`, ids(await audited(world, `event.${act}`)), ids(kept));
    const type = act === 'confirm' ? 'EventConfirmed' : 'EventCancelled';
    const told = await world.sql(
      `select payload->>'event' as id from told.events where type = $1 order by 1`,
      [type],
    );
    same(`${act}s and announcements`, ids(told), ids(kept));
  }
  const signed = await world.sql(
    `select shift || ' ' || staff as id from schedule.sign_ups where state <> 'ended' order by 1`,
  );
  same('accepted sign-ups and sign-ups', accepted.signUp.toSorted(), ids(signed));
  same('sign-ups and audited acts', ids(await audited(world, 'shift.sign-up')), ids(signed));
}

const ids = (rows) => rows.map(({ id }) => id);

/** What was done to which event, or by whom to which shift. */
function audited(world, action) {
  const whom = action === 'shift.sign-up' ? ` || ' ' || (payload->'actor'->>'id')` : '';
  return world.sql(
    `select (payload->'object'->>'id')${whom} as id from told.events
     where type = 'ActionAudited' and payload->>'action' = $1 order by 1`,
    [action],
  );
}
