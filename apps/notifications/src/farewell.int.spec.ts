import { SmtpSink } from '@blueheart/testing';
import { Logger } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { hangingUpAfterTheDot } from './bad-servers.spec.js';
import { House, slug, type Office } from './office.spec.js';

let house: House;
let smtp: SmtpSink;
let office: Office;

beforeAll(async () => {
  Logger.overrideLogger(false);
  house = await House.open();
});

afterAll(async () => {
  await house.close();
  Logger.overrideLogger(['error', 'warn', 'log']);
});

beforeEach(async () => {
  await house.empty();
  smtp = await SmtpSink.start();
  office = house.openOffice({ smtpUrl: smtp.url });
});

afterEach(async () => {
  await office.timers.beforeApplicationShutdown();
  await smtp.stop();
});

type Farewell = Awaited<ReturnType<House['farewell']>>;
const ada = { email: 'ada@example.org' };
const post = (event: Farewell) => house.hear((tx) => office.handlers.sayFarewell(event, tx));
const endOf = ({ data: { pledge, personKey } }: Farewell) => ({ pledge, personKey });

test.each([
  ['deleted', 'it stays counted, without your name'],
  ['disowned', 'you can sign again'],
] as const)(
  '"%s" is said once, without a link to anything that is gone, and then its key is of no more use',
  async (reason, said) => {
    const event = await house.farewell(reason, ada, { locale: 'en' });
    await post(event);
    await post(event);
    expect(await house.lettersDone()).toEqual([]);
    await office.timers.sendDue();

    const [mail, ...others] = smtp.received;
    expect(others).toEqual([]);
    expect(mail!.text).toContain(said);
    expect(mail!.text + mail!.html).not.toMatch(/[?&]t=/);
    expect(await house.rows()).toMatchObject([{ state: 'sent', person: null, tokens: null }]);
    expect(await house.lettersDone()).toEqual([endOf(event)]);
  },
);

test('a last letter that is refused is done with as well', async () => {
  smtp.answerWith(550);
  const event = await house.farewell('deleted', ada);
  await post(event);
  await office.timers.sendDue();
  expect(await house.rows()).toMatchObject([{ state: 'failed', person: null }]);
  expect(await house.lettersDone()).toEqual([endOf(event)]);
});

test('one that has to wait is not done yet', async () => {
  smtp.answerWith(451);
  const event = await house.farewell('deleted', ada);
  await post(event);
  await office.timers.sendDue();
  expect(await house.rows()).toMatchObject([{ state: 'queued' }]);
  expect(await house.lettersDone()).toEqual([]);

  smtp.answerWith(250);
  await house.makeDue();
  await office.timers.sendDue();
  expect(await house.lettersDone()).toEqual([endOf(event)]);
});

test('one that waited for an absent server for five days is given up: it keeps the address of somebody erased', async () => {
  await smtp.pause();
  const event = await house.farewell('deleted', ada);
  const confirm = await house.signed(ada);
  await post(event);
  await house.hear((tx) => office.handlers.askToConfirm(confirm, tx));
  await house.database.query(`update letters set created_at = now() - interval '5 days'`);
  for (let look = 0; look < 2; look++) await office.timers.sendDue();
  expect(await house.rows()).toMatchObject([
    { state: 'failed', person: null, last_error: 'away:ECONNREFUSED' },
    { state: 'queued' },
  ]);
  expect(await house.lettersDone()).toEqual([endOf(event)]);
});

test('one in doubt is done with only after its repetition, whichever way that ends', async () => {
  const cutting = await hangingUpAfterTheDot();
  await office.timers.beforeApplicationShutdown();
  office = house.openOffice({ smtpUrl: cutting.url });
  const event = await house.farewell('deleted', ada);
  await post(event);
  await office.timers.sendDue();
  expect(await house.rows()).toMatchObject([{ state: 'queued', in_doubt: 1 }]);
  expect(await house.lettersDone()).toEqual([]);

  await house.makeDue();
  await office.timers.sendDue();
  expect(await house.rows()).toMatchObject([{ state: 'sent', in_doubt: 2, person: null }]);
  expect(await house.lettersDone()).toEqual([endOf(event)]);
  await cutting.stop();
});

test('one whose process died twice in mid-sending is done with', async () => {
  const event = await house.farewell('deleted', ada);
  await post(event);
  for (const done of [[], [endOf(event)]]) {
    await office.queue.claim(1);
    await house.expireLeases();
    await office.queue.takeBackExpired();
    expect(await house.lettersDone()).toEqual(done);
  }
});

test('one that cannot be written is not set aside: nobody keeps an address for a repair', async () => {
  const event = await house.farewell('deleted', { email: 'a@b.test, c@d.test' });
  await post(event);
  await office.timers.sendDue();
  expect(await house.rows()).toMatchObject([
    { state: 'failed', last_error: 'unwritten:LetterIncomplete', person: null },
  ]);
  expect(await house.lettersDone()).toEqual([endOf(event)]);
});

test('one whose key is gone already is done with', async () => {
  const event = await house.farewell('deleted', ada);
  await post(event);
  await house.people.destroy(house.admin, event.data.personKey);
  await office.timers.sendDue();
  expect(await house.rows()).toMatchObject([{ state: 'cancelled', last_error: 'erased' }]);
  expect(await house.lettersDone()).toEqual([endOf(event)]);
});

test('the erasure of that very key cancels it, and it is done with', async () => {
  const event = await house.farewell('deleted', ada);
  await post(event);
  const data = { ...endOf(event), campaign: slug };
  const erased = { id: uuidv7(), at: new Date(), data };
  for (let time = 0; time < 2; time++) await house.hear((tx) => office.handlers.forget(erased, tx));
  expect(await house.states()).toEqual(['cancelled']);
  expect(await house.lettersDone()).toEqual([endOf(event)]);
});

test('a phone gets no last letter, so its key is of no more use at once', async () => {
  const phone = { email: undefined, phone: '+9613000000' };
  const event = await house.farewell('deleted', phone, { channel: 'phone' });
  await post(event);
  expect(await house.states()).toEqual([]);
  expect(await house.lettersDone()).toEqual([endOf(event)]);
});

test('an outcome and its announcement are one: without the one there is not the other', async () => {
  const event = await house.farewell('deleted', ada);
  await post(event);
  const [letter] = await office.queue.claim(1);
  await house.admin.query('alter table bus.outbox rename to outbox_elsewhere');
  await expect(office.queue.sent(letter!)).rejects.toThrow(/outbox/);
  await house.admin.query('alter table bus.outbox_elsewhere rename to outbox');
  expect(await house.states()).toEqual(['sending']);

  await office.queue.sent(letter!);
  await office.queue.sent(letter!);
  expect(await house.lettersDone()).toEqual([endOf(event)]);
});

test('the database refuses a last letter that carries tokens, or that is kept once it has failed', async () => {
  await post(await house.farewell('deleted', ada));
  await expect(house.database.query(`update letters set tokens = 'x'`)).rejects.toThrow(
    /last_letters_carry_no_tokens/,
  );
  await expect(house.database.query(`update letters set state = 'failed'`)).rejects.toThrow(
    /last_letters_are_never_set_aside/,
  );
  const confirm = await house.signed(ada);
  await house.hear((tx) => office.handlers.askToConfirm(confirm, tx));
  await expect(
    house.database.query(`update letters set tokens = null where template = 'pledge-confirm'`),
  ).rejects.toThrow(/unsent_letters_know_their_reader/);
});
