import type { Role, By } from '@blueheart/access';
import { MovesQueries } from '@blueheart/ownership';
import { newId } from '@blueheart/sealing';
import { withProcessClock } from '@blueheart/testing';
import { EventsService } from '../events/events.service.js';
import { Persons } from '../people/persons.js';
import { ShiftsService } from '../shifts/shifts.service.js';
import { ScheduleHandlers } from '../schedule.handlers.js';
import { aPart, aYear, ScheduleAlone, slug } from '../schedule.fixture.js';
import { Database } from '@blueheart/database';
import { holdingsOf } from './holdings.js';
import { MovesService, type Mover } from './moves.service.js';
import { OwnershipQueries } from './ownership.queries.js';
import type { Filter, MoveWanted, Preview } from './ownership.schema.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

/** Each piece of news is a second newer than the last: of two of one moment the first would stand. */
let heard = Date.UTC(2026, 0, 1);
const told = (staff: string, changes: Parameters<typeof aPart>[0] = {}) => {
  const news = aPart({ staff, ...changes }, new Date((heard += 1_000)));
  return schedule
    .get(Database)
    .transaction((tx) => schedule.get(ScheduleHandlers).rememberPerson(news, tx));
};

/** Somebody who works here, with a name. */
async function aColleague(role: Role = 'coordinator', name = 'Lea'): Promise<Mover> {
  const staff = newId();
  const person = await schedule
    .get(Database)
    .transaction((tx) => schedule.get(Persons).seal(tx, { name, email: `${staff}@example.org` }));
  await told(staff, { role, ...person });
  const by: By = { actor: { kind: 'staff', id: staff }, role, campaign: slug };
  return { campaign: slug, me: staff, role, by };
}

/** Somebody with two drafts in a mall of theirs. */
async function aBusyOne() {
  const owner = await aColleague();
  const mall = await schedule.aMall();
  const events = [await schedule.aDraft(mall), await schedule.aDraft(mall)];
  await schedule.sql('update schedule.venues set owner = $2 where id = $1', [mall.venue, owner.me]);
  await schedule.sql('update schedule.events set owner = $2 where id = any($1)', [
    events,
    owner.me,
  ]);
  return { owner, events, venue: mall.venue };
}

const preview = (mover: Mover, from: string | null, filter: Partial<Filter> = {}) =>
  schedule.get(OwnershipQueries).preview(mover, { from, ...filter });
const move = (mover: Mover, wanted: MoveWanted) => schedule.get(MovesService).move(mover, wanted);
const show = (mover: Mover, id: string) => schedule.get(OwnershipQueries).move(mover, id);
const itemsOf = ({ kinds }: Preview, ids?: readonly string[]) =>
  kinds.flatMap(({ kind, items }) =>
    items.filter(({ id }) => ids?.includes(id) ?? true).map(({ id, mark }) => ({ kind, id, mark })),
  );
const ownersOf = async (ids: readonly string[]) =>
  (
    await schedule.sql<{ owner: string }>(
      `select owner from schedule.events where id = any($1) union all select owner from schedule.venues where id = any($1)`,
      [ids],
    )
  ).map(({ owner }) => owner);

test('moves exactly what was chosen of the preview, as a version of each event, noted and told', async () => {
  const { owner, events, venue } = await aBusyOne();
  const admin = await aColleague('admin', 'Nour');
  const lea = await aColleague();
  const seen = await preview(admin, owner.me);
  expect(seen.kinds.map(({ kind, items }) => [kind, items.length])).toEqual([
    ['event', 2],
    ['venue', 1],
  ]);
  const items = itemsOf(seen, [events[0]!, venue]);
  const note = 'The mall wants to be called before ten.';
  const wanted = { from: owner.me, to: lea.me, fingerprint: seen.fingerprint, items, note };
  const id = await move(admin, wanted);

  expect(await ownersOf([events[0]!, venue])).toEqual([lea.me, lea.me]);
  expect(await ownersOf([events[1]!])).toEqual([owner.me]);
  const [version] = await schedule.sql(
    'select version, by, act from schedule.event_versions where event = $1 order by version desc limit 1',
    [events[0]],
  );
  expect(version).toEqual({ version: 2, by: admin.me, act: 'hand-over' });
  const noted = (
    await schedule.announced<{ action: string; object: { id: string } }>('ActionAudited')
  )
    .filter(({ object }) => [id, events[0], events[1], venue].includes(object.id))
    .filter(({ action }) => /hand-over|work/.test(action));
  expect(noted.map(({ action }) => action)).toEqual([
    'event.hand-over',
    'venue.hand-over',
    'work.move',
  ]);
  expect(JSON.stringify(noted)).not.toContain('before ten');
  expect(noted[2]).toMatchObject({ person: { after: expect.any(String) } });
  const letters = await schedule.announced<{ ask: string }>('WorkMoved');
  expect(letters.find(({ ask }) => ask === id)).toMatchObject({
    staff: lea.me,
    facts: {
      moved: [
        { kind: 'event', count: 1 },
        { kind: 'venue', count: 1 },
      ],
    },
  });
  const { moved } = await schedule.get(OwnershipQueries).news(lea);
  expect(moved).toMatchObject([{ id, note, by: { name: 'Nour' }, seen: false }]);
  const [kept] = await schedule.sql<{ note: string }>(
    'select note from schedule.ownership_moves where id = $1',
    [id],
  );
  expect(kept!.note).not.toContain('before ten');
  await schedule.get(MovesService).seen(lea, id);
  expect((await schedule.get(OwnershipQueries).news(lea)).moved).toEqual([]);

  // Whoever presses twice has moved it once.
  expect(await move(admin, wanted)).toBe(id);
  expect(
    (await schedule.announced<{ ask: string }>('WorkMoved')).filter(({ ask }) => ask === id),
  ).toHaveLength(1);
});

test('what has changed since the preview is named, and nothing is moved', async () => {
  const { owner, events, venue } = await aBusyOne();
  const lea = await aColleague();
  const seen = await preview(owner, owner.me);
  await schedule
    .get(EventsService)
    .change(schedule.rana, [{ id: events[1]!, version: 1, expectedVisitors: 80 }]);
  const wanted = { from: owner.me, to: lea.me, fingerprint: seen.fingerprint, note: '' };
  await expect(move(owner, { ...wanted, items: itemsOf(seen) })).rejects.toMatchObject({
    code: 'work-changed',
    status: 409,
    about: { changed: [{ kind: 'event', id: events[1], is: 'changed' }] },
  });
  // Also where only that has changed which is to stay: it was a part of what was looked at.
  await expect(move(owner, { ...wanted, items: itemsOf(seen, [venue]) })).rejects.toMatchObject({
    code: 'work-changed',
    about: { changed: [] },
  });
  expect(await ownersOf([...events, venue])).toEqual([owner.me, owner.me, owner.me]);
});

test('of two who move the same at once one does, and the other is told', async () => {
  const { owner, events, venue } = await aBusyOne();
  const admin = await aColleague('admin');
  const [lea, sami] = [await aColleague(), await aColleague()];
  const seen = await preview(admin, owner.me);
  const to = (who: Mover) =>
    move(admin, {
      from: owner.me,
      to: who.me,
      fingerprint: seen.fingerprint,
      items: itemsOf(seen),
      note: '',
    });
  const outcomes = await Promise.allSettled([to(lea), to(sami), to(lea), to(sami)]);
  const done = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const reasons = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  // The winner's other press is the same move.
  expect(new Set(done).size).toBe(1);
  expect(done).toHaveLength(2);
  for (const reason of reasons) expect(reason).toMatchObject({ code: 'work-changed' });
  const { to: winner } = await show(admin, done[0]!);
  expect(new Set(await ownersOf([...events, venue]))).toEqual(new Set([winner.id]));
});

test('a coordinator moves their own, sees no colleague’s, and takes what has lost its owner', async () => {
  const { owner, events, venue } = await aBusyOne();
  const [lea, sami] = [await aColleague(), await aColleague()];
  await expect(preview(lea, owner.me)).rejects.toMatchObject({
    code: 'not-your-work',
    status: 403,
  });
  const own = await preview(owner, owner.me);
  const wanted = { from: owner.me, fingerprint: own.fingerprint, items: itemsOf(own), note: '' };
  await expect(move(lea, { ...wanted, to: lea.me })).rejects.toMatchObject({ status: 403 });
  // The query itself shows her none of it.
  expect(await holdingsOf(schedule.get(Database), lea, { from: owner.me })).toEqual([]);

  await told(owner.me, { role: null });
  const { orphans } = await schedule.get(OwnershipQueries).news(lea);
  expect(orphans.find((one) => one.owner.id === owner.me)?.counts).toEqual([
    { kind: 'event', count: 2 },
    { kind: 'venue', count: 1 },
  ]);
  const left = await preview(lea, owner.me);
  const take = { ...wanted, fingerprint: left.fingerprint, items: itemsOf(left) };
  await expect(move(lea, { ...take, to: sami.me })).rejects.toMatchObject({
    code: 'only-to-yourself',
  });
  const id = await move(lea, { ...take, to: lea.me });
  expect(new Set(await ownersOf([...events, venue]))).toEqual(new Set([lea.me]));
  expect(
    (await schedule.announced<{ ask: string }>('WorkMoved')).filter(({ ask }) => ask === id),
  ).toEqual([]);
});

test('nothing goes to who is not of the campaign, has not come yet, or only helps or looks', async () => {
  const { owner } = await aBusyOne();
  const admin = await aColleague('admin');
  const seen = await preview(admin, owner.me);
  const to = (staff: string) =>
    move(admin, {
      from: owner.me,
      to: staff,
      fingerprint: seen.fingerprint,
      items: itemsOf(seen),
      note: '',
    });
  await expect(to(newId())).rejects.toMatchObject({ code: 'no-such-colleague', status: 404 });
  for (const role of ['volunteer', 'viewer'] as const)
    await expect(to((await aColleague(role)).me)).rejects.toMatchObject({ code: 'cannot-own' });
  const invited = newId();
  await told(invited, { role: 'coordinator', joined: false, person: 'sealed' });
  await expect(to(invited)).rejects.toMatchObject({ code: 'cannot-own' });
  const gone = await aColleague();
  await told(gone.me, { role: null });
  await expect(to(gone.me)).rejects.toMatchObject({ code: 'no-such-colleague' });
  await expect(to(owner.me)).rejects.toMatchObject({ code: 'owns-it-already' });
});

test('nothing of another campaign is seen or moved', async () => {
  const { owner, events } = await aBusyOne();
  const admin = await aColleague('admin');
  const lea = await aColleague();
  await schedule.sql(
    `insert into schedule.campaigns select 'elsewhere', time_zone, locales, default_locale, content,
    'elsewhere' from schedule.campaigns where slug = $1 on conflict do nothing`,
    [slug],
  );
  const stranger = { ...admin, campaign: 'elsewhere', by: { ...admin.by, campaign: 'elsewhere' } };
  await told(lea.me, { role: 'coordinator', campaign: 'elsewhere', person: 'x' });
  const there = await preview(stranger, owner.me);
  expect(itemsOf(there)).toEqual([]);
  const here = await preview(admin, owner.me);
  const wanted = {
    from: owner.me,
    to: lea.me,
    fingerprint: here.fingerprint,
    items: itemsOf(here),
    note: '',
  };
  await expect(move(stranger, wanted)).rejects.toMatchObject({ code: 'work-changed' });
  expect(await ownersOf(events)).toEqual([owner.me, owner.me]);
  const id = await move(admin, wanted);
  await expect(show(stranger, id)).rejects.toMatchObject({ code: 'no-such-move', status: 404 });
  await expect(schedule.get(MovesService).undo(stranger, id)).rejects.toMatchObject({
    status: 404,
  });
  await expect(schedule.get(MovesService).seen(stranger, id)).rejects.toMatchObject({
    status: 404,
  });
});

test('a move is taken back as far as it is still with who got it, and they are told', async () => {
  const { owner, events, venue } = await aBusyOne();
  const admin = await aColleague('admin');
  const [lea, sami] = [await aColleague(), await aColleague()];
  const seen = await preview(admin, owner.me);
  const id = await move(admin, {
    from: owner.me,
    to: lea.me,
    fingerprint: seen.fingerprint,
    items: itemsOf(seen),
    note: '',
  });
  const hers = await preview(lea, lea.me, { only: [{ kind: 'event', id: events[1]! }] });
  await move(lea, {
    from: lea.me,
    to: sami.me,
    fingerprint: hers.fingerprint,
    items: itemsOf(hers),
    note: '',
    only: [{ kind: 'event', id: events[1]! }],
  });
  await schedule.get(MovesService).seen(lea, id);

  await expect(schedule.get(MovesService).undo(lea, id)).rejects.toMatchObject({
    code: 'no-such-move',
  });
  await schedule.get(MovesService).undo(admin, id);
  await schedule.get(MovesService).undo(admin, id);
  expect(await ownersOf([events[0]!, venue])).toEqual([owner.me, owner.me]);
  expect(await ownersOf([events[1]!])).toEqual([sami.me]);
  expect((await schedule.get(OwnershipQueries).news(lea)).moved).toMatchObject([
    { id, undone: true },
  ]);
  expect((await show(admin, id)).mayUndo).toBe(false);
});

test('the desk offers to take a move back as long as the database’s clock allows it, and no longer', async () => {
  const { owner } = await aBusyOne();
  const [admin, lea] = [await aColleague('admin'), await aColleague()];
  const seen = await preview(admin, owner.me);
  const wanted = { from: owner.me, to: lea.me, fingerprint: seen.fingerprint };
  const id = await move(admin, { ...wanted, items: itemsOf(seen), note: '' });
  const ageTo = (age: string) =>
    schedule.sql('update schedule.ownership_moves set at = now() - $2::interval where id = $1', [
      id,
      age,
    ]);
  const hourMs = 3_600_000;
  await ageTo('30 days 1 hour');
  await withProcessClock(MovesQueries, -2 * hourMs, async () =>
    expect((await show(admin, id)).mayUndo).toBe(false),
  );
  await ageTo('29 days 23 hours');
  await withProcessClock(MovesQueries, 2 * hourMs, async () =>
    expect((await show(admin, id)).mayUndo).toBe(true),
  );
});

test('nothing goes back to who has left', async () => {
  const { owner, events } = await aBusyOne();
  const [admin, lea] = [await aColleague('admin'), await aColleague()];
  const seen = await preview(admin, owner.me);
  const wanted = { from: owner.me, to: lea.me, fingerprint: seen.fingerprint };
  const id = await move(admin, { ...wanted, items: itemsOf(seen), note: '' });
  await told(owner.me, { role: null });
  expect((await show(admin, id)).mayUndo).toBe(false);
  await expect(schedule.get(MovesService).undo(admin, id)).rejects.toMatchObject({
    code: 'cannot-own',
  });
  expect(await ownersOf(events)).toEqual([lea.me, lea.me]);
});

test('what waits hangs on it, and what is over or given up is not moved', async () => {
  const { owner, events } = await aBusyOne();
  await schedule.step(events[0]!, 'propose');
  await schedule.get(ShiftsService).create(schedule.rana, events[0]!, {
    role: 'booth',
    starts: `${aYear}-06-17T10:00`,
    ends: `${aYear}-06-17T14:00`,
    need: 3,
    capacity: 3,
    skills: [],
    languages: [],
  });
  const { version } = await schedule.event(events[1]!);
  await schedule
    .get(EventsService)
    .cancel(schedule.rana, 'Nobody can come.', { id: events[1]!, version });
  const { kinds } = await preview(owner, owner.me, { kinds: ['event'] });
  expect(kinds[0]!.items).toMatchObject([
    {
      id: events[0],
      state: 'proposed',
      tasks: [
        { task: 'answer', count: 1, until: expect.any(String) },
        { task: 'short', count: 3, until: null },
      ],
    },
  ]);
});
