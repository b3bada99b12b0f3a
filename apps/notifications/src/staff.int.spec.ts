import { newId } from '@blueheart/sealing';
import { refusing } from './bad-servers.spec.js';
import { exampleNews, exampleShift } from './templates/example-event.js';
import type { House } from './office.spec.js';
import { usePostOffice } from './post-office.spec.js';

const here = usePostOffice();

test('an invitation, a way in, another password and a notice each have their own letter, to a member of staff', async () => {
  const event = await here.house.forStaff({ name: '', email: 'rana@example.org' });
  const { tokens: _none, ...bare } = event.data;
  const { handlers } = here.office;
  await here.house.hear(async (tx) => {
    await handlers.invite({ ...event, data: { ...event.data, role: 'coordinator' } }, tx);
    await handlers.letIn({ ...event, id: newId() }, tx);
    await handlers.sendReset({ ...event, id: newId() }, tx);
    await handlers.warn({ ...event, id: newId(), data: { ...bare, change: 'password' } }, tx);
  });
  await here.office.timers.sendDue();

  const texts = here.smtp.mailsTo('rana@example.org').map(({ text }) => text);
  const links = texts.flatMap((text) => text.match(/http:\S+/g) ?? []);
  const at = (page: string) => `http://campaign.example.org/desk/${page}#id.desk-token`;
  expect(texts).toHaveLength(4);
  expect(links.toSorted()).toEqual([at('enter'), at('invitation'), at('reset')]);
  expect(texts.filter((text) => text.includes('Your role there is coordination'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('\n048215\n'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('The password of your account'))).toHaveLength(1);
  for (const text of texts) expect(text).toMatch(/^[^\n]+\n\nHello,\n/);
  const { data } = event;
  expect(await rowsFor(data.staff)).toEqual(
    Array.from({ length: 4 }, () => ({ pledge: null, state: 'sent', person: null, tokens: null })),
  );
});

test('a shift that is near and one that is cancelled have a letter each, and only one can be answered', async () => {
  const event = await here.house.forStaff({ name: 'Rana', email: 'rana@example.org' });
  const { tokens, ...bare } = event.data;
  const facts = exampleShift('en');
  const { handlers } = here.office;
  await here.house.hear(async (tx) => {
    const near = { ...bare, tokens, about: 'tomorrow' as const, facts };
    await handlers.tellOfShift({ ...event, data: near }, tx);
    const over = { ...bare, ask: newId(), about: 'cancelled' as const, facts };
    await handlers.tellOfShift({ ...event, id: newId(), data: over }, tx);
  });
  await here.office.timers.sendDue();

  const texts = here.smtp.mailsTo('rana@example.org').map(({ text }) => text);
  const links = texts.flatMap((text) => text.match(/http:\S+/g) ?? []);
  expect(texts).toHaveLength(2);
  for (const text of texts) expect(text).toContain('Riverside Mall');
  expect(links).toEqual([expect.stringMatching(/\/hearts\/shift\?t=id\.desk-token$/)]);
});

test('what happened at an event has a letter to whoever has it, which leads to its page and carries no way in', async () => {
  const event = await here.house.forStaff({ name: 'Rana', email: 'rana@example.org' });
  const { tokens: _none, ...bare } = event.data;
  const news = {
    ...event,
    data: { ...bare, about: 'incident' as const, facts: exampleNews('en') },
  };
  for (const id of [event.id, event.id, newId()])
    await here.house.hear((tx) => here.office.handlers.tellOfEvent({ ...news, id }, tx));
  await here.office.timers.sendDue();

  const [mail, ...more] = here.smtp.mailsTo('rana@example.org');
  expect(more).toEqual([]);
  expect(mail!.subject).toBe('Somebody at an event needs you');
  expect(mail!.text).toContain('What: A lost child');
  expect(mail!.text.match(/http:\S+/g)).toEqual([
    `http://campaign.example.org/desk/schedule/events/${news.data.facts.event}`,
  ]);
  expect(await rowsFor(event.data.staff)).toEqual([
    { pledge: null, state: 'sent', person: null, tokens: null },
  ]);
});

test('one ask is one letter, however often the news arrives', async () => {
  const event = await here.house.forStaff();
  const invited = { ...event, data: { ...event.data, role: 'viewer' as const } };
  for (const id of [event.id, event.id, newId()])
    await here.house.hear((tx) => here.office.handlers.invite({ ...invited, id }, tx));
  expect(await here.house.states()).toEqual(['queued']);
});

test('staff do not wait behind supporters: theirs are taken in hand first, the oldest first', async () => {
  const before = await signing(30);
  const first = await askingToEnter();
  const second = await askingToEnter();
  const after = await signing(30);
  const taken = await here.office.queue.claim(12);
  expect(taken.slice(0, 2).map(({ staff }) => staff)).toEqual([first, second]);
  expect(taken.slice(2).map(({ pledge }) => pledge)).toEqual(before.slice(0, 10));
  const rest = await here.office.queue.claim(200);
  expect(rest.map(({ pledge }) => pledge)).toEqual([...before.slice(10), ...after]);
});

test('in a queue of many thousands the next letters are found without reading it', async () => {
  await here.house.admin.query(
    `insert into letters (id, cause, template, locale, campaign, pledge, ask, person_key, person, tokens, message_id)
     select gen_random_uuid(), gen_random_uuid(), 'pledge-confirm', 'ar', 'hearts', gen_random_uuid(), gen_random_uuid(),
       gen_random_uuid(), 'x', 'x', '<' || n || '@example.org>' from generate_series(1, 20000) n`,
  );
  await here.house.admin.query('analyze letters');
  const plan = await here.house.admin.query(
    `explain select id from letters where state = 'queued' and next_attempt_at <= now()
     order by (staff is null), id limit 200 for update skip locked`,
  );
  expect(JSON.stringify(plan)).toMatch(/Index Scan using letters_in_turn/);
  expect(JSON.stringify(plan)).not.toMatch(/Sort/);
});

test('while nothing leaves, the letter that goes to look is one to staff', async () => {
  await here.smtp.pause();
  await signing(3);
  await here.office.timers.sendDue();
  await here.smtp.resume();
  await here.house.makeDue();
  await askingToEnter();
  await here.office.timers.sendDue();
  expect(here.smtp.received[0]!.text).toContain('/desk/enter#');
});

test('a way in that has ended is not sent', async () => {
  await askingToEnter();
  await here.house.admin.query(`update letters set created_at = now() - interval '10 minutes'`);
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([{ state: 'cancelled', last_error: 'outdated' }]);
  expect(here.smtp.received).toEqual([]);
});

test('whoever leaves the staff and is forgotten gets no letter any more', async () => {
  const event = await here.house.forStaff();
  await here.house.hear((tx) => here.office.handlers.letIn(event, tx));
  await here.house.hear((tx) => here.office.letters.forget(tx, event.data.personKey));
  expect(await here.house.rows()).toMatchObject([{ state: 'cancelled', person: null }]);
  expect(await here.house.lettersDone()).toEqual([]);
});

test('one that is refused for good forgets its reader as any other does', async () => {
  const refuses = await refusing('nobody@example.org');
  await here.office.timers.beforeApplicationShutdown();
  here.office = here.house.openOffice({ smtpUrl: refuses.url });
  const event = await here.house.forStaff({ email: 'nobody@example.org' });
  await here.house.hear((tx) => here.office.handlers.letIn(event, tx));
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([{ state: 'failed', person: null, tokens: null }]);
  await refuses.stop();
});

test.each([
  ['for nobody', `set pledge = null`, /for_a_pledge_for_staff_a_venue_or_a_partner/],
  ['for both', `set staff = gen_random_uuid()`, /for_a_pledge_for_staff_a_venue_or_a_partner/],
  ['about a pledge and for staff', `set staff = pledge, pledge = null`, /are_for_staff/],
  ['about a role and a pledge', `set about = 'admin'`, /only_some_are_about_something/],
  [
    'an invitation to nothing',
    `set template = 'staff-invitation', staff = pledge, pledge = null`,
    /only_some/,
  ],
])('no letter is %s', async (_name, change, constraint) => {
  await signing(1);
  await expect(here.house.database.query(`update letters ${change}`)).rejects.toThrow(constraint);
});

async function askingToEnter(): Promise<string> {
  const event = await here.house.forStaff();
  await here.house.hear((tx) => here.office.handlers.letIn(event, tx));
  return event.data.staff;
}

/** Their pledges, in the order in which they are due. */
async function signing(count: number): Promise<string[]> {
  const events: Awaited<ReturnType<House['signed']>>[] = [];
  for (let at = 0; at < count; at += 1) events.push(await here.house.signed());
  await here.house.hear((tx) => here.office.handlers.askToConfirm(events, tx));
  return events.map(({ data }) => data.pledge);
}

async function rowsFor(staff: string) {
  return here.house.database.query(
    'select pledge, state, person, tokens from letters where staff = $1',
    [staff],
  );
}
