import type { Event, VenueAgreed } from '@blueheart/contracts';
import { MasterKeys } from '@blueheart/sealing';
import { EventsService } from '../events/events.service.js';
import { readLink } from '../pages/linked.js';
import { AnswerQueries } from '../proposals/answer.queries.js';
import type { Said } from '../proposals/proposal.rules.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import { aYear, ScheduleAlone, slug } from '../schedule.fixture.js';
import { ContactsService } from '../venues/contacts.service.js';
import { VenuesService } from '../venues/venues.service.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

const theirs = { starts: `${aYear}-06-18T11:00`, ends: `${aYear}-06-18T19:00` };
const suggests: Said = { answer: 'suggested', suggestions: [theirs] };

/** An event about which its mall was asked by mail. */
async function asked() {
  const place = await schedule.aMall();
  await schedule.get(ContactsService).add(schedule.rana, place.venue, {
    name: 'Salma Haddad',
    position: 'Events',
    email: 'events@mall.example.org',
    locale: 'ar',
  });
  const event = await schedule.aDraft(place);
  await schedule.step(event, 'propose');
  const letters = await schedule.announced<{ ask: string; tokens: string }>('VenueAsked');
  const { ask, tokens } = letters.at(-1)!;
  const opened = schedule.get(MasterKeys).open(tokens, ask).toString('utf8');
  const link = readLink((JSON.parse(opened) as { link: string }).link)!;
  const answer = (said: Said) => schedule.get(ProposalsService).answerByLink(slug, link, said);
  return { ...place, event, ask, link, answer };
}

const lettersAbout = async (proposal: string) =>
  (await schedule.announced<Event<typeof VenueAgreed>['data']>('VenueAgreed')).filter(
    (told) => told.proposal === proposal,
  );
async function change(event: string, changes: object): Promise<void> {
  const { version } = await schedule.event(event);
  await schedule.get(EventsService).change(schedule.rana, [{ id: event, version, ...changes }]);
}
const behind = async (link: Awaited<ReturnType<typeof asked>>['link']) =>
  (await schedule.get(AnswerQueries).behind(slug, link, 'en'))!;

test('a venue that accepts has one letter with the time, and what its calendar is told', async () => {
  const { event, ask, answer } = await asked();
  for (let times = 0; times < 2; times += 1) await answer({ answer: 'accepted' });
  const { starts, ends, startsAt } = await schedule.event(event);
  expect(await lettersAbout(ask)).toMatchObject([
    {
      about: 'agreed',
      locale: 'ar',
      facts: { space: '', agreed: [{ uid: event, sequence: 0, starts, ends, startsAt }] },
    },
  ]);
});

test('one that suggests another time hears when the original one is agreed, and its link says so', async () => {
  const { event, ask, link, answer } = await asked();
  await answer(suggests);
  expect(await behind(link)).toMatchObject({ suggestions: [theirs], isAgreed: false });
  expect(await lettersAbout(ask)).toEqual([]);
  await schedule.step(event, 'confirm');
  expect(await lettersAbout(ask)).toMatchObject([
    { about: 'agreed', facts: { agreed: [{ starts: `${aYear}-06-17T10:00` }] } },
  ]);
  expect(await behind(link)).toMatchObject({ answer: 'suggested', isAgreed: true });
});

test('and when its own time is taken', async () => {
  const { event, ask, answer } = await asked();
  await answer(suggests);
  await change(event, { ...theirs, agreed: true });
  expect(await lettersAbout(ask)).toMatchObject([{ about: 'agreed', facts: { agreed: [theirs] } }]);
});

test('one that is asked about a third time has the question, and its old link says that there is a newer one', async () => {
  const { event, ask, link, answer } = await asked();
  await answer(suggests);
  expect(await behind(link)).toMatchObject({ isAskedAnew: false });
  await change(event, { starts: `${aYear}-06-19T10:00`, ends: `${aYear}-06-19T20:00` });
  expect(await lettersAbout(ask)).toEqual([]);
  expect((await schedule.announced('VenueAsked')).at(-1)).toMatchObject({
    facts: { again: true, times: [{ starts: `${aYear}-06-19T10:00` }] },
  });
  expect(await behind(link)).toMatchObject({ isAskedAnew: true });
});

test('one that wanted to be told only is told of another time', async () => {
  const { event, ask, venue, answer } = await asked();
  await schedule
    .get(VenuesService)
    .change(schedule.rana, venue, { version: 1, agreesToMoves: true });
  await answer({ answer: 'accepted' });
  await change(event, { expectedVisitors: 90 });
  await change(event, theirs);
  const told = await lettersAbout(ask);
  expect(told.map(({ about }) => about)).toEqual(['agreed', 'moved']);
  const [first, second] = told.map(({ facts }) => facts.agreed[0]!);
  expect(second).toMatchObject({ ...theirs, uid: event });
  expect(second!.sequence).toBeGreaterThan(first!.sequence);
});

test('no letter goes where nobody was written to, nor to the venue from before', async () => {
  const before = (await schedule.announced('VenueAgreed')).length;
  const spoken = await schedule.aDraft(await schedule.aMall());
  await schedule.step(spoken, 'propose');
  await schedule.step(spoken, 'confirm');
  const { event, answer } = await asked();
  await answer({ answer: 'declined' });
  await change(event, theirs);
  await change(event, { venue: (await schedule.aMall()).venue });
  await schedule.step(event, 'confirm');
  expect((await schedule.announced('VenueAgreed')).length).toBe(before);
});
