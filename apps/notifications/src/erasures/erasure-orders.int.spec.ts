import { newId } from '@blueheart/sealing';
import { testSettings } from '@blueheart/testing';
import { slug } from '../office.spec.js';
import { usePostOffice } from '../post-office.spec.js';
import { LettersToQueries } from '../staff/letters-to.queries.js';

const here = usePostOffice();

type Held = Record<'letters' | 'cancelled' | 'mailbox', number>;
const confirmed = () =>
  here.house.admin
    .query<{
      payload: { erasure: string; service: string; held: Held };
    }>(`select payload from bus.outbox where type = 'ErasureConfirmed' order by id`)
    .then((rows) => rows.map(({ payload }) => payload));
const order = async (personKey: string, lastLetterKey: string | null = null) => {
  const erasure = newId();
  const data = { erasure, campaign: slug, pledge: newId(), personKey, lastLetterKey };
  await here.house.hear((tx) =>
    here.office.handlers.carryOut({ id: newId(), at: new Date(), data }, tx),
  );
  return erasure;
};
const post = async () => {
  const event = await here.house.signed();
  await here.house.hear((tx) => here.office.handlers.askToConfirm([event], tx));
  return event.data.personKey;
};
const confirmDone = () => here.office.orders.confirmDone();

test('an order is confirmed at once where nothing is on its way, and then it is forgotten whose it was', async () => {
  const person = await post();
  await here.office.timers.sendDue();
  await post();
  const erasure = await order(person);
  expect([await confirmDone(), await confirmDone()]).toEqual([1, 0]);
  expect(await confirmed()).toEqual([
    { erasure, service: 'notifications', held: { letters: 1, cancelled: 0, mailbox: 0 } },
  ]);
  expect(await here.house.admin.query('select from erasure_orders')).toEqual([]);
});

test('whatever comes first, the order or the news that the person is gone: no letter leaves any more', async () => {
  const person = await post();
  await order(person);
  await here.office.timers.sendDue();
  expect(here.smtp.received).toEqual([]);
  expect(await here.house.rows()).toMatchObject([{ state: 'cancelled', person: null }]);
  await confirmDone();
  expect((await confirmed())[0]!.held).toEqual({ letters: 1, cancelled: 1, mailbox: 0 });
});

test('an order waits for a letter in hand, which may still leave', async () => {
  const person = await post();
  await here.house.admin.query(
    `update letters set state = 'sending', attempts = 1, lease_until = now() + interval '1 minute'`,
  );
  await order(person);
  expect(await confirmDone()).toBe(0);
  await here.house.admin.query(
    `update letters set state = 'sent', sent_at = now(), lease_until = null, person = null, tokens = null`,
  );
  expect(await confirmDone()).toBe(1);
});

test('an order waits for the last letter, and for our own mailbox', async () => {
  here.office = here.house.openOffice({
    smtpUrl: here.smtp.url,
    mailboxUrl: 'http://127.0.0.1:9',
  });
  const person = await post();
  await here.office.timers.sendDue();
  const farewell = await here.house.farewell('deleted', { email: 'ada@example.org' });
  await order(person, farewell.data.personKey);
  expect(await confirmDone()).toBe(0);
  const cleared = () =>
    here.house.admin.query('update mailbox_erasures set done_at = now() where done_at is null');
  await cleared();
  // The last letter is not even known here yet.
  expect(await confirmDone()).toBe(0);

  await here.house.hear((tx) => here.office.handlers.sayFarewell(farewell, tx));
  expect(await confirmDone()).toBe(0);
  await here.office.timers.sendDue();
  expect(here.smtp.received).toHaveLength(2);
  expect(await confirmDone()).toBe(0);
  await cleared();
  expect(await confirmDone()).toBe(1);
  expect((await confirmed())[0]!.held).toEqual({ letters: 1, cancelled: 0, mailbox: 2 });
});

test('staff are told how many letters there are to one person, of their campaign, and of nobody else', async () => {
  const person = await post();
  await here.office.timers.sendDue();
  await post();
  const queries = new LettersToQueries(
    here.house.database,
    testSettings('postgres://example.org/none', { mailboxUrl: 'http://127.0.0.1:9' }),
  );
  const none = { queued: 0, sending: 0, sent: 0, failed: 0, cancelled: 0 };
  expect(await queries.to(slug, person)).toEqual({ byState: { ...none, sent: 1 }, mailbox: 1 });
  expect(await queries.to('another', person)).toEqual({ byState: none, mailbox: 0 });
});
