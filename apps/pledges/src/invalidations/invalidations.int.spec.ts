import { newId } from '@blueheart/sealing';
import { askOf, PledgeStates } from '../pledge-states.fixture.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { PledgesService } from '../pledges.service.js';
import { InvalidationSteps } from './invalidation.steps.js';
import { admin, Invalidations, reason } from './invalidations.fixture.js';

const slug = 'blue-heart-lebanon';
const always = { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' };

let system: PledgesAlone;
let states: PledgeStates;
let staff: Invalidations;
beforeEach(async () => {
  system = await PledgesAlone.start();
  states = new PledgeStates(system);
  staff = new Invalidations(system);
});
afterEach(() => system.stop());

const confirmed = async (name: string) =>
  (await states.confirmed(`${name}@example.org`)).mine.pledge;
const sign = (name: string, changes: object) =>
  system.get(PledgesService).sign({ ...askOf(`${name}@example.org`), ...changes });

test('pledges are seen first, then set aside, and no longer count; undone, they count again', async () => {
  const [ada, bela] = [await confirmed('ada'), await confirmed('bela')];
  const pending = (await states.pending('cleo@example.org')).mine.pledge;
  const dina = await confirmed('dina');
  const preview = await staff.preview({ ids: [ada, bela, pending] });
  expect(preview).toMatchObject({ pledges: 3, counted: 2, byState: { confirmed: 2, pending: 1 } });
  expect(preview.bySource).toEqual([{ source: null, pledges: 3 }]);
  expect(preview.byDay).toEqual([{ day: expect.any(String), pledges: 3 }]);
  expect(await staff.counted()).toEqual({ confirmed: 3 });

  const made = await staff.of({ ids: [ada, bela, pending] }, preview.fingerprint);
  expect(made).toMatchObject({ pledges: 3, counted: 2, done: true, reason, by: admin.id });
  expect(await staff.counted()).toEqual({ confirmed: 1 });
  expect(await staff.list()).toEqual([made]);
  expect((await staff.preview({ ids: [ada, dina] })).pledges).toBe(1);

  const undone = await staff.undo(made.id);
  expect(undone).toMatchObject({ done: true, undoneBy: admin.id, undoneAt: expect.any(String) });
  expect(await staff.counted()).toEqual({ confirmed: 3 });
  expect(await system.announced('PledgeConfirmed')).toHaveLength(3);
  const bodies = await system.sql<{ body: string }>(
    'select body from pledges.count_blocks order by id',
  );
  expect(bodies.map(({ body }) => JSON.parse(body) as object)).toEqual([
    { campaign: 1, added: 3, removed: 0, total: 3 },
    { campaign: 1, added: 0, removed: 2, total: 1, invalidated: 2 },
    { campaign: 1, added: 2, removed: 0, total: 3, restored: 2 },
  ]);
});

test('it is noted with its reason and what it met, never with who; what cannot be noted does not happen', async () => {
  const ada = await confirmed('ada');
  await system.withoutNotes(async () => {
    await expect(staff.make(ada)).rejects.toThrow('no_notes');
  });
  expect([await staff.list(), await staff.counted()]).toEqual([[], { confirmed: 1 }]);

  const { id } = await staff.make(ada);
  await system.withoutNotes(async () => {
    await expect(staff.undo(id)).rejects.toThrow('no_notes');
  });
  expect(await staff.counted()).toEqual({});
  await staff.undo(id);
  await staff.undo(id);
  const object = { kind: 'invalidation', id };
  expect(await staff.notes('pledges.invalidate')).toEqual([
    expect.objectContaining({
      actor: admin,
      object,
      campaign: slug,
      reason,
      after: expect.objectContaining({ filter: { ids: 1 }, pledges: 1, counted: 1 }),
    }),
  ]);
  expect(await staff.notes('pledges.restore')).toEqual([
    expect.objectContaining({ actor: admin, object, before: { pledges: 1 } }),
  ]);
});

test('it is refused as soon as the pledges are others than those that were seen', async () => {
  await sign('ada', { source: 'crowd' });
  const filter = { ...always, source: 'crowd' };
  const { fingerprint } = await staff.preview(filter);
  const bela = await sign('bela', { source: 'crowd' });
  await expect(staff.of(filter, fingerprint)).rejects.toMatchObject({
    code: 'pledges-changed',
    status: 409,
  });
  expect([await staff.list(), await staff.notes('pledges.invalidate')]).toEqual([[], []]);
  await system.sql('delete from pledges.pledges where id = $1', [bela]);
  expect(await staff.of(filter, fingerprint)).toMatchObject({ pledges: 1 });

  const empty = await staff.preview(filter);
  await expect(staff.of(filter, empty.fingerprint)).rejects.toMatchObject({
    code: 'no-pledges-chosen',
  });
});

test('they are chosen by source, place, state and time; what counts nowhere is never among them', async () => {
  const ada = await confirmed('ada');
  const bela = await sign('bela', { source: 'crowd', governorate: 'LB-BA' });
  const { notMe } = await states.pending('cleo@example.org');
  await system.get(PledgesService).disown(notMe);
  await states.withdrawn('dina@example.org');
  const deleted = (await states.deleted('edda@example.org')).mine.pledge;
  await system.sql(`update pledges.pledges set signed_at = '2026-01-01T10:00:00Z' where id = $1`, [
    ada,
  ]);
  const met = async (filter: object) => {
    const { fingerprint, pledges } = await staff.preview({ ...always, ...filter });
    return { fingerprint, pledges };
  };
  const these = async (...ids: string[]) => {
    const { fingerprint, pledges } = await staff.preview({ ids });
    return { fingerprint, pledges };
  };

  expect(await met({})).toEqual(await these(deleted, bela, ada));
  expect(await met({ source: 'crowd' })).toEqual(await these(bela));
  expect(await met({ source: '' })).toEqual(await these(ada, deleted));
  expect(await met({ governorate: 'LB-BA' })).toEqual(await these(bela));
  expect(await met({ state: 'deleted' })).toEqual(await these(deleted));
  expect(await met({ to: '2026-01-01T10:00:01Z' })).toEqual(await these(ada));
});

test('in another campaign neither its pledges nor its invalidations are met', async () => {
  await system.anotherCampaign('second');
  const ada = await confirmed('ada');
  expect((await staff.preview({ ids: [ada] }, 'second')).pledges).toBe(0);
  const { fingerprint, id } = { ...(await staff.preview({ ids: [ada] })), id: newId() };
  await expect(staff.of({ ids: [ada] }, fingerprint, 'second')).rejects.toMatchObject({
    code: 'pledges-changed',
  });
  const made = await staff.make(ada);
  expect(await staff.list('second')).toEqual([]);
  for (const [one, of] of [
    [made.id, 'second'],
    [id, slug],
  ] as const)
    await expect(staff.undo(one, of)).rejects.toMatchObject({
      code: 'no-such-invalidation',
      status: 404,
    });
  expect(await staff.counted()).toEqual({});
});

test('after thirty days it cannot be undone', async () => {
  const { id } = await staff.make(await confirmed('ada'));
  await system.sql(`update pledges.invalidations set at = at - interval '30 days'`);
  await expect(staff.undo(id)).rejects.toMatchObject({ code: 'undo-too-late', status: 409 });
  expect(await staff.counted()).toEqual({});
});

test('what one process leaves undone the next one does, and an undo meets all of it', async () => {
  await confirmed('ada');
  const crowd = await staff.aCrowd(2_500);
  expect(await staff.counted()).toEqual({ confirmed: 2_501 });
  const filter = { ...always, source: 'crowd' };
  const { fingerprint } = await staff.preview(filter);
  const steps = system.get(InvalidationSteps);
  const finish = async () => {
    while ((await steps.step()) > 0);
  };

  await system.sql(
    `alter table pledges.tally_entries add constraint stopped check (delta > 0 or pledge <> '${crowd[2_400]}')`,
  );
  const made = await staff.of(filter, fingerprint);
  expect(made).toMatchObject({ pledges: 2_500, done: false });
  expect(await staff.counted()).toEqual({ confirmed: 501 });
  await system.sql('alter table pledges.tally_entries drop constraint stopped');
  // Of two at once each step is done by one.
  await Promise.all([finish(), finish()]);
  await finish();
  expect(await staff.counted()).toEqual({ confirmed: 1 });
  const members = await system.sql<{ state: string }>(
    'select distinct state from pledges.invalidated_pledges',
  );
  expect(members).toEqual([{ state: 'invalid' }]);
  expect(await staff.list()).toEqual([{ ...made, done: true }]);

  await system.sql(
    `alter table pledges.tally_entries add constraint stopped check (delta < 0) not valid`,
  );
  expect(await staff.undo(made.id)).toMatchObject({ done: false });
  await system.sql('alter table pledges.tally_entries drop constraint stopped');
  await Promise.all([finish(), finish()]);
  await finish();
  expect(await staff.counted()).toEqual({ confirmed: 2_501 });
});

test('one that is undone before it was carried out leaves the pledges as they were', async () => {
  const ada = await confirmed('ada');
  await system.sql(`alter table pledges.tally_entries add constraint stopped check (delta > 0)`);
  const made = await staff.make(ada);
  expect(made.done).toBe(false);
  expect(await staff.undo(made.id)).toMatchObject({ done: true });
  expect(await staff.counted()).toEqual({ confirmed: 1 });
});
