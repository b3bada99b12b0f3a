import { HeldLetters } from '../doubts/held-letters.service.js';
import { MyPledgeQueries } from '../my-pledge/my-pledge.queries.js';
import { MyPledgeService } from '../my-pledge/my-pledge.service.js';
import { askOf, PledgeStates } from '../pledge-states.fixture.js';
import { Pledge } from '../pledge.entity.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { PledgesQueries } from '../pledges.queries.js';
import { PledgesService } from '../pledges.service.js';
import { PledgesUpkeep } from '../pledges.upkeep.js';
import { TallyService } from '../tally/tally.service.js';
import { InvalidationSteps } from './invalidation.steps.js';
import { Invalidations } from './invalidations.fixture.js';

let system: PledgesAlone;
let states: PledgeStates;
let staff: Invalidations;
beforeEach(async () => {
  system = await PledgesAlone.start();
  states = new PledgeStates(system);
  staff = new Invalidations(system);
});
afterEach(() => system.stop());

const pledges = () => system.get(PledgesService);
const mine = () => system.get(MyPledgeService);
const stateOf = async (id: string) =>
  (await system.sql<{ state: string }>('select state from pledges.pledges where id = $1', [id]))[0]
    ?.state;

test('confirming one that is set aside is kept and told, and counts when it is taken back', async () => {
  const { confirm } = await states.pending('ada@example.org');
  const { id } = await staff.make(confirm.pledge);
  expect(await system.get(PledgesQueries).toConfirm(confirm)).toMatchObject({
    decision: 'confirm',
    view: { isSetAside: true },
  });
  expect(await pledges().confirm(confirm)).toBe('set aside');
  expect(await pledges().confirm(confirm)).toBe('set aside');
  expect(await system.get(PledgesQueries).toConfirm(confirm)).toEqual({ decision: 'set aside' });
  expect([await staff.counted(), await stateOf(confirm.pledge)]).toEqual([{}, 'confirmed']);
  expect(await system.announced('PledgeConfirmed')).toEqual([]);

  await staff.undo(id);
  expect(await staff.counted()).toEqual({ confirmed: 1 });
  expect(await system.announced('PledgeConfirmed')).toHaveLength(1);
  expect(await pledges().confirm(confirm)).toBe('already confirmed');
});

test('a signer still sees, withdraws and comes back; what they withdrew stays withdrawn', async () => {
  const [ada, bela] = [
    (await states.confirmed('ada@example.org')).mine,
    (await states.confirmed('bela@example.org')).mine,
  ];
  const { id } = await staff.make(ada.pledge, bela.pledge);
  const { opened } = await system.get(MyPledgeQueries).look(ada);
  expect(opened?.person.name).toBe('Ada Amanda');
  for (const one of [ada, bela]) expect(await mine().withdraw(one)).toBe('done');
  expect(await mine().comeBack(bela)).toBe('done');
  expect(await staff.counted()).toEqual({});
  const told = await system.announced<{ hadCounted: boolean }>('PledgeWithdrawn');
  expect(told.map(({ hadCounted }) => hadCounted)).toEqual([false, false]);

  await staff.undo(id);
  expect(await staff.counted()).toEqual({ confirmed: 1 });
  expect(await stateOf(ada.pledge)).toBe('withdrawn');
  expect(await mine().comeBack(ada)).toBe('done');
  expect(await staff.counted()).toEqual({ confirmed: 2 });
});

test('deleted while it is set aside it leaves nothing, and nothing comes back', async () => {
  const link = (await states.confirmed('ada@example.org')).mine;
  const { id } = await staff.make(link.pledge);
  expect(await mine().delete(link, await states.codeFor(link))).toBe('done');
  expect(await stateOf(link.pledge)).toBeUndefined();
  expect(await system.announced('FarewellWanted')).toEqual([]);
  await staff.undo(id);
  expect(await staff.counted()).toEqual({});
});

test('one that was deleted before stops counting, and counts again as nobody', async () => {
  const { pledge } = (await states.deleted('ada@example.org')).mine;
  const { id } = await staff.make(pledge);
  expect([await staff.counted(), await stateOf(pledge)]).toEqual([{}, 'deleted']);
  await staff.undo(id);
  expect([await staff.counted(), await stateOf(pledge)]).toEqual([{ confirmed: 1 }, 'deleted']);
});

test('whoever says "this was not me" frees their address of it', async () => {
  const { notMe } = await states.confirmed('ada@example.org');
  const { id } = await staff.make(notMe.pledge);
  expect(await pledges().disown(notMe)).toBe('disown');
  await system.sql(`update pledges.pledges set asked_at = now() - interval '1 hour'`);
  const again = await states.pending('ada@example.org');
  expect(again.confirm.pledge).toBe(notMe.pledge);
  expect(await pledges().confirm(again.confirm)).toBe('confirm');
  await staff.undo(id);
  expect(await staff.counted()).toEqual({ confirmed: 1 });
});

test('a witnessed pledge comes back as witnessed, or as confirmed if it was confirmed meanwhile', async () => {
  const all = [await states.pending('ada@example.org'), await states.pending('bela@example.org')];
  const [ada, bela] = all.map(({ confirm }) => confirm);
  for (const { confirm } of all) {
    const pledge = await system.database.repository(Pledge).findOneByOrFail({ id: confirm.pledge });
    await system.database.transaction(async (tx) => {
      await tx.repository(Pledge).update(pledge.id, { witnessedAt: new Date() });
      await system.get(TallyService).add(tx, pledge, 1, 'witnessed', 'witnessed');
    });
  }
  expect(await staff.counted()).toEqual({ witnessed: 2 });
  const { id } = await staff.make(ada!.pledge, bela!.pledge);
  expect(await staff.counted()).toEqual({});
  await pledges().confirm(bela!);
  await staff.undo(id);
  expect(await staff.counted()).toEqual({ confirmed: 1, witnessed: 1 });
});

test('nobody is written to about it: no reminder, and no letter whose time has come', async () => {
  const reminded = (await states.pending('ada@example.org')).mine.pledge;
  const held = await pledges().sign(askOf('bela@example.org'), 'over-quota');
  await system.sql(`update pledges.pledges set asked_at = asked_at - interval '3 days'`);
  await system.sql('update pledges.held_letters set due_at = now()');
  const { id } = await staff.make(reminded, held);
  const due = async () => [
    await system.get(PledgesUpkeep).remind(),
    await system.get(HeldLetters).announceDue(),
  ];
  expect(await due()).toEqual([0, 0]);
  await staff.undo(id);
  expect(await due()).toEqual([1, 1]);
});

test('what happens to a pledge between the decision and its step is not overrun by the step', async () => {
  const { mine: ada } = await states.confirmed('ada@example.org');
  const { mine: bela } = await states.confirmed('bela@example.org');
  const { notMe } = await states.confirmed('cleo@example.org');
  const { confirm } = await states.pending('dina@example.org');
  await system.sql('alter table pledges.tally_entries add constraint stopped check (delta > 0)');
  const made = await staff.make(ada.pledge, bela.pledge, notMe.pledge, confirm.pledge);
  expect(made.done).toBe(false);
  await system.sql('alter table pledges.tally_entries drop constraint stopped');

  expect(await mine().withdraw(ada)).toBe('done');
  expect(await pledges().disown(notMe)).toBe('disown');
  expect(await pledges().confirm(confirm)).toBe('confirm');
  expect(await staff.counted()).toEqual({ confirmed: 2 });
  while ((await system.get(InvalidationSteps).step()) > 0);
  expect(await staff.counted()).toEqual({});
  await staff.undo(made.id);
  expect(await staff.counted()).toEqual({ confirmed: 2 });
  expect([await stateOf(ada.pledge), await stateOf(notMe.pledge)]).toEqual([
    'withdrawn',
    'disowned',
  ]);
});
