import { newId } from '@blueheart/sealing';
import { usePostOffice } from './post-office.spec.js';
import { exampleAgreed } from './templates/example-event.js';

const here = usePostOffice();

/** What is announced of an agreement, to whoever was asked at the venue. */
async function agreed(about: 'agreed' | 'moved' = 'agreed') {
  const { id, at, data } = await here.house.signed({ name: 'Salma', email: 'mall@example.org' });
  const { campaign, ask, locale, personKey, person } = data;
  const to = { campaign, ask, locale, personKey, person };
  return { id, at, data: { ...to, proposal: newId(), about, facts: exampleAgreed('ar') } };
}

const hear = (event: Awaited<ReturnType<typeof agreed>>) =>
  here.house.hear((tx) => here.office.handlers.confirmToVenue(event, tx));

test.each([
  ['agreed', 'تمّ الاتّفاق'],
  ['moved', 'وقت آخر، كما اتُّفق'],
] as const)(
  'a venue is told once that it is %s, with an entry for its calendar and no way in',
  async (about, subject) => {
    const event = await agreed(about);
    for (const id of [event.id, event.id, newId()]) await hear({ ...event, id });
    await here.office.timers.sendDue();
    const [mail, ...more] = here.smtp.mailsTo('mall@example.org');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject });
    expect(mail!.text).toContain('7QF-2MK');
    expect(mail!.text).not.toMatch(/\?t=/);
    expect(mail!.headers['content-type']).toMatch(/^multipart\/mixed/);
    const [row] = await here.house.database.query(
      'select state, proposal, about, person, tokens from letters',
    );
    expect(row).toEqual({
      state: 'sent',
      proposal: event.data.proposal,
      about,
      person: null,
      tokens: null,
    });
  },
);

test('no letter of that kind is about something else, or to nobody', async () => {
  await hear(await agreed());
  for (const [change, constraint] of [
    [`set about = 'first'`, /only_some_are_about_something/],
    ['set facts = null', /only_some_tell_facts/],
    ['set person = null', /unsent_letters_know_their_reader/],
  ] as const)
    await expect(here.house.database.query(`update letters ${change}`)).rejects.toThrow(constraint);
});
