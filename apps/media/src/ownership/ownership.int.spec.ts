import { Database } from '@blueheart/database';
import type { Mover } from '@blueheart/ownership';
import { PersonKeys } from '@blueheart/sealing';
import { MediaAlone } from '../media.fixture.js';
import { aLine } from '../orders/orders.fixture.js';
import { PlacementsService } from '../placements/placements.service.js';
import type { Step } from '../placements/placement.schema.js';
import { Proofs } from '../proofs/proofs.fixture.js';
import { OrderMoves } from './moves.service.js';
import { Owners, wishOf } from './ownership.fixture.js';

let media: MediaAlone;
let owners: Owners;
let proofs: Proofs;
beforeAll(async () => {
  media = await MediaAlone.start();
  owners = new Owners(media);
  proofs = await Proofs.of(media);
}, 60_000);
afterAll(() => media.stop());

/** Days around today. */
const flight = (from: number, until: number) => ({
  lines: [aLine({ from: proofs.day(from), until: proofs.day(until) })],
});
type Versionless<One> = One extends Step ? Omit<One, 'version'> : never;
const take = async (order: string, step: Versionless<Step>) => {
  const { id, version } = (await owners.orders.get(order)).lines[0]!;
  await media.get(PlacementsService).take(media.rana, id, { ...step, version });
};

/** Somebody with an order that was placed, and a draft. */
async function aBusyOne() {
  const owner = await owners.colleague('coordinator', 'Dina');
  const placed = await owners.orders.placed(proofs.outlet, flight(30, 40));
  const draft = await owners.orders.draft(proofs.outlet, flight(30, 40));
  await owners.give(owner, placed, draft);
  return { owner, placed, draft };
}
const tasksOf = async (owner: Mover) => {
  const { kinds } = await owners.preview(owner, owner.me);
  return kinds[0]!.items.map(({ id, tasks }) => [id, tasks.map(({ task }) => task)]);
};

test('moves the order that was chosen, with its placements, as a version, noted and told', async () => {
  const { owner, placed, draft } = await aBusyOne();
  const [admin, lea] = [await owners.colleague('admin', 'Nour'), await owners.colleague()];
  const seen = await owners.preview(admin, owner.me);
  const { number, version, total } = await owners.orders.get(placed);
  expect(seen.from).toMatchObject({ name: 'Dina', owns: true });
  expect(seen.kinds).toMatchObject([
    {
      kind: 'order',
      items: [
        { id: placed, names: { en: 'Cedar Outdoor' }, number, what: 'paid', state: 'placed' },
        { id: draft, number: number + 1, state: 'draft', reminders: 0 },
      ],
    },
  ]);
  const note = 'They want the files by Monday.';
  const wanted = { ...wishOf(seen, lea, [placed]), note };
  const id = await owners.move(admin, wanted);

  expect(await owners.of(placed, draft)).toEqual([lea.me, owner.me]);
  expect(await owners.orders.get(placed)).toMatchObject({ version: version + 1, total });
  const noted = await media.announced<{ action: string; object: { id: string } }>('ActionAudited');
  const ofThis = noted.filter(({ object }) => [id, placed].includes(object.id)).slice(-2);
  expect(ofThis).toMatchObject([
    { action: 'media-order.hand-over', before: { owner: owner.me }, after: { owner: lea.me } },
    { action: 'work.move', person: { after: expect.any(String) } },
  ]);
  const [kept] = await media.sql<{ note: string }>(
    'select note from media.ownership_moves where id = $1',
    [id],
  );
  expect(JSON.stringify([kept, noted])).not.toContain('by Monday');
  const letters = () => media.announced<{ ask: string }>('WorkMoved');
  expect((await letters()).find(({ ask }) => ask === id)).toMatchObject({
    staff: lea.me,
    facts: { moved: [{ kind: 'order', count: 1 }] },
  });
  expect((await owners.news(lea)).moved).toMatchObject([{ id, note, by: { name: 'Nour' } }]);
  await media.get(OrderMoves).seen(lea, id);
  expect((await owners.news(lea)).moved).toEqual([]);

  // Whoever presses twice has moved it once.
  expect(await owners.move(admin, wanted)).toBe(id);
  expect((await letters()).filter(({ ask }) => ask === id)).toHaveLength(1);
});

test('what has changed since the preview is named, also where only a placement did', async () => {
  const { owner, placed, draft } = await aBusyOne();
  const lea = await owners.colleague();
  const before = await owners.preview(owner, owner.me);
  await owners.orders.change(draft, proofs.outlet, { reference: 'C-7' });
  await expect(owners.move(owner, wishOf(before, lea))).rejects.toMatchObject({
    code: 'work-changed',
    about: { changed: [{ kind: 'order', id: draft, is: 'changed' }] },
  });
  const again = await owners.preview(owner, owner.me);
  const elsewhen = { from: proofs.day(50), until: proofs.day(60), quantity: 2 };
  await take(placed, { act: 'make-good', ...elsewhen, reason: 'It was not posted.' });
  await expect(owners.move(owner, wishOf(again, lea, [draft]))).rejects.toMatchObject({
    code: 'work-changed',
    about: { changed: [] },
  });
  expect(await owners.of(placed, draft)).toEqual([owner.me, owner.me]);
});
test('of two who move the same at once one does, and the other is told', async () => {
  const { owner, placed, draft } = await aBusyOne();
  const admin = await owners.colleague('admin');
  const [lea, sami] = [await owners.colleague(), await owners.colleague()];
  const seen = await owners.preview(admin, owner.me);
  const outcomes = await Promise.allSettled(
    [lea, sami, lea, sami].map((to) => owners.move(admin, wishOf(seen, to))),
  );
  const done = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const reasons = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect([new Set(done).size, done.length]).toEqual([1, 2]);
  for (const reason of reasons) expect(reason).toMatchObject({ code: 'work-changed' });
  const { to } = await owners.show(admin, done[0]!);
  expect(await owners.of(placed, draft)).toEqual([to.id, to.id]);
});

test('a coordinator moves their own, sees no colleague’s, and takes what has lost its owner', async () => {
  const { owner, placed, draft } = await aBusyOne();
  const [lea, sami] = [await owners.colleague(), await owners.colleague()];
  await expect(owners.preview(lea, owner.me)).rejects.toMatchObject({ code: 'not-your-work' });
  const own = await owners.preview(owner, owner.me);
  await expect(owners.move(lea, wishOf(own, lea))).rejects.toMatchObject({ status: 403 });

  await owners.become(owner, { role: null });
  const { orphans } = await owners.news(lea);
  expect(orphans.find((one) => one.owner.id === owner.me)).toEqual({
    owner: { id: owner.me, name: 'Dina' },
    counts: [{ kind: 'order', count: 2 }],
  });
  const left = await owners.preview(lea, owner.me);
  await expect(owners.move(lea, wishOf(left, sami))).rejects.toMatchObject({
    code: 'only-to-yourself',
  });
  await owners.move(lea, wishOf(left, lea));
  expect(await owners.of(placed, draft)).toEqual([lea.me, lea.me]);
});

test('nothing goes to who helps or looks, has not come, or was told of before there were names', async () => {
  const { owner } = await aBusyOne();
  const admin = await owners.colleague('admin');
  const seen = await owners.preview(admin, owner.me);
  const lea = await owners.colleague();
  for (const changes of [
    { role: 'volunteer' as const },
    { role: 'viewer' as const },
    { role: 'coordinator' as const, joined: false },
    { joined: true, person: null },
  ]) {
    await owners.become(lea, changes);
    await expect(owners.move(admin, wishOf(seen, lea))).rejects.toMatchObject({
      code: 'cannot-own',
    });
  }
});

test('whoever is erased has no name here any more, gets nothing, and their note is gone', async () => {
  const { owner, placed } = await aBusyOne();
  const [admin, lea] = [await owners.colleague('admin'), await owners.colleague()];
  const wanted = wishOf(await owners.preview(admin, owner.me), lea, [placed]);
  const id = await owners.move(admin, { ...wanted, note: 'Good luck.' });
  const { personKey } = (
    await media.announced<{ ask: string; personKey: string }>('WorkMoved')
  ).find(({ ask }) => ask === id)!;
  await media.get(Database).transaction((tx) => media.get(PersonKeys).forget(tx, personKey));
  expect(await owners.show(admin, id)).toMatchObject({ to: { id: lea.me, name: '' }, note: '' });
  const rest = wishOf(await owners.preview(admin, owner.me), lea);
  await expect(owners.move(admin, { ...rest, note: 'More.' })).rejects.toMatchObject({
    code: 'cannot-own',
  });
});

test('a move is taken back as far as it is still with who got it, and not to who has left', async () => {
  const { owner, placed, draft } = await aBusyOne();
  const admin = await owners.colleague('admin');
  const [lea, sami] = [await owners.colleague(), await owners.colleague()];
  const id = await owners.move(admin, wishOf(await owners.preview(admin, owner.me), lea));
  await owners.move(lea, wishOf(await owners.preview(lea, lea.me), sami, [draft]));
  const undo = (mover: Mover) => media.get(OrderMoves).undo(mover, id);
  await expect(undo(lea)).rejects.toMatchObject({ code: 'no-such-move' });
  await owners.become(owner, { role: null });
  await expect(undo(admin)).rejects.toMatchObject({ code: 'cannot-own' });
  await owners.become(owner, { role: 'coordinator' });
  await undo(admin);
  await undo(admin);
  expect(await owners.of(placed, draft)).toEqual([owner.me, sami.me]);
  expect((await owners.news(lea)).moved).toMatchObject([{ id, undone: true }]);
});

test('nothing of another campaign is seen or moved', async () => {
  const { owner, placed, draft } = await aBusyOne();
  const [admin, lea] = [await owners.colleague('admin'), await owners.colleague()];
  await media.sql(
    `insert into media.campaigns (slug, time_zone, locales, default_locale, digest)
     values ('elsewhere', 'Asia/Beirut', '{fr}', 'fr', 'elsewhere')`,
  );
  await owners.become(lea, { campaign: 'elsewhere' });
  const stranger = { ...admin, campaign: 'elsewhere', by: { ...admin.by, campaign: 'elsewhere' } };
  expect((await owners.preview(stranger, owner.me)).kinds).toEqual([{ kind: 'order', items: [] }]);
  const here = wishOf(await owners.preview(admin, owner.me), lea);
  await expect(owners.move(stranger, here)).rejects.toMatchObject({ code: 'work-changed' });
  expect(await owners.of(placed, draft)).toEqual([owner.me, owner.me]);
});

test('what waits hangs on its order', async () => {
  const owner = await owners.colleague();
  const [draft, artless, unproved, proved] = [
    await owners.orders.draft(proofs.outlet, flight(30, 40)),
    await owners.orders.placed(proofs.outlet, flight(5, 20)),
    await owners.orders.placed(proofs.outlet, flight(-6, 9)),
    await owners.orders.placed(proofs.outlet, flight(-6, -1)),
  ];
  await owners.give(owner, draft, artless, unproved, proved);
  await take(draft, { act: 'option', until: new Date(Date.now() + 86_400_000).toISOString() });
  await proofs.bring((await owners.orders.get(proved)).lines[0]!.id);
  expect(await tasksOf(owner)).toEqual([
    [draft, ['draft', 'options']],
    [artless, ['unpaid', 'artless']],
    [unproved, ['unpaid', 'artless', 'unproved']],
    [proved, ['unpaid', 'proofs']],
  ]);
  const [first] = (await owners.preview(owner, owner.me)).kinds[0]!.items;
  expect(first!.tasks[1]).toMatchObject({ count: 1, until: expect.stringMatching(/T\d\d:\d\d$/) });
});

test('what is cancelled, or paid and over, waits for nothing and stays with whoever had it', async () => {
  const owner = await owners.colleague();
  const [cancelled, over, paid] = [
    await owners.orders.placed(proofs.outlet, flight(5, 20)),
    await owners.orders.placed(proofs.outlet, flight(-20, -10)),
    await owners.orders.placed(proofs.outlet, flight(30, 40)),
  ];
  await owners.give(owner, cancelled, over, paid);
  await owners.orders.cancel(cancelled);
  for (const order of [over, paid]) {
    await owners.orders.invoice(order, 1_000);
    await owners.orders.pay(order);
  }
  await media.sql(`update media.placements set state = 'completed' where of_order = $1`, [over]);
  expect(await tasksOf(owner)).toEqual([[paid, []]]);
  const lea = await owners.colleague();
  const id = await owners.move(owner, wishOf(await owners.preview(owner, owner.me), lea));
  await media.sql(`update media.placements set state = 'completed' where of_order = $1`, [paid]);
  expect((await owners.show(owner, id)).kinds[0]!.items).toMatchObject([{ id: paid, tasks: [] }]);
  expect(await owners.of(cancelled, over, paid)).toEqual([owner.me, owner.me, lea.me]);
});
