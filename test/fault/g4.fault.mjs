import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createSecrets } from '@blueheart/config';
import { MasterKeys } from '@blueheart/sealing';
import fc from 'fast-check';
import { Difference, same } from './difference.mjs';
import { Signers } from './signers.mjs';
import { World } from './world.mjs';

/** What is delivered, and when, is decided here and not by a queue. */
export const queues = ['postgres'];

/** What may have happened to a person, beside having signed, each with whether they can still be written to. */
const stories = {
  signed: { letters: ['PledgeSigned'], isGone: false },
  'signed again': { letters: ['PledgeSigned', 'PledgeSignedAgain'], isGone: false },
  reminded: { letters: ['PledgeSigned', 'PledgeReminderDue'], isGone: false },
  'asked for the link': { letters: ['PledgeSigned', 'MyPledgeAsked'], isGone: false },
  erased: { letters: ['PledgeSigned', 'MyPledgeAsked'], isGone: true, by: 'PersonErased' },
  disowned: { letters: ['PledgeSigned', 'PledgeReminderDue'], isGone: true, by: 'PledgeDisowned' },
};
const peopleAtOnce = 4;

/** The final state does not depend on the order of delivery; what comes too early is kept, not lost. */
export default async function fault({ seed, seconds, tell, broken }) {
  const world = await World.start({ queue: 'postgres', counts: { pledges: 1 } });
  try {
    const people = await signedPeople(world, 400);
    await world.spawn('notifications-1');
    const master = new MasterKeys(createSecrets(join(world.folder, 'secrets')).keyring);
    let runs = 0;
    let parked = 0;
    const property = fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(stories)), {
        minLength: peopleAtOnce,
        maxLength: peopleAtOnce,
      }),
      fc.infiniteStream(fc.nat()),
      async (chosen, chance) => {
        const persons = people.splice(0, peopleAtOnce);
        if (persons.length < peopleAtOnce) return;
        const slug = `c-${runs}`;
        const history = await happen(world, master, slug, persons, chosen);
        parked += await deliver(world, permuted(history, chance), broken);
        runs += 1;
        same('letters', await lettersOf(world, slug), modelOf(slug, history, persons, chosen));
      },
    );
    await fc.assert(property, {
      seed,
      numRuns: 90,
      plugins: [fc.interruptAfterTimeLimit(seconds * 1_000)],
      endOnFailure: true,
    });
    if (!parked) throw new Difference('Nothing ever came too early.');
    tell(`${runs} histories, ${parked} deliveries came too early`);
    return { histories: runs, parked };
  } catch (error) {
    // What fast-check throws says how to repeat it; whose difference it was is inside.
    throw error.cause instanceof Difference
      ? new Difference(`${error.cause.message} (${error.message.split('\n')[1]})`)
      : error;
  } finally {
    await world.stop();
  }
}

/** What was announced of people who signed, taken out of the bus before anybody hears it. */
async function signedPeople(world, count) {
  const signers = new Signers(world.folder, world.ports);
  for (let at = 0; at < count; at += 1) signers.one();
  await signers.done();
  for (;;) {
    const [{ n }] = await world.sql('select count(*)::int as n from bus.outbox');
    if (n === 0) break;
    await pause(50);
  }
  await world.sql('delete from bus.shipments');
  await world.wipeQueue();
  const rows = await world.sql(
    `select payload from told.events where type = 'PledgeSigned' order by id`,
  );
  return rows.map(({ payload }) => payload);
}

/** Everything that was announced about these people, in the order it happened. Whoever is gone has lost the key. */
async function happen(world, master, slug, persons, chosen) {
  const published = (title) => [
    'CampaignPublished',
    {
      slug,
      titles: { en: title },
      locales: ['en'],
      defaultLocale: 'en',
      timeZone: 'Asia/Beirut',
      controllers: { en: 'Nobody' },
    },
  ];
  const facts = [published('first'), published('last')];
  for (const [at, person] of persons.entries()) {
    const story = stories[chosen[at]];
    for (const type of story.letters) {
      const ask = randomUUID();
      const tokens = master.seal(JSON.stringify({ confirm: 'a', notMe: 'b', mine: 'c' }), ask);
      facts.push([type, { ...person, campaign: slug, ask, tokens }]);
    }
    if (!story.isGone) continue;
    const { pledge, personKey } = person;
    const gone = {
      pledge,
      campaign: slug,
      personKey,
      ...(story.by === 'PledgeDisowned' ? { hadCounted: false } : {}),
    };
    facts.push([story.by, gone]);
    await world.sql('delete from sealing.data_keys where id = $1', [personKey]);
  }
  const began = Date.now();
  return facts.map(([type, payload], at) => ({
    id: randomUUID(),
    type,
    version: 1,
    at: new Date(began + at).toISOString(),
    payload,
  }));
}

/** In an order of chance, in batches of one to four. */
function permuted(history, chance) {
  const next = () => chance.next().value;
  const mixed = [...history];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = next() % (at + 1);
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  const batches = [];
  while (mixed.length) batches.push(mixed.splice(0, 1 + (next() % 4)));
  return batches;
}

/** Batch after batch, each received or set aside before the next. Gives how many events were set aside. */
async function deliver(world, batches, broken) {
  const aside = new Set();
  for (const events of batches) {
    await world.sql(
      `insert into bus.outbox (event, announcer, type, version, payload, at)
       select id, 'pledges', type, version, payload, at
       from json_to_recordset($1) as e(id uuid, type text, version smallint, payload jsonb, at timestamptz)`,
      [JSON.stringify(events)],
    );
    await world.sql('notify bus_outbox');
    for (;;) {
      const open = await world.sql(
        'select id::text, waits_for from bus.shipments union all select event::text, null from bus.outbox',
      );
      for (const { id, waits_for } of open) if (waits_for) aside.add(id);
      if (open.every((one) => one.waits_for)) break;
      await pause(5);
    }
    // Takes the guard out: what came too early is dropped.
    if (broken) await world.sql('delete from bus.shipments');
  }
  const giveUp = performance.now() + 30_000;
  while (Object.keys(await world.left()).length) {
    if (performance.now() > giveUp)
      throw new Difference(`Left: ${JSON.stringify(await world.left())}`);
    await pause(50);
  }
  return aside.size;
}

/** Each letter's cause and end, and by which name its campaign goes. */
async function lettersOf(world, slug) {
  const letters = await world.sql(
    'select cause, state from notifications.letters where campaign = $1 order by cause',
    [slug],
  );
  const [campaign] = await world.sql('select titles from notifications.campaigns where slug = $1', [
    slug,
  ]);
  return { title: campaign?.titles.en, letters };
}

/** The same, as it must be, from the history alone. */
function modelOf(slug, history, persons, chosen) {
  const isGone = new Map(
    persons.map(({ personKey }, at) => [personKey, stories[chosen[at]].isGone]),
  );
  const letters = history
    .filter(({ payload }) => 'person' in payload)
    .map(({ id, payload }) => ({
      cause: id,
      state: isGone.get(payload.personKey) ? 'cancelled' : 'sent',
    }))
    .toSorted((a, b) => (a.cause < b.cause ? -1 : 1));
  return { title: 'last', letters };
}
