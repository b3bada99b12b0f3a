import { MasterKeys } from '@blueheart/sealing';
import { EventsQueries } from '../events/events.queries.js';
import { EventsService } from '../events/events.service.js';
import { EventsUpkeep } from '../events/events.upkeep.js';
import { ScheduleAlone, aYear, slug } from '../schedule.fixture.js';
import { VenuesService } from '../venues/venues.service.js';
import { readLink } from './answer.form.js';
import { ProposalsService } from './proposals.service.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

/** A proposed event at a mall where somebody has an address, and the link that was sent there. */
async function asked(mall?: Awaited<ReturnType<ScheduleAlone['aMall']>>) {
  const place = mall ?? (await aMallWithAddress());
  const event = await schedule.aDraft(place);
  await schedule.step(event, 'propose');
  return { ...place, event, link: await linkSent() };
}

async function aMallWithAddress() {
  const place = await schedule.aMall();
  await schedule.get(VenuesService).addContact(schedule.rana, place.venue, {
    name: 'Salma Haddad',
    position: 'Events',
    email: 'events@mall.example.org',
    locale: 'ar',
  });
  return place;
}

/** The link in the newest letter to a venue. */
async function linkSent() {
  const letters = await schedule.announced<{ ask: string; tokens: string }>('VenueAsked');
  const { ask, tokens } = letters.at(-1)!;
  const opened = schedule.get(MasterKeys).open(tokens, ask).toString('utf8');
  return readLink((JSON.parse(opened) as { link: string }).link)!;
}

const proposals = () => schedule.get(ProposalsService);
const state = async (event: string) => (await schedule.event(event)).state;
const latest = async (event: string) =>
  (await schedule.get(EventsQueries).proposalsOf(slug, event))[0]!;

test('a venue that accepts has confirmed, and pressing twice is pressing once', async () => {
  const { event, link } = await asked();
  expect(await proposals().answerByLink(link, { answer: 'accepted' })).toBe('take');
  expect(await proposals().answerByLink(link, { answer: 'accepted' })).toBe('done');
  expect(await state(event)).toBe('confirmed');
  expect(await latest(event)).toMatchObject({ answer: 'accepted', answeredVia: 'link' });
});

test('of two who answer at once one is taken', async () => {
  const { event, link } = await asked();
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      proposals().answerByLink(link, { answer: n % 2 ? 'accepted' : 'declined' }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'take')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(3);
  const { answer } = await latest(event);
  expect(await state(event)).toBe(answer === 'accepted' ? 'confirmed' : 'draft');
});

test('a venue that declines leaves a draft; one that suggests leaves it proposed, with other times', async () => {
  const declined = await asked();
  await proposals().answerByLink(declined.link, { answer: 'declined' });
  expect(await state(declined.event)).toBe('draft');

  const suggested = await asked();
  const suggestions = [{ starts: `${aYear}-06-18T10:00`, ends: `${aYear}-06-18T20:00` }];
  await proposals().answerByLink(suggested.link, { answer: 'suggested', suggestions });
  expect(await state(suggested.event)).toBe('proposed');
  expect(await latest(suggested.event)).toMatchObject({ answer: 'suggested', suggestions });
});

test('a venue cannot accept what another has got meanwhile, and may answer otherwise', async () => {
  const { event, link, venue, space } = await asked();
  await schedule.step(await schedule.aDraft({ venue, space }), 'confirm');
  expect(await proposals().answerByLink(link, { answer: 'accepted' })).toBe('space-taken');
  expect(await latest(event)).toMatchObject({ answer: null, ended: null });
  expect(await proposals().answerByLink(link, { answer: 'declined' })).toBe('take');
});

test('a link of somebody else, or of nobody, opens nothing', async () => {
  const [one, other] = [await asked(), await asked()];
  const mixed = { id: one.link.id, token: other.link.token };
  expect(await proposals().answerByLink(mixed, { answer: 'accepted' })).toBe('unknown');
  expect(await state(one.event)).toBe('proposed');
});

test('an event that gets another time asks again, and the letter from before no longer answers', async () => {
  const { event, link } = await asked();
  await proposals().answerByLink(link, { answer: 'accepted' });
  const { version } = await schedule.event(event);
  await schedule.get(EventsService).change(schedule.rana, event, {
    version,
    starts: `${aYear}-06-19T10:00`,
    ends: `${aYear}-06-19T20:00`,
  });
  expect(await state(event)).toBe('proposed');
  expect((await schedule.announced('EventReopened')).at(-1)).toMatchObject({ event });
  const newer = await linkSent();
  expect(newer).not.toEqual(link);
  expect((await schedule.announced('VenueAsked')).at(-1)).toMatchObject({
    facts: { again: true, starts: `${aYear}-06-19T10:00` },
  });
  await proposals().answerByLink(newer, { answer: 'accepted' });
  expect(await state(event)).toBe('confirmed');
});

test('a venue that was not answered for in time is asked no longer, and a late yes by phone counts', async () => {
  const { event, link } = await asked();
  await schedule.sql(
    `update schedule.proposals set holds_until = now() - interval '1 minute' where event = $1`,
    [event],
  );
  await schedule.get(EventsUpkeep).run(() => true);
  expect(await state(event)).toBe('draft');
  expect(await latest(event)).toMatchObject({ ended: 'expired' });
  expect(await proposals().answerByLink(link, { answer: 'accepted' })).toBe('expired');

  await proposals().recordAnswer(schedule.rana, event, 'phone', { answer: 'accepted' });
  expect(await state(event)).toBe('confirmed');
  expect(await latest(event)).toMatchObject({ answeredVia: 'phone', ended: null });
});

test('a venue that agreed beforehand is not asked about a move', async () => {
  const place = await aMallWithAddress();
  await schedule
    .get(VenuesService)
    .change(schedule.rana, place.venue, { version: 1, agreesToMoves: true });
  const { event, link } = await asked(place);
  await proposals().answerByLink(link, { answer: 'accepted' });
  const { version } = await schedule.event(event);
  await schedule
    .get(EventsService)
    .change(schedule.rana, event, { version, ends: `${aYear}-06-17T18:00` });
  expect(await state(event)).toBe('confirmed');
  expect((await schedule.announced('EventMoved')).at(-1)).toMatchObject({ event });
});

test('a venue without an address is asked all the same, and answers through staff', async () => {
  const before = (await schedule.announced('VenueAsked')).length;
  const { venue } = await schedule.aMall();
  const event = await schedule.aDraft({ venue });
  await schedule.step(event, 'propose');
  expect((await schedule.announced('VenueAsked')).length).toBe(before);
  expect(await latest(event)).toMatchObject({ via: 'by-hand', answer: null });
  await proposals().recordAnswer(schedule.rana, event, 'letter', { answer: 'accepted' });
  expect(await latest(event)).toMatchObject({
    answeredVia: 'letter',
    recordedBy: (schedule.rana.actor as { id: string }).id,
  });
  expect(await state(event)).toBe('confirmed');
});
