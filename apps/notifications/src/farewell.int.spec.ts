import { newId } from '@blueheart/sealing';
import { hangingUpAfterTheDot } from './bad-servers.spec.js';
import { slug, type House } from './office.spec.js';
import { usePostOffice } from './post-office.spec.js';

const here = usePostOffice();

type Farewell = Awaited<ReturnType<House['farewell']>>;
const ada = { email: 'ada@example.org' };
const post = (event: Farewell) =>
  here.house.hear((tx) => here.office.handlers.sayFarewell(event, tx));
const endOf = ({ data: { pledge, personKey } }: Farewell) => ({ pledge, personKey });

test.each([
  ['deleted', 'it stays counted, without your name'],
  ['disowned', 'you can sign again'],
] as const)(
  '"%s" is said once, without a link to anything that is gone, and then its key is of no more use',
  async (reason, said) => {
    const event = await here.house.farewell(reason, ada, { locale: 'en' });
    await post(event);
    await post(event);
    expect(await here.house.lettersDone()).toEqual([]);
    await here.office.timers.sendDue();

    const [mail, ...others] = here.smtp.received;
    expect(others).toEqual([]);
    expect(mail!.text).toContain(said);
    expect(mail!.text + mail!.html).not.toMatch(/[?&]t=/);
    expect(await here.house.rows()).toMatchObject([{ state: 'sent', person: null, tokens: null }]);
    expect(await here.house.lettersDone()).toEqual([endOf(event)]);
  },
);

test('a last letter that is refused is done with as well', async () => {
  here.smtp.answerWith(550);
  const event = await here.house.farewell('deleted', ada);
  await post(event);
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([{ state: 'failed', person: null }]);
  expect(await here.house.lettersDone()).toEqual([endOf(event)]);
});

test('one that has to wait is not done yet', async () => {
  here.smtp.answerWith(451);
  const event = await here.house.farewell('deleted', ada);
  await post(event);
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([{ state: 'queued' }]);
  expect(await here.house.lettersDone()).toEqual([]);

  here.smtp.answerWith(250);
  await here.house.makeDue();
  await here.office.timers.sendDue();
  expect(await here.house.lettersDone()).toEqual([endOf(event)]);
});

test('one that waited for an absent server for five days is given up: it keeps the address of somebody erased', async () => {
  await here.smtp.pause();
  const event = await here.house.farewell('deleted', ada);
  const confirm = await here.house.signed(ada);
  await post(event);
  await here.house.hear((tx) => here.office.handlers.askToConfirm([confirm], tx));
  await here.house.database.query(`update letters set created_at = now() - interval '5 days'`);
  for (let look = 0; look < 2; look++) await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([
    { state: 'failed', person: null, last_error: 'away:ECONNREFUSED' },
    { state: 'queued' },
  ]);
  expect(await here.house.lettersDone()).toEqual([endOf(event)]);
});

test('one in doubt is done with only after its repetition, whichever way that ends', async () => {
  const cutting = await hangingUpAfterTheDot();
  await here.office.timers.beforeApplicationShutdown();
  here.office = here.house.openOffice({ smtpUrl: cutting.url });
  const event = await here.house.farewell('deleted', ada);
  await post(event);
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([{ state: 'queued', in_doubt: 1 }]);
  expect(await here.house.lettersDone()).toEqual([]);

  await here.house.makeDue();
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([{ state: 'sent', in_doubt: 2, person: null }]);
  expect(await here.house.lettersDone()).toEqual([endOf(event)]);
  await cutting.stop();
});

test('one whose process died twice in mid-sending is done with', async () => {
  const event = await here.house.farewell('deleted', ada);
  await post(event);
  for (const done of [[], [endOf(event)]]) {
    await here.office.queue.claim(1);
    await here.house.expireLeases();
    await here.office.queue.takeBackExpired();
    expect(await here.house.lettersDone()).toEqual(done);
  }
});

test('one that cannot be written is not set aside: nobody keeps an address for a repair', async () => {
  const event = await here.house.farewell('deleted', { email: 'a@b.test, c@d.test' });
  await post(event);
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([
    { state: 'failed', last_error: 'unwritten:LetterIncomplete', person: null },
  ]);
  expect(await here.house.lettersDone()).toEqual([endOf(event)]);
});

test('one whose key is gone already is done with', async () => {
  const event = await here.house.farewell('deleted', ada);
  await post(event);
  await here.house.people.destroy(here.house.admin, event.data.personKey);
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([{ state: 'cancelled', last_error: 'erased' }]);
  expect(await here.house.lettersDone()).toEqual([endOf(event)]);
});

test('the erasure of that very key cancels it, and it is done with', async () => {
  const event = await here.house.farewell('deleted', ada);
  await post(event);
  const data = { ...endOf(event), campaign: slug };
  const erased = { id: newId(), at: new Date(), data };
  for (let time = 0; time < 2; time++)
    await here.house.hear((tx) => here.office.handlers.forget(erased, tx));
  expect(await here.house.states()).toEqual(['cancelled']);
  expect(await here.house.lettersDone()).toEqual([endOf(event)]);
});

test('a phone gets no last letter, so its key is of no more use at once', async () => {
  const phone = { email: undefined, phone: '+9613000000' };
  const event = await here.house.farewell('deleted', phone, { channel: 'phone' });
  await post(event);
  expect(await here.house.states()).toEqual([]);
  expect(await here.house.lettersDone()).toEqual([endOf(event)]);
});

test('an outcome and its announcement are one: without the one there is not the other', async () => {
  const event = await here.house.farewell('deleted', ada);
  await post(event);
  const [letter] = await here.office.queue.claim(1);
  await here.house.admin.query('alter table bus.outbox rename to outbox_elsewhere');
  await expect(here.office.queue.sent([letter!])).rejects.toThrow(/outbox/);
  await here.house.admin.query('alter table bus.outbox_elsewhere rename to outbox');
  expect(await here.house.states()).toEqual(['sending']);

  await here.office.queue.sent([letter!]);
  await here.office.queue.sent([letter!]);
  expect(await here.house.lettersDone()).toEqual([endOf(event)]);
});

test('the database refuses a last letter that carries tokens, or that is kept once it has failed', async () => {
  await post(await here.house.farewell('deleted', ada));
  await expect(here.house.database.query(`update letters set tokens = 'x'`)).rejects.toThrow(
    /last_letters_carry_no_tokens/,
  );
  await expect(here.house.database.query(`update letters set state = 'failed'`)).rejects.toThrow(
    /last_letters_are_never_set_aside/,
  );
  const confirm = await here.house.signed(ada);
  await here.house.hear((tx) => here.office.handlers.askToConfirm([confirm], tx));
  await expect(
    here.house.database.query(`update letters set tokens = null where template = 'pledge-confirm'`),
  ).rejects.toThrow(/unsent_letters_know_their_reader/);
});
