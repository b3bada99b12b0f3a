import type { Event, PartnerAnswered } from '@blueheart/contracts';
import { newId } from '@blueheart/sealing';
import { usePostOffice } from './post-office.spec.js';
import { exampleAnswer } from './templates/example-event.js';

const here = usePostOffice();
type Answered = Event<typeof PartnerAnswered>;
type Kind = Answered['data']['facts']['kind'];

/** What is announced of a request, to whoever is to be called there. */
async function answered(kind: Kind = 'approved', email = 'maya@school.example.org') {
  const person = { name: 'Maya', email, phone: '+961 1 234 567' };
  const { id, at, data } = await here.house.signed(person);
  const { campaign, ask, locale, personKey, person: sealed } = data;
  const facts = { ...exampleAnswer('ar'), kind };
  const to = { campaign, ask, locale, personKey, person: sealed };
  return { id, at, data: { ...to, request: newId(), facts } };
}

const hear = (event: Answered) =>
  here.house.hear((tx) => here.office.handlers.tellPartner(event, tx));

test.each([
  ['approved', 'تمّت الموافقة على جزء من طلبكم رقم ١٢'],
  ['declined', 'تتعذّر تلبية طلبكم رقم ١٢'],
  ['changed', 'ردّ جديد على طلبكم رقم ١٢'],
  ['sent', 'موادّ من طلبكم رقم ١٢ في الطريق إليكم'],
] as const)(
  'a request that is %s has a letter in the partner’s language',
  async (kind, subject) => {
    const event = await answered(kind);
    await hear(event);
    await here.office.timers.sendDue();
    const [mail, ...more] = here.smtp.mailsTo('maya@school.example.org');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject });
    expect(mail!.text).toContain('مدرسة المثال');
    expect(mail!.text + mail!.html).not.toMatch(/https?:|\?t=/);
    const [row] = await here.house.database.query(
      'select state, request, about, person, tokens, pledge, staff, proposal from letters',
    );
    expect(row).toEqual({
      state: 'sent',
      request: event.data.request,
      about: kind,
      person: null,
      tokens: null,
      pledge: null,
      staff: null,
      proposal: null,
    });
  },
);

test('one ask is one letter, however often the news arrives; another answer is another letter', async () => {
  const event = await answered();
  for (const id of [event.id, event.id, newId()]) await hear({ ...event, id });
  expect(await here.house.states()).toEqual(['queued']);
  await hear({ ...event, id: newId(), data: { ...event.data, ask: newId() } });
  expect(await here.house.states()).toEqual(['queued', 'queued']);
});

test('a letter to somebody who is forgotten or replaced is cancelled, not failed, and its reader is gone', async () => {
  const event = await answered();
  await hear(event);
  // What distribution does, and tells nobody.
  await here.house.admin.query('delete from sealing.data_keys where id = $1', [
    event.data.personKey,
  ]);
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([
    { state: 'cancelled', last_error: 'erased', person: null, tokens: null },
  ]);
  expect(here.smtp.received).toEqual([]);
});

test('a letter that waits behind a server that is away finds its reader gone when it would be sent', async () => {
  await here.smtp.pause();
  const event = await answered('sent');
  await hear(event);
  await here.office.timers.sendDue();
  expect(await here.house.states()).toEqual(['queued']);
  await here.house.admin.query('delete from sealing.data_keys where id = $1', [
    event.data.personKey,
  ]);
  await here.smtp.resume();
  await here.house.makeDue();
  await here.office.timers.sendDue();
  expect(await here.house.states()).toEqual(['cancelled']);
  expect(here.smtp.received).toEqual([]);
});

test.each([
  ['without a request', 'set request = null', /for_a_pledge_for_staff_a_venue_or_a_partner/],
  ['of a proposal', 'set proposal = request', /for_a_pledge_for_staff_a_venue_or_a_partner/],
  ['of a pledge', 'set pledge = request, request = null', /partner_letters_are_for_partners/],
  ['with a way in', `set tokens = 'x'`, /partner_letters_carry_no_tokens/],
  ['of nothing', 'set facts = null', /only_some_tell_facts/],
  ['about a role', `set about = 'admin'`, /only_some_are_about_something/],
  [
    'of another kind',
    `set template = 'my-pledge', about = null, facts = null, state = 'failed'`,
    /partner_letters_are_for_partners/,
  ],
])('no letter to a partner is %s', async (_name, change, constraint) => {
  await hear(await answered());
  await expect(here.house.database.query(`update letters ${change}`)).rejects.toThrow(constraint);
});
