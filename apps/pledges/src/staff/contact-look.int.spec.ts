import { PersonKeys, newId } from '@blueheart/sealing';
import { PledgeStates } from '../pledge-states.fixture.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { ContactLook } from './contact-look.service.js';

const slug = 'blue-heart-lebanon';
const by = { kind: 'staff', id: newId() } as const;
const reason = 'Asked us to be called back.';

let system: PledgesAlone;
let states: PledgeStates;
beforeAll(async () => {
  system = await PledgesAlone.start();
  states = new PledgeStates(system);
});
afterAll(() => system.stop());

const look = (pledge: string, of = slug, as: { kind: 'staff'; id: string } = by) =>
  system.get(ContactLook).look({ slug: of, pledge, by: as, reason });
const notes = () => system.announced<{ object: { id: string } }>('ActionAudited');
const notesOf = async (pledge: string) =>
  (await notes()).filter(({ object }) => object.id === pledge);

test('who signed is told to somebody with a reason, and that they asked is noted', async () => {
  const { pledge } = (await states.confirmed('ada@example.org')).mine;
  expect(await look(pledge)).toEqual({ name: 'Ada Amanda', email: 'ada@example.org' });
  expect(await notesOf(pledge)).toEqual([
    {
      actor: by,
      action: 'pledge.look',
      object: { kind: 'pledge', id: pledge },
      campaign: slug,
      reason,
    },
  ]);
  await look(pledge);
  expect(await notesOf(pledge)).toHaveLength(2);
});

test('a phone number is told as it is dialled from everywhere', async () => {
  const { pledge } = (await states.pending('03 123 456')).mine;
  expect(await look(pledge)).toEqual({ name: 'Ada Amanda', phone: '+9613123456' });
});

test('what cannot be noted is not told', async () => {
  const { pledge } = (await states.pending('bela@example.org')).mine;
  await system.withoutNotes(async () => {
    await expect(look(pledge)).rejects.toThrow('no_notes');
  });
  expect(await notesOf(pledge)).toEqual([]);
});

test('of an erased person it is said that they are erased, and nothing is noted', async () => {
  const { pledge } = (await states.deleted('cleo@example.org')).mine;
  const before = await notes();
  await expect(look(pledge)).rejects.toMatchObject({ code: 'person-erased', status: 410 });

  // A key that went without the row knowing, as after a restore.
  const other = (await states.pending('dina@example.org')).mine.pledge;
  await system.database.transaction(async (tx) => {
    const [row] = await tx.query<{ key: string }>(
      'select person_key as key from pledges where id = $1',
      [other],
    );
    await system.get(PersonKeys).destroy(tx, row!.key);
  });
  await expect(look(other)).rejects.toMatchObject({ code: 'person-erased', status: 410 });
  expect(await notes()).toEqual(before);
});

test('the pledge of another campaign is as unknown as one that never was', async () => {
  await system.anotherCampaign('second');
  const { pledge } = (await states.pending('edda@example.org')).mine;
  for (const [of, id] of [
    ['second', pledge],
    [slug, newId()],
  ] as const)
    await expect(look(id, of)).rejects.toMatchObject({ code: 'no-such-pledge', status: 404 });
  await expect(look(pledge, 'third')).rejects.toMatchObject({ code: 'no-such-campaign' });
  expect(await notesOf(pledge)).toEqual([]);
});

describe('nobody copies the list', () => {
  const colleague = () => ({ kind: 'staff', id: newId() }) as const;
  const looked = (who: { id: string }, times: number, ago: string) =>
    system.sql(
      `insert into pledges.looks (by, at, refused)
       select $1, now() - $2::interval, false from generate_series(1, $3)`,
      [who.id, ago, times],
    );
  const tooMany = { code: 'too-many-looks', status: 429 };

  test('sixty looks an hour are let through, many at once or not, and the limit is noted once', async () => {
    const { pledge } = (await states.confirmed('fay@example.org')).mine;
    const [who, other] = [colleague(), colleague()];
    await looked(who, 58, '30 minutes');
    const outcome = (as = who) =>
      look(pledge, slug, as).then(
        () => 'told',
        (error: { code: string }) => error.code,
      );
    const manyAtOnce = (as?: typeof who) =>
      Promise.all(Array.from({ length: 20 }, () => outcome(as)));
    // Connections are open already when it matters.
    await manyAtOnce(colleague());
    const outcomes = await manyAtOnce();
    expect(outcomes.filter((one) => one === 'told')).toHaveLength(2);
    expect(outcomes.filter((one) => one === tooMany.code)).toHaveLength(18);
    await expect(look(pledge, slug, who)).rejects.toMatchObject({
      ...tooMany,
      retryAfterSeconds: 1_800,
    });
    await look(pledge, slug, other);
    const noted = (
      await system.announced<{ action: string; actor: object }>('ActionAudited')
    ).filter(({ action }) => action === 'pledge.look-limit');
    expect(noted).toMatchObject([{ actor: who, object: { kind: 'person', id: who.id } }]);
    await system.sql(`update pledges.looks set at = at - interval '31 minutes'`);
    await look(pledge, slug, who);
  });

  test('and two hundred a day', async () => {
    const { pledge } = (await states.confirmed('gil@example.org')).mine;
    const who = colleague();
    await looked(who, 199, '20 hours');
    await look(pledge, slug, who);
    await expect(look(pledge, slug, who)).rejects.toMatchObject({
      ...tooMany,
      retryAfterSeconds: 14_400,
    });
    await system.sql(`update pledges.looks set at = at - interval '5 hours'`);
    await look(pledge, slug, who);
  });
});
