import { aSupporter, eventually } from '@blueheart/testing';
import { aConfirmedSigner, aPendingSigner } from '../support/signers-by-state.js';
import { linksIn, pathOf, System, tokenOf } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const pledgesOf = async () => {
  const [row] = await system.sql<{ n: number }>('select count(*)::int as n from pledges.pledges');
  return row!.n;
};
const earlier = (interval: string) =>
  system.sql(`update pledges.pledges set asked_at = asked_at - $1::interval`, [interval]);

test('two hundred people sign one address at once: one pledge, one letter', async () => {
  const before = await pledgesOf();
  const address = aSupporter();
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, at) => system.sign({ ...address, name: `Person ${at}` })),
  );
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]));
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(bodies)).toEqual(new Set(['{"status":"pending"}']));
  await system.settle();
  expect(await pledgesOf()).toBe(before + 1);
  expect(system.lettersTo(address)).toHaveLength(1);
});

test('a pledge earns one letter, however often the news arrives', async () => {
  const supporter = await aPendingSigner(system);
  await system.deliverEverythingAgain();
  await system.settle();
  expect(system.lettersTo(supporter)).toHaveLength(1);
});

test.each([
  ['another case', 'Twice.A@Example.org', 'twice.a@example.org'],
  [
    'dots and a tag at a provider that ignores them',
    'twice.b+x@gmail.com',
    't.wiceb@googlemail.com',
  ],
])('%s is the same mailbox', async (_what, one, other) => {
  const before = await pledgesOf();
  await system.sign(aSupporter({ email: one }));
  await system.sign(aSupporter({ email: other }));
  expect(await pledgesOf()).toBe(before + 1);
});

test('a phone number is one person however it is written', async () => {
  const before = await pledgesOf();
  for (const phone of ['03 123 456', '+9613123456', '009613123456', '٠٣١٢٣٤٥٦']) {
    const { email: _, ...supporter } = aSupporter({ phone });
    expect((await system.sign(supporter)).status).toBe(202);
  }
  expect(await pledgesOf()).toBe(before + 1);
  await system.settle();
});

test('two people of one home sign with one address, each with a link of their own', async () => {
  const before = await pledgesOf();
  const one = aSupporter({ email: 'home@example.org', name: 'Nadim' });
  const other = { ...one, name: 'Salma', sharedAddress: true };
  await system.sign(one);
  await system.sign(other);
  await system.sign({ ...other, name: 'A third' });
  await system.settle();
  expect(await pledgesOf()).toBe(before + 2);
  const letters = system.mail.mailsTo('home@example.org');
  expect(letters).toHaveLength(2);
  const names = await Promise.all(
    letters.map(async (letter) => {
      const page = await (await system.get(pathOf(linksIn(letter).confirm))).text();
      return (
        /name="name"[^>]*value="([^"]*)"/.exec(page)?.[1] ??
        /value="([^"]*)"[^>]*name="name"/.exec(page)?.[1]
      );
    }),
  );
  expect(new Set(names)).toEqual(new Set(['Nadim', 'Salma']));
});

test.each([
  ['Arabic with harakat', 'مُحَمَّدُ بْنُ عَبْدِ ٱللّٰهِ'],
  ['Armenian', 'Անահիտ Վարդենի'],
  ['an emoji family', 'Rami 👨‍👩‍👧‍👦'],
])('a name in %s comes back unchanged', async (_what, name) => {
  const supporter = aSupporter({ name });
  expect((await system.sign(supporter)).status).toBe(202);
  await system.settle();
  const letter = system.lettersTo(supporter)[0]!;
  expect(letter.text).toContain(name);
  const page = await (await system.get(pathOf(linksIn(letter).confirm))).text();
  expect(page).toContain(`value="${name}"`);
});

test('composed and decomposed letters are one name, and one pledge', async () => {
  const supporter = aSupporter({ name: 'Zoe\u0301' });
  await system.sign(supporter);
  await system.sign({ ...supporter, name: 'Zo\u00e9' });
  await system.settle();
  expect(system.lettersTo(supporter)).toHaveLength(1);
  expect(system.lettersTo(supporter)[0]!.text).toContain('Zo\u00e9');
});

test('signing again brings another letter after ten minutes, three times a day and five in all', async () => {
  const supporter = aSupporter();
  const letters = async () => {
    await system.sign(supporter);
    await system.settle();
    return system.lettersTo(supporter).length;
  };
  expect(await letters()).toBe(1);
  expect(await letters()).toBe(1);
  // By the database's clock these asks may straddle midnight; counting them as today's keeps the day whole.
  const tenMinutesOn = async () => {
    await earlier('11 minutes');
    await system.sql(`update pledges.pledges set asked_at = greatest(asked_at, date_trunc('day', now()))
                      where asked_at > now() - interval '1 hour' and now() - date_trunc('day', now()) > interval '11 minutes'`);
  };
  await tenMinutesOn();
  expect(await letters()).toBe(2);
  await tenMinutesOn();
  expect(await letters()).toBe(3);
  await tenMinutesOn();
  expect(await letters()).toBe(3);
  await earlier('1 day');
  expect(await letters()).toBe(4);
  await earlier('1 day');
  expect(await letters()).toBe(5);
  await earlier('3 days');
  expect(await letters()).toBe(5);
});

test('every letter’s link works, and the first details stay', async () => {
  const supporter = await aPendingSigner(system, { name: 'First' });
  await earlier('11 minutes');
  await system.sign({ ...supporter, name: 'Second', governorate: 'LB-AK' });
  await system.settle();
  const [first, second] = system.lettersTo(supporter);
  for (const letter of [first, second]) {
    const page = await (await system.get(pathOf(linksIn(letter).confirm))).text();
    expect(page).toContain('value="First"');
  }
  expect(second!.text).not.toContain('Second');
});

test('who has confirmed is told that they have signed already, and nothing changes', async () => {
  const supporter = await aConfirmedSigner(system);
  await earlier('11 minutes');
  expect(await (await system.sign(supporter)).text()).toBe('{"status":"pending"}');
  await system.settle();
  const letters = system.lettersTo(supporter);
  expect(letters).toHaveLength(2);
  expect(linksIn(letters[1])).toEqual({
    confirm: '',
    notMe: expect.stringContaining('/not-me?t=') as string,
  });
});

test('"this was not me" erases what was held, once, and the address may sign again later', async () => {
  const supporter = await aPendingSigner(system);
  const { notMe, confirm } = linksIn(system.lettersTo(supporter)[0]);
  const before = (await system.tally()).confirmed;
  await system.confirm(supporter);
  await system.settle();
  expect((await system.tally()).confirmed).toBe(before + 1);
  for (let twice = 0; twice < 2; twice += 1) {
    expect((await system.submit(pathOf(notMe), { t: tokenOf(notMe) })).status).toBe(200);
  }
  await system.settle();
  expect((await system.tally()).confirmed).toBe(before);
  const id = tokenOf(confirm).split('.')[0];
  const [row] = await system.sql<{ person_key: string }>(
    'select state, person, person_key from pledges.pledges where id = $1',
    [id],
  );
  expect(row).toMatchObject({ state: 'disowned', person: null });
  expect(
    await system.sql('select from sealing.data_keys where id = $1', [row!.person_key]),
  ).toHaveLength(0);
  expect((await system.submit(pathOf(confirm), { t: tokenOf(confirm), name: 'x' })).status).toBe(
    404,
  );

  await earlier('1 day');
  await system.sign({ ...supporter, name: 'The owner' });
  await system.settle();
  // The one between them says that the pledge, which had counted, was cancelled.
  expect(system.lettersTo(supporter)).toHaveLength(3);
  expect(system.lettersTo(supporter)[2]!.text).toContain('The owner');
  expect((await system.confirm({ ...supporter, name: 'The owner' })).status).toBe(200);
});

test('one key is one request: a retry is the same, another request under it is refused', async () => {
  const before = await pledgesOf();
  const supporter = aSupporter();
  const key = { 'idempotency-key': 'phone-1-attempt-1' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => system.sign(supporter, key)));
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]));
  const other = await system.sign(aSupporter(), key);
  expect(other.status).toBe(422);
  expect(await other.json()).toMatchObject({
    status: 422,
    type: expect.stringContaining('idempotency-key-used') as string,
  });
  expect(await pledgesOf()).toBe(before + 1);
  for (const bad of ['x'.repeat(201), 'with space']) {
    expect((await system.sign(aSupporter(), { 'idempotency-key': bad })).status).toBe(400);
  }
});

test('two days later one reminder comes, with a link that works', async () => {
  const supporter = await aPendingSigner(system);
  const id = tokenOf(linksIn(system.lettersTo(supporter)[0]).confirm).split('.')[0];
  await system.sql(
    `update pledges.pledges set asked_at = now() - interval '49 hours', signed_at = now() - interval '49 hours' where id = $1`,
    [id],
  );
  for (let twice = 0; twice < 2; twice += 1) {
    await system.restart();
    await eventually(() => expect(system.lettersTo(supporter)).toHaveLength(2));
    await system.settle();
  }
  expect(system.lettersTo(supporter)).toHaveLength(2);
  expect((await system.confirm(supporter)).status).toBe(200);
});
