import { randomUUID } from 'node:crypto';
import { PeopleCounted, witnessedLinkDays, type Event } from '@blueheart/contracts';
import { seal } from '@blueheart/envelope';
import { CampaignKeys, newId } from '@blueheart/sealing';
import { TallyRecount } from '../index.js';
import { MyPledgeService } from '../my-pledge/my-pledge.service.js';
import { PledgeStates, type Announced } from '../pledge-states.fixture.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { PledgesService } from '../pledges.service.js';
import { PledgesUpkeep } from '../pledges.upkeep.js';
import { TallyQueries } from '../tally/tally.queries.js';
import { TallyService } from '../tally/tally.service.js';
import { WitnessedHeld } from './witnessed-held.service.js';
import { WitnessedQueries } from './witnessed.queries.js';
import { WitnessedService } from './witnessed.service.js';

type CountedFigure = Event<typeof PeopleCounted>['data']['figures'][number];

const slug = 'blue-heart-lebanon';
const [event, device, witness] = [newId(), newId(), newId()];
let system: PledgesAlone;
let states: PledgeStates;

beforeAll(async () => {
  system = await PledgesAlone.start();
  states = new PledgeStates(system);
});
afterEach(async () => expect(await system.get(TallyRecount).verify()).toEqual([]));
afterAll(() => system.stop());

const signed = (contact: string, changes: object = {}) => ({
  name: 'ريما حدّاد',
  contact,
  sharedAddress: false,
  governorate: 'LB-BA',
  locale: 'ar',
  consent: true,
  updates: false,
  showName: false,
  adult: true,
  version: 1,
  ...changes,
});
/** As a phone sends it. */
async function sealed(body: object, id = newId(), of = slug) {
  const key = await system.get(CampaignKeys).publicOf(system.database, of);
  return { id, event, by: witness, envelope: await seal(key, body, id) };
}
const send = async (...pledges: Awaited<ReturnType<typeof sealed>>[]) =>
  (await system.get(WitnessedService).take(slug, witness, { device, pledges })).answers.map(
    ({ answer, code }) => (code ? `${answer}: ${code}` : answer),
  );
async function tally() {
  while ((await system.get(TallyService).countStep()) > 0);
  const { confirmed, witnessed, total } = (await system.get(TallyQueries).publicTally(slug))!.tally;
  return { confirmed, witnessed, total };
}
/** How the count changes meanwhile. */
async function changeOf(work: () => Promise<unknown>) {
  const before = await tally();
  await work();
  const after = await tally();
  return {
    confirmed: after.confirmed - before.confirmed,
    witnessed: after.witnessed - before.witnessed,
    total: after.total - before.total,
  };
}
async function newestLinks() {
  const letter = (await system.announced<Announced>('PledgeWitnessed')).at(-1)!;
  const tokens = system.tokensOf(letter);
  return {
    confirm: { pledge: letter.pledge, token: tokens['confirm']! },
    notMe: { pledge: letter.pledge, token: tokens['notMe']! },
    mine: { pledge: letter.pledge, token: tokens['mine']! },
  };
}
const none = { confirmed: 0, witnessed: 0, total: 0 };
const oneWitnessed = { confirmed: 0, witnessed: 1, total: 1 };

test('a pledge from a phone counts once as witnessed, however often and at once it is sent', async () => {
  const pledge = await sealed(signed('once@example.org'));
  expect(
    await changeOf(async () => {
      const answers = await Promise.all([send(pledge), send(pledge), send(pledge)]);
      expect(answers.flat().sort()).toEqual(['accepted', 'duplicate', 'duplicate']);
      expect(await send(pledge)).toEqual(['duplicate']);
    }),
  ).toEqual(oneWitnessed);
});

test('confirmed by its letter within thirty days it moves, and adds nobody', async () => {
  await send(await sealed(signed('moves@example.org')));
  const { confirm } = await newestLinks();
  const [row] = await system.sql<{ days: number }>(
    `select round(extract(epoch from expires_at - now()) / 86400)::int as days from pledges.pledges where id = $1`,
    [confirm.pledge],
  );
  expect(row!.days).toBe(witnessedLinkDays);
  expect(await changeOf(() => system.get(PledgesService).confirm(confirm))).toEqual({
    confirmed: 1,
    witnessed: -1,
    total: 0,
  });
});

test('its link works as long as its letter says, whichever letters come after it', async () => {
  await send(await sealed(signed('stays@example.org')));
  const { confirm } = await newestLinks();
  await system.sql(
    `update pledges.pledges set asked_at = now() - interval '1 day', expires_at = now() + interval '29 days'
     where id = $1`,
    [confirm.pledge],
  );
  await states.pending('stays@example.org');
  const [row] = await system.sql<{ days: number }>(
    `select round(extract(epoch from expires_at - now()) / 86400)::int as days from pledges.pledges where id = $1`,
    [confirm.pledge],
  );
  expect(row!.days).toBe(29);
});

test('nobody is reminded that it would not count: it does', async () => {
  await send(await sealed(signed('no-reminder@example.org')));
  const { pledge } = (await newestLinks()).confirm;
  await system.sql(
    `update pledges.pledges set asked_at = now() - interval '3 days' where id = $1`,
    [pledge],
  );
  await system.get(PledgesUpkeep).remind();
  const reminded = await system.announced<Announced>('PledgeReminderDue');
  expect(reminded.map((one) => one.pledge)).not.toContain(pledge);
});

test('one person is one, in whichever way and order they sign, and the answer does not tell', async () => {
  await states.confirmed('+961 3 700 701');
  await states.pending('known@example.org');
  expect(
    await changeOf(async () => {
      const again = await sealed(signed('03 700 701'));
      const pending = await sealed(signed('KNOWN@example.org'));
      expect(await send(again, pending)).toEqual(['accepted', 'accepted']);
      expect(await send(await sealed(signed('known@example.org')))).toEqual(['accepted']);
    }),
  ).toEqual(oneWitnessed);
});

test('whoever withdraws, or says that it was not them, counts no longer', async () => {
  expect(
    await changeOf(async () => {
      await send(await sealed(signed('withdraws@example.org')));
      expect(await system.get(MyPledgeService).withdraw((await newestLinks()).mine)).toBe('done');
      await send(await sealed(signed('not-me@example.org')));
      expect(await system.get(PledgesService).disown((await newestLinks()).notMe)).toBe('disown');
    }),
  ).toEqual(none);
});

test('each booth is told what it brought: whoever confirms stays with it, and whoever takes it back is taken from it', async () => {
  await tally();
  const [mall, square] = [newId(), newId()];
  const toldOf = async (event: string) => {
    await tally();
    const told = await system.announced<{ figures: CountedFigure[] }>('PeopleCounted');
    const its = told.flatMap(({ figures }) => figures).filter((one) => one.event === event);
    expect(new Set(its.map(({ source }) => source)).size).toBeLessThan(2);
    const of = (tier: string) =>
      its.reduce((sum, one) => sum + (one.tier === tier ? one.people : 0), 0);
    return { confirmed: of('confirmed'), witnessed: of('witnessed') };
  };
  const at = async (event: string, contact: string) => ({
    ...(await sealed(signed(contact))),
    event,
  });
  await send(await at(mall, 'mall-1@example.org'), await at(mall, 'mall-2@example.org'));
  const first = await newestLinks();
  await send(await at(square, 'square@example.org'));
  const second = await newestLinks();
  expect(await toldOf(mall)).toEqual({ confirmed: 0, witnessed: 2 });
  expect(await toldOf(square)).toEqual({ confirmed: 0, witnessed: 1 });

  // Seen once more at another booth, it stays with the first.
  await send(await at(square, 'mall-1@example.org'));
  expect(await toldOf(square)).toEqual({ confirmed: 0, witnessed: 1 });
  await system.get(PledgesService).confirm(first.confirm);
  expect(await toldOf(mall)).toEqual({ confirmed: 1, witnessed: 1 });
  await system.get(MyPledgeService).withdraw(first.mine);
  expect(await toldOf(mall)).toEqual({ confirmed: 0, witnessed: 1 });
  await system.get(PledgesService).disown(second.notMe);
  expect(await toldOf(square)).toEqual({ confirmed: 0, witnessed: 0 });

  // Who took it back may sign anew, and elsewhere.
  await system.sql(
    `update pledges.pledges set asked_at = asked_at - interval '11 minutes' where id = $1`,
    [second.notMe.pledge],
  );
  await send(await at(mall, 'square@example.org'));
  expect(await toldOf(mall)).toEqual({ confirmed: 0, witnessed: 2 });
  // A link that somebody came by before stays what brought them.
  const { confirm } = await states.pending('by-a-link@example.org');
  await system.sql(`update pledges.pledges set source = 'mall-a' where id = $1`, [confirm.pledge]);
  await send(await at(mall, 'by-a-link@example.org'));
  expect(await toldOf(mall)).toEqual({ confirmed: 0, witnessed: 2 });
});

test('whoever never confirms is forgotten after thirty days, stays counted, and counts no second time', async () => {
  for (const contact of ['forgotten@example.org', '+961 3 700 702'])
    await send(await sealed(signed(contact)));
  const { confirm } = await newestLinks();
  await system.sql(
    `update pledges.pledges set asked_at = asked_at - interval '31 days', witnessed_at = witnessed_at - interval '31 days'
     where witnessed_at is not null`,
  );
  expect(
    await changeOf(async () => {
      while ((await system.get(PledgesUpkeep).purgeUnconfirmed()) > 0);
      const left = await system.sql(`select state, person from pledges.pledges where id = $1`, [
        confirm.pledge,
      ]);
      expect(left).toEqual([{ state: 'deleted', person: null }]);
      expect(await send(await sealed(signed('03 700 702')))).toEqual(['accepted']);
    }),
  ).toEqual(none);
  const { confirm: anew } = await newestLinks();
  expect(anew.pledge).toBe(confirm.pledge);
  expect(await changeOf(() => system.get(PledgesService).confirm(anew))).toEqual({
    confirmed: 1,
    witnessed: -1,
    total: 0,
  });
});

test('what cannot be taken is kept sealed, with why, and hinders nothing beside it', async () => {
  await system.anotherCampaign('elsewhere');
  const fine = await sealed(signed('fine@example.org'));
  const moved = await sealed(signed('moved@example.org'));
  expect(
    await send(
      { ...moved, id: newId() },
      await sealed(signed('other@example.org'), newId(), 'elsewhere'),
      await sealed(signed('minor@example.org', { adult: false })),
      await sealed(signed('neither')),
      await sealed(signed('text@example.org', { version: 99 })),
      fine,
      { ...fine, envelope: moved.envelope },
    ),
  ).toEqual([
    'quarantined: broken-envelope',
    'quarantined: broken-envelope',
    'quarantined: unreadable',
    'quarantined: contact',
    'quarantined: unknown-text',
    'accepted',
    'quarantined: other-body',
  ]);
  const { held } = await system.get(WitnessedQueries).held(slug);
  expect(held.map(({ code }) => code).sort()).toEqual([
    'broken-envelope',
    'broken-envelope',
    'contact',
    'unknown-text',
    'unreadable',
  ]);
  const figures = await system.get(WitnessedQueries).figures(slug, event);
  expect(figures.held).toBe(5);
  expect((await system.get(WitnessedQueries).figures('elsewhere', event)).held).toBe(0);
  const kept = await system.sql<{ text: string }>(
    'select w::text as text from pledges.witnessed w',
  );
  expect(kept.filter(({ text }) => /example|ريما|neither/.test(text))).toEqual([]);
});

test('staff look at what waits and mend it with a reason that is noted; twice there is nothing left', async () => {
  const pledge = await sealed(signed('omar.example.org', { name: 'Omar' }));
  expect(await send(pledge)).toEqual(['quarantined: contact']);
  const held = system.get(WitnessedHeld);
  const by = { kind: 'staff', id: randomUUID() } as const;
  const asked = { slug, id: pledge.id, by, reason: 'The address lacks its sign.' };
  expect(await held.look(asked)).toEqual({ name: 'Omar', contact: 'omar.example.org' });
  await expect(held.takeIn(asked)).rejects.toMatchObject({ code: 'witnessed-contact' });
  await expect(held.takeIn({ ...asked, slug: 'elsewhere' })).rejects.toMatchObject({ status: 404 });
  expect(await changeOf(() => held.takeIn(asked, 'omar@example.org'))).toEqual(oneWitnessed);
  await expect(held.takeIn(asked, 'omar@example.org')).rejects.toMatchObject({ status: 404 });
  await expect(held.look(asked)).rejects.toMatchObject({ status: 404 });
  expect(await send(pledge)).toEqual(['duplicate']);

  const hopeless = await sealed(signed('nobody'));
  await send(hopeless);
  await held.drop({ ...asked, id: hopeless.id });
  await expect(held.drop({ ...asked, id: hopeless.id })).rejects.toMatchObject({ status: 404 });
  const [left] = await system.sql(`select envelope from pledges.witnessed where id = $1`, [
    hopeless.id,
  ]);
  expect(left).toEqual({ envelope: null });
  const acts = await system.announced<{ action: string; object: { id: string } }>('ActionAudited');
  expect(
    acts
      .filter(({ object }) => [pledge.id, hopeless.id].includes(object.id))
      .map(({ action }) => action),
  ).toEqual(['witnessed.look', 'witnessed.take-in', 'witnessed.drop']);
});

test('what nobody looks at for thirty days is forgotten', async () => {
  const pledge = await sealed(signed('nowhere'));
  await send(pledge);
  await system.get(WitnessedHeld).forgetOld();
  const envelope = async () =>
    (await system.sql('select envelope from pledges.witnessed where id = $1', [pledge.id]))[0];
  expect(await envelope()).toEqual({ envelope: pledge.envelope });
  await system.sql(
    `update pledges.witnessed set received_at = received_at - interval '31 days' where id = $1`,
    [pledge.id],
  );
  await system.get(WitnessedHeld).forgetOld();
  expect(await envelope()).toEqual({ envelope: null });
});

test('when the campaign is over, what was signed before waits for somebody', async () => {
  const pledge = await sealed(signed('too-late@example.org'));
  await system.sql('update pledges.campaigns set closes_at = now() where slug = $1', [slug]);
  try {
    expect(await send(pledge)).toEqual(['quarantined: closed']);
  } finally {
    await system.sql('update pledges.campaigns set closes_at = null where slug = $1', [slug]);
  }
  expect(
    await changeOf(() =>
      system.get(WitnessedHeld).takeIn({
        slug,
        id: pledge.id,
        by: { kind: 'staff', id: randomUUID() },
        reason: 'It was signed in time.',
      }),
    ),
  ).toEqual(oneWitnessed);
});
