import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PersonErased, PersonKeys, newId } from '@blueheart/sealing';
import { Invalidations } from '../invalidations/invalidations.fixture.js';
import { EraseAgain } from '../my-pledge/erase-again.service.js';
import { askOf, PledgeStates } from '../pledge-states.fixture.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { PledgesHandlers } from '../pledges.handlers.js';
import { PledgesService } from '../pledges.service.js';
import { ErasureFind } from './erasure-find.service.js';
import { findsAnHour } from './erasure.rules.js';
import { ErasuresQueries } from './erasures.queries.js';
import type { Certificate, ErasureRequest, Found } from './erasures.schema.js';
import { ErasuresService } from './erasures.service.js';

const slug = 'blue-heart-lebanon';
const letter = { reference: '2026/114', identity: 'answered-from-address' } as const;
const a = () => ({ kind: 'staff', id: newId() }) as const;
const by = a();

let system: PledgesAlone;
let states: PledgeStates;
beforeAll(async () => {
  system = await PledgesAlone.start();
  states = new PledgeStates(system);
  await system.anotherCampaign('second');
});
afterAll(() => system.stop());
/** People stay; what was announced and certified before is not asked for again. */
beforeEach(() =>
  system.sql('truncate bus.outbox, pledges.erasures, pledges.erasure_parts, pledges.erasure_looks'),
);
let number = 0;
/** Somebody whom no test has met yet. */
const aContact = () => `ada${(number += 1)}@example.org`;

const find = (contact: string, who: ReturnType<typeof a> = by, of = slug) =>
  system.get(ErasureFind).find(of, { contact, ...letter }, who);
const erase = (found: Found, changes: Partial<ErasureRequest> = {}, of = slug) =>
  system.get(ErasuresService).carryOut(
    of,
    {
      id: newId(),
      pledge: found.pledge,
      fingerprint: found.fingerprint,
      ...letter,
      stays: true,
      ...changes,
    },
    by,
  );
const one = async (contact: string): Promise<Found> => (await find(contact))[0]!;
const rowOf = async ({ pledge }: Found) =>
  (await system.sql('select * from pledges.pledges where id = $1', [pledge]))[0];
const keyOf = async ({ person }: Found) =>
  (await system.sql('select id from sealing.data_keys where id = $1', [person]))[0];
const listed = () => readFileSync(join(system.settings.backups, 'erasures'), 'utf8');
const countedOf = async ({ pledge }: Found) => {
  const [row] = await system.sql<{ n: number }>(
    'select coalesce(sum(delta), 0)::int as n from pledges.tally_entries where pledge = $1',
    [pledge],
  );
  return row!.n;
};
const notes = () =>
  system.announced<{ action: string; object: object; reason: string; person?: object }>(
    'ActionAudited',
  );

describe('finding whom a letter is from', () => {
  test('tells of both at one contact, however it is written, and notes each look', async () => {
    await states.confirmed('ada.amanda@gmail.com');
    await system
      .get(PledgesService)
      .sign({ ...askOf('ada.amanda@gmail.com'), name: 'Bela Amanda', sharedAddress: true });
    const found = await find(' AdaAmanda+letters@googlemail.com ');
    expect(found).toMatchObject([
      { slot: 1, name: 'Ada Amanda', state: 'confirmed', counted: true, lastLetter: true },
      { slot: 2, name: 'Bela Amanda', state: 'pending', counted: false, lastLetter: false },
    ]);
    expect(found[0]!.held).toEqual({ links: 3, codes: 0, heldLetters: 0, requests: 0 });
    expect(await notes()).toEqual(
      found.map(({ pledge }) => ({
        actor: by,
        action: 'erasure.look',
        object: { kind: 'pledge', id: pledge },
        campaign: slug,
        reason: letter.reference,
        after: { identity: letter.identity, found: 2 },
      })),
    );
  });

  test('notes that nobody was found, and never whom was looked for', async () => {
    expect(await find('03 123 456')).toEqual([]);
    expect(await notes()).toMatchObject([{ object: { kind: 'campaign', id: slug } }]);
    expect(JSON.stringify(await notes())).not.toContain('3123456');
  });

  test('tells nothing that cannot be noted', async () => {
    const ada = aContact();
    await states.pending(ada);
    await system.withoutNotes(async () => {
      await expect(find(ada)).rejects.toThrow('no_notes');
    });
  });

  test('is for people, twenty times an hour each, many at once or not', async () => {
    const program = { kind: 'token', id: newId() } as const;
    await expect(
      system.get(ErasureFind).find(slug, { contact: 'nobody@example.org', ...letter }, program),
    ).rejects.toMatchObject({ code: 'not-allowed', status: 403 });
    const other = a();
    await system.sql(
      'insert into pledges.erasure_looks (by) select $1 from generate_series(2, $2::int)',
      [other.id, findsAnHour],
    );
    const eightAtOnce = (who: () => ReturnType<typeof a>) =>
      Promise.allSettled(Array.from({ length: 8 }, () => find('nobody@example.org', who())));
    // Once by others, so that the connections are there and nobody waits for one.
    await eightAtOnce(a);
    const ends = await eightAtOnce(() => other);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(find('nobody@example.org', other)).rejects.toMatchObject({ status: 429 });
    expect(await find('nobody@example.org')).toEqual([]);
    await system.sql(`update pledges.erasure_looks set at = at - interval '61 minutes'`);
    expect(await find('nobody@example.org', other)).toEqual([]);
  });

  test('finds nothing of another campaign, and no contact that cannot be one', async () => {
    const ada = aContact();
    await states.confirmed(ada);
    expect(await find(ada, by, 'second')).toEqual([]);
    await expect(find('ada@')).rejects.toMatchObject({
      mistakes: [{ path: 'contact', code: 'invalid_email' }],
    });
    await expect(find('12')).rejects.toMatchObject({
      mistakes: [{ path: 'contact', code: 'invalid_phone' }],
    });
  });
});

describe('erasing', () => {
  test('destroys the key, keeps the place in the count, and tells everybody who holds something', async () => {
    const ada = aContact();
    await states.confirmed(ada);
    const found = await one(ada);
    const told = await erase(found);

    expect(await keyOf(found)).toBeUndefined();
    expect(await rowOf(found)).toMatchObject({ state: 'deleted', counts: true, person: null });
    expect(listed()).toContain(`${found.person} deleted\n`);
    expect(await countedOf(found)).toBe(1);
    const [farewell] = await system.announced<{ personKey: string }>('FarewellWanted');
    expect(await system.announced('PersonErased')).toHaveLength(1);
    expect(await system.announced('ErasureOrdered')).toEqual([
      {
        erasure: told.id,
        campaign: slug,
        pledge: found.pledge,
        personKey: found.person,
        lastLetterKey: farewell!.personKey,
      },
    ]);
    expect(told).toMatchObject({
      number: 1,
      by: by.id,
      ...letter,
      counting: 'stays',
      lastLetter: true,
      locale: 'en',
      complete: false,
      parts: [
        { service: 'pledges', held: { keys: 1, pledges: 1, links: 3 } },
        { service: 'notifications', doneAt: null, held: null },
        { service: 'identity', doneAt: null, held: null },
      ],
    });
  });

  test('takes the pledge along where that is wished: nothing of it stays, and nobody gets a last letter', async () => {
    const ada = aContact();
    await states.confirmed(ada);
    const found = await one(ada);
    expect(await erase(found, { stays: false })).toMatchObject({
      counting: 'withdrawn',
      lastLetter: false,
    });
    expect(await rowOf(found)).toBeUndefined();
    expect(await countedOf(found)).toBe(0);
    expect(listed()).toContain(`${found.person} withdrawn\n`);
    expect(await system.announced('FarewellWanted')).toEqual([]);
    const [withdrawn] = await system.announced<{ hadCounted: boolean; person: string }>(
      'PledgeWithdrawn',
    );
    expect(withdrawn!.hadCounted).toBe(true);
    // The letter that would say so can be written to nobody.
    await expect(
      system.get(PersonKeys).open(system.database, found.person, withdrawn!.person),
    ).rejects.toThrow(PersonErased);
  });

  test('of one that never counted leaves nothing, whatever was wished', async () => {
    const [ada, bela] = [aContact(), aContact()];
    await states.pending(ada);
    await system.get(PledgesService).sign({ ...askOf(bela), idempotencyKey: 'a-program' });
    for (const contact of [ada, bela]) {
      const found = await one(contact);
      expect(await erase(found)).toMatchObject({ counting: 'none', lastLetter: false });
      expect(await rowOf(found)).toBeUndefined();
    }
    expect(await system.sql('select from pledges.request_keys')).toEqual([]);
  });

  test('of one that is set aside leaves nothing that could count again', async () => {
    const ada = aContact();
    const { mine } = await states.confirmed(ada);
    const staff = new Invalidations(system);
    const { id } = await staff.make(mine.pledge);
    const found = await one(ada);
    expect(found).toMatchObject({ setAside: true, counted: false });
    expect(await erase(found)).toMatchObject({ counting: 'withdrawn' });
    await staff.undo(id);
    expect([await rowOf(found), await countedOf(found)]).toEqual([undefined, 0]);
  });

  test('does nothing when anything has changed since it was shown', async () => {
    const ada = aContact();
    const { confirm } = await states.pending(ada);
    const before = await one(ada);
    await system.get(PledgesService).confirm(confirm);
    await expect(erase(before)).rejects.toMatchObject({ code: 'erasure-changed', status: 409 });
    expect(await keyOf(before)).toBeDefined();
    expect(await system.get(ErasuresQueries).list(slug)).toEqual([]);
    expect(await system.announced('ErasureOrdered')).toEqual([]);
    expect(await erase(await one(ada))).toMatchObject({ number: 1 });
  });

  test('sent twice, or at once, is done once and gives the same certificate', async () => {
    const ada = aContact();
    await states.confirmed(ada);
    const found = await one(ada);
    const id = newId();
    const told = await Promise.all([erase(found, { id }), erase(found, { id })]);
    expect(told[0]).toEqual(told[1]);
    expect(await erase(found, { id })).toEqual(told[0]);
    expect(await system.announced('ErasureOrdered')).toHaveLength(1);
    await expect(erase(found, { id, reference: '2026/115' })).rejects.toMatchObject({
      code: 'erasure-id-used',
    });
    await expect(erase(found)).rejects.toMatchObject({ code: 'person-erased', status: 410 });
  });

  test('is told to nobody before the list that outlives a restore has it', async () => {
    const ada = aContact();
    await states.confirmed(ada);
    const found = await one(ada);
    const id = newId();
    await system.sql(
      'alter table sealing.erasures add constraint no_list check (noted_at is null) not valid',
    );
    // The same request again finds it done, and still is not told so.
    for (const _time of [1, 2]) await expect(erase(found, { id })).rejects.toThrow('no_list');
    expect(await keyOf(found)).toBeUndefined();
    await system.sql('alter table sealing.erasures drop constraint no_list');
    expect(await erase(found, { id })).toMatchObject({ number: 1 });
    expect(listed()).toContain(found.person);
  });

  test('that cannot be noted does not happen', async () => {
    const ada = aContact();
    await states.confirmed(ada);
    const found = await one(ada);
    await system.withoutNotes(async () => {
      await expect(erase(found)).rejects.toThrow('no_notes');
    });
    expect(await keyOf(found)).toBeDefined();
    expect(await rowOf(found)).toMatchObject({ state: 'confirmed' });
  });

  test('is for people, and for pledges of their own campaign', async () => {
    const ada = aContact();
    await states.confirmed(ada);
    const found = await one(ada);
    await expect(erase(found, {}, 'second')).rejects.toMatchObject({ code: 'no-such-pledge' });
    await expect(
      system.get(ErasuresService).carryOut(
        slug,
        {
          id: newId(),
          pledge: found.pledge,
          fingerprint: found.fingerprint,
          ...letter,
          stays: true,
        },
        { kind: 'token', id: newId() },
      ),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await keyOf(found)).toBeDefined();
  });
});

describe('the certificate', () => {
  const confirm = (told: Certificate, service: string, held: Record<string, number>) =>
    system.database.transaction((tx) =>
      system
        .get(PledgesHandlers)
        .certify({ id: newId(), at: new Date(), data: { erasure: told.id, service, held } }, tx),
    );

  test('is complete once every service has said so, and the first word stands', async () => {
    const ada = aContact();
    await states.confirmed(ada);
    const told = await erase(await one(ada));
    await confirm(told, 'notifications', { letters: 2 });
    const half = await system.get(ErasuresQueries).one(slug, told.id);
    expect([half.complete, half.parts[1]!.held]).toEqual([false, { letters: 2 }]);
    await confirm(told, 'notifications', { letters: 9 });
    await confirm(told, 'identity', { entries: 1, sealed: 0 });
    const whole = await system.get(ErasuresQueries).one(slug, told.id);
    expect(whole.complete).toBe(true);
    expect(whole.parts[1]).toEqual(half.parts[1]);
    expect(Date.parse(whole.backupsEnd) - Date.parse(whole.at)).toBe(8 * 24 * 60 * 60 * 1_000);
  });

  test('leads to nobody: what is kept of an erasure knows neither pledge nor key', async () => {
    const ada = aContact();
    await states.confirmed(ada);
    const found = await one(ada);
    const told = await erase(found);
    const kept = [
      told,
      await system.get(ErasuresQueries).list(slug),
      await system.sql('select * from pledges.erasures'),
      await system.sql('select * from pledges.erasure_parts'),
      (await notes()).filter(({ action }) => action === 'erasure.carry-out'),
    ];
    const text = JSON.stringify(kept);
    for (const trace of [found.pledge, found.person, 'Ada', 'example.org'])
      expect([trace, text.includes(trace)]).toEqual([trace, false]);
    expect(kept[4]).toMatchObject([
      { object: { kind: 'erasure', id: told.id }, reason: letter.reference },
    ]);
  });

  test('is numbered in its campaign, and none is shown in another', async () => {
    const [ada, bela] = [aContact(), aContact()];
    const numbers: number[] = [];
    for (const contact of [ada, bela]) {
      await states.confirmed(contact);
      numbers.push((await erase(await one(contact), { locale: 'ar' })).number);
    }
    expect(numbers).toEqual([1, 2]);
    const list = await system.get(ErasuresQueries).list(slug);
    expect(list.map(({ number, locale }) => [number, locale])).toEqual([
      [2, 'ar'],
      [1, 'ar'],
    ]);
    expect(await system.get(ErasuresQueries).list('second')).toEqual([]);
    await expect(system.get(ErasuresQueries).one('second', list[0]!.id)).rejects.toMatchObject({
      code: 'no-such-erasure',
      status: 404,
    });
  });

  test('does not change: the service may add one, and may not touch one', async () => {
    const ada = aContact();
    await states.confirmed(ada);
    await erase(await one(ada));
    for (const text of [
      `update erasures set reference = 'other-1'`,
      'delete from erasures',
      `update erasure_parts set service = 'another'`,
      'delete from erasure_parts',
    ])
      await expect(system.database.query(text)).rejects.toMatchObject({ code: '42501' });
  });
});

test('after a restore, one that was taken along leaves the count again', async () => {
  const ada = aContact();
  await states.confirmed(ada);
  const found = await one(ada);
  expect(await countedOf(found)).toBe(1);
  // As a backup of before has it.
  const again = () =>
    system.get(EraseAgain).eraseAgain([{ id: found.person, manner: 'withdrawn' }]);
  expect([await again(), await again()]).toEqual([1, 0]);
  expect([await rowOf(found), await keyOf(found), await countedOf(found)]).toEqual([
    undefined,
    undefined,
    0,
  ]);
});
