import type { Event, EventLetterDue } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { MasterKeys } from '@blueheart/sealing';
import { EventsService } from '../events/events.service.js';
import { readLink } from '../pages/linked.js';
import { PeopleService } from '../people/people.service.js';
import type { Said } from '../proposals/proposal.rules.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import { aPart, aYear, ScheduleAlone, slug } from '../schedule.fixture.js';
import { ContactsService } from '../venues/contacts.service.js';
import { AnswersService } from './answers.service.js';

let schedule: ScheduleAlone;
const sealed = '1.01936f2e-0f00-7000-8000-000000000002.AAAAAAAAAAAAAAAA.AAAA';
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  const staff = (schedule.rana.actor as { id: string }).id;
  const told = aPart({ staff, role: 'coordinator', person: sealed });
  await schedule.get(Database).transaction((tx) => schedule.get(PeopleService).keep(tx, told));
}, 60_000);
afterAll(() => schedule.stop());

const suggestions = [{ starts: `${aYear}-06-18T10:00`, ends: `${aYear}-06-18T20:00` }];

/** An event about which its mall was asked by mail, and has answered by its link. */
async function answered(said: Said) {
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
  await schedule.get(ProposalsService).answerByLink(slug, link, said);
  return { event, ask };
}

const answers = () => schedule.get(AnswersService);
const listed = async (event: string) =>
  (await answers().list(slug)).filter((one) => one.event === event);
const lettersAbout = async (event: string) =>
  (await schedule.announced<Event<typeof EventLetterDue>['data']>('EventLetterDue')).filter(
    ({ facts }) => facts.event === event,
  );

test('a no and a yes are told, the no first; what is suggested waits for a decision elsewhere', async () => {
  const yes = await answered({ answer: 'accepted' });
  const no = await answered({ answer: 'declined' });
  const other = await answered({ answer: 'suggested', suggestions });
  const mine = new Set([yes.event, no.event, other.event]);
  const all = (await answers().list(slug)).filter(({ event }) => mine.has(event));
  expect(all).toMatchObject([
    { answer: 'declined', event: no.event, events: 1, venue: { names: { en: 'Riverside Mall' } } },
    { answer: 'accepted', event: yes.event },
  ]);
  expect(await answers().list('elsewhere')).toEqual([]);
});

test.each(['accepted', 'declined', 'suggested'] as const)(
  'whoever has the event is written to once when its venue has %s by its link',
  async (answer) => {
    const said = { answer, ...(answer === 'suggested' && { suggestions, remark: 'Call Salma' }) };
    const { event } = await answered(said);
    const letters = await lettersAbout(event);
    expect(letters).toMatchObject([
      { about: answer, staff: (schedule.rana.actor as { id: string }).id },
    ]);
    expect(letters[0]!.facts.suggestions).toEqual(answer === 'suggested' ? suggestions : undefined);
    expect(JSON.stringify(letters)).not.toContain('Salma');
  },
);

test('what somebody of the team has written down is news to nobody', async () => {
  const event = await schedule.aDraft(await schedule.aMall());
  await schedule.step(event, 'propose');
  await schedule
    .get(ProposalsService)
    .recordAnswer(schedule.rana, event, 'phone', { answer: 'declined' });
  expect(await listed(event)).toEqual([]);
  expect(await lettersAbout(event)).toEqual([]);
});

test('whoever goes on with the event has heard of it; handing it over says nothing', async () => {
  const { event } = await answered({ answer: 'declined' });
  await schedule
    .get(Database)
    .transaction((tx) =>
      schedule
        .get(EventsService)
        .handOver(tx, schedule.rana, event, (schedule.rana.actor as { id: string }).id),
    );
  expect(await listed(event)).toHaveLength(1);
  const { version } = await schedule.event(event);
  await schedule
    .get(EventsService)
    .change(schedule.rana, [{ id: event, version, expectedVisitors: 40 }]);
  expect(await listed(event)).toEqual([]);
});

test('somebody takes note of it once; it is noted, and can be taken back', async () => {
  const { event, ask } = await answered({ answer: 'accepted' });
  for (let times = 0; times < 2; times += 1) await answers().see(schedule.rana, ask);
  expect(await listed(event)).toEqual([]);
  await answers().undo(schedule.rana, ask);
  expect(await listed(event)).toMatchObject([{ id: ask }]);
  const noted = await schedule.announced<{ action: string; object: { id: string } }>(
    'ActionAudited',
  );
  const acts = noted.filter(
    ({ action, object }) => object.id === event && action.startsWith('event.answer-'),
  );
  expect(acts.map(({ action }) => action)).toEqual(['event.answer-seen', 'event.answer-unseen']);
  const elsewhere = { ...schedule.rana, campaign: 'elsewhere' };
  await expect(answers().see(elsewhere, ask)).rejects.toMatchObject({ code: 'no-such-answer' });
});

test('after a week it is no news any more', async () => {
  const { event, ask } = await answered({ answer: 'declined' });
  await schedule.sql('set session_replication_role = replica');
  await schedule.sql(
    `update schedule.event_versions set at = at - interval '8 days' where event = $1`,
    [event],
  );
  await schedule.sql('set session_replication_role = default');
  await schedule.sql(
    `update schedule.proposals set answered_at = answered_at - interval '8 days' where id = $1`,
    [ask],
  );
  expect(await listed(event)).toEqual([]);
});
