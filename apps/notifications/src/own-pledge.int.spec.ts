import { newId } from '@blueheart/sealing';
import { slug } from './office.spec.js';
import { usePostOffice } from './post-office.spec.js';
import { templates } from './templates/index.js';

const here = usePostOffice();

const ada = { email: 'ada@example.org' };
const mine = { mine: 'token-of-mine', notMe: 'not-me-token' };
const linkTo = (page: string, pledge: string, token: string) =>
  `http://campaign.example.org/en/${slug}/${page}?t=${pledge}.${token}`;
const erase = (personKey: string, pledge = newId()) =>
  here.house.hear((tx) =>
    here.office.handlers.forget(
      { id: newId(), at: new Date(), data: { pledge, personKey, campaign: slug } },
      tx,
    ),
  );

test('who asks for the way to their pledge gets it by letter, once, however often the news arrives', async () => {
  const event = await here.house.signed(ada, { locale: 'en' }, mine);
  await here.house.hear((tx) => here.office.handlers.sendLink(event, tx));
  await here.house.hear((tx) => here.office.handlers.sendLink(event, tx));
  await here.office.timers.sendDue();
  const [mail, ...others] = here.smtp.received;
  expect(others).toEqual([]);
  expect(mail!.text).toContain(linkTo('my-pledge', event.data.pledge, 'token-of-mine'));
  expect(mail!.text).toContain(linkTo('not-me', event.data.pledge, 'not-me-token'));
});

test('a code is in its letter, and not in the subject', async () => {
  const event = await here.house.signed(
    ada,
    { locale: 'en' },
    { code: '048215', notMe: 'not-me-token' },
  );
  await here.house.hear((tx) => here.office.handlers.sendCode(event, tx));
  await here.office.timers.sendDue();
  const [mail] = here.smtp.received;
  expect(mail!.text).toContain('048215');
  expect(mail!.subject).not.toMatch(/\d/);
  expect(mail!.text).not.toContain('my-pledge');
});

test.each(['04821', '0482156', 'abcdef', '٠٤٨٢١٥', ''])(
  'a code that is not six digits, as "%s", is no code: its letter is set aside',
  async (code) => {
    const event = await here.house.signed(ada, {}, { code, notMe: 'not-me-token' });
    await here.house.hear((tx) => here.office.handlers.sendCode(event, tx));
    await here.office.timers.sendDue();
    expect(await here.house.rows()).toMatchObject([
      { state: 'failed', last_error: 'unwritten:LetterIncomplete' },
    ]);
  },
);

test('a code that waited for longer than it works is not sent any more', async () => {
  const event = await here.house.signed(ada, {}, { code: '048215', notMe: 'not-me-token' });
  await here.house.hear((tx) => here.office.handlers.sendCode(event, tx));
  await here.house.database.query(`update letters set created_at = now() - interval '10 minutes'`);
  await here.office.timers.sendDue();
  expect(here.smtp.received).toEqual([]);
  expect(await here.house.rows()).toMatchObject([
    { state: 'cancelled', last_error: 'outdated', person: null, tokens: null },
  ]);
});

test.each([
  [true, 'It no longer counts.'],
  [false, 'It did not count yet'],
])('who withdraws is told, and whether it had counted (%s)', async (hadCounted, said) => {
  const { id, at, data } = await here.house.signed(ada, { locale: 'en' }, mine);
  await here.house.hear((tx) =>
    here.office.handlers.acknowledge({ id, at, data: { ...data, hadCounted } }, tx),
  );
  await here.office.timers.sendDue();
  expect(here.smtp.received[0]!.text).toContain(said);
  expect(here.smtp.received[0]!.text).toContain(linkTo('my-pledge', data.pledge, 'token-of-mine'));
});

test('letters that ask to confirm show the way to the pledge as soon as they have its token', async () => {
  const tokens = { confirm: 'confirm-token', ...mine };
  const newer = await here.house.signed(ada, { locale: 'en' }, tokens);
  const older = await here.house.signed({ email: 'old@example.org' }, { locale: 'en' });
  for (const event of [newer, older])
    await here.house.hear((tx) => here.office.handlers.askToConfirm([event], tx));
  await here.office.timers.sendDue();
  const way = linkTo('my-pledge', newer.data.pledge, 'token-of-mine');
  expect(here.smtp.mailsTo('ada@example.org')[0]!.text).toContain(way);
  expect(here.smtp.mailsTo('old@example.org')[0]!.text).not.toContain('my-pledge');
});

test('who was erased gets nothing that was still to be sent, and no letter knows them', async () => {
  const personKey = newId();
  const event = await here.house.signed(ada, { personKey }, mine);
  const other = await here.house.signed({ email: 'other@example.org' }, {}, mine);
  await here.house.hear((tx) => here.office.handlers.sendLink(event, tx));
  await here.house.hear((tx) => here.office.handlers.sayItCountsAlready(event, tx));
  await here.house.hear((tx) => here.office.handlers.sendLink(other, tx));
  await here.house.people.destroy(here.house.admin, personKey);
  await erase(personKey, event.data.pledge);
  await erase(personKey, event.data.pledge);
  await here.office.timers.sendDue();
  expect(here.smtp.received.map((mail) => mail.to)).toEqual([['other@example.org']]);
  expect(await here.house.rows()).toMatchObject([
    { state: 'cancelled', person: null, tokens: null },
    { state: 'cancelled', person: null, tokens: null },
    { state: 'sent' },
  ]);
  expect(await here.house.lettersDone()).toEqual([]);
});

test('a letter that is asked for after the erasure, because its news came late, does not go out', async () => {
  const event = await here.house.signed(ada, {}, mine);
  await here.house.people.destroy(here.house.admin, event.data.personKey);
  await erase(event.data.personKey, event.data.pledge);
  await here.house.hear((tx) => here.office.handlers.sendLink(event, tx));
  await here.office.timers.sendDue();
  expect(here.smtp.received).toEqual([]);
  expect(await here.house.rows()).toMatchObject([
    { state: 'cancelled', last_error: 'erased', person: null, tokens: null },
  ]);
});

test('a letter that was in hand while its reader was erased is not sent a second time', async () => {
  const event = await here.house.signed(ada, {}, mine);
  await here.house.hear((tx) => here.office.handlers.sendLink(event, tx));
  const [inHand] = await here.office.queue.claim(1);
  await here.house.people.destroy(here.house.admin, event.data.personKey);
  await erase(event.data.personKey, event.data.pledge);
  await here.office.queue.inDoubt(inHand!, 'unknown:ECONNECTION');
  await here.house.makeDue();
  await here.office.timers.sendDue();
  expect(here.smtp.received).toEqual([]);
  expect(await here.house.rows()).toMatchObject([
    { state: 'cancelled', person: null, tokens: null },
  ]);
});

test('the database knows the templates that can be written, and no others', async () => {
  const [check] = await here.house.admin.query<{ text: string }>(
    `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'letters_template_check'`,
  );
  const known = [...check!.text.matchAll(/'([\w-]+)'/g)].map(([, name]) => name!);
  expect(known.toSorted()).toEqual(Object.keys(templates).toSorted());
});
