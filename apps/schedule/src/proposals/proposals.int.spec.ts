import { MasterKeys } from '@blueheart/sealing';
import { CallsService } from '../calls/calls.service.js';
import { EventsQueries } from '../events/events.queries.js';
import { EventsService } from '../events/events.service.js';
import { EventsUpkeep } from '../events/events.upkeep.js';
import { SeriesService } from '../events/series.service.js';
import { ScheduleAlone, aYear, slug } from '../schedule.fixture.js';
import { ContactsService } from '../venues/contacts.service.js';
import { VenuesService } from '../venues/venues.service.js';
import { readLink } from '../pages/linked.js';
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
  await schedule.get(ContactsService).add(schedule.rana, place.venue, {
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
  expect(await proposals().answerByLink(slug, link, { answer: 'accepted' })).toBe('take');
  expect(await proposals().answerByLink(slug, link, { answer: 'accepted' })).toBe('done');
  expect(await state(event)).toBe('confirmed');
  expect(await latest(event)).toMatchObject({ answer: 'accepted', answeredVia: 'link' });
});

test('of two who answer at once one is taken', async () => {
  const { event, link } = await asked();
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      proposals().answerByLink(slug, link, { answer: n % 2 ? 'accepted' : 'declined' }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'take')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(3);
  const { answer } = await latest(event);
  expect(await state(event)).toBe(answer === 'accepted' ? 'confirmed' : 'draft');
});

test('a venue that declines leaves a draft; one that suggests leaves it proposed, with other times', async () => {
  const declined = await asked();
  await proposals().answerByLink(slug, declined.link, { answer: 'declined' });
  expect(await state(declined.event)).toBe('draft');

  const suggested = await asked();
  const suggestions = [{ starts: `${aYear}-06-18T10:00`, ends: `${aYear}-06-18T20:00` }];
  await proposals().answerByLink(slug, suggested.link, { answer: 'suggested', suggestions });
  expect(await state(suggested.event)).toBe('proposed');
  expect(await latest(suggested.event)).toMatchObject({ answer: 'suggested', suggestions });
});

test('a venue cannot accept what another has got meanwhile, and may answer otherwise', async () => {
  const { event, link, venue, space } = await asked();
  await schedule.step(await schedule.aDraft({ venue, space }), 'confirm');
  expect(await proposals().answerByLink(slug, link, { answer: 'accepted' })).toBe('space-taken');
  expect(await latest(event)).toMatchObject({ answer: null, ended: null });
  expect(await proposals().answerByLink(slug, link, { answer: 'declined' })).toBe('take');
});

test('a link of somebody else, or of nobody, opens nothing', async () => {
  const [one, other] = [await asked(), await asked()];
  const mixed = { id: one.link.id, token: other.link.token };
  expect(await proposals().answerByLink(slug, mixed, { answer: 'accepted' })).toBe('unknown');
  expect(await proposals().answerByLink('another', one.link, { answer: 'accepted' })).toBe(
    'unknown',
  );
  expect(await state(one.event)).toBe('proposed');
});

test('an event that gets another time asks again, and the letter from before no longer answers', async () => {
  const { event, link } = await asked();
  await proposals().answerByLink(slug, link, { answer: 'accepted' });
  const { version } = await schedule.event(event);
  await schedule
    .get(EventsService)
    .change(schedule.rana, [
      { id: event, version, starts: `${aYear}-06-19T10:00`, ends: `${aYear}-06-19T20:00` },
    ]);
  expect(await state(event)).toBe('proposed');
  expect((await schedule.announced('EventReopened')).at(-1)).toMatchObject({ event });
  const newer = await linkSent();
  expect(newer).not.toEqual(link);
  expect((await schedule.announced('VenueAsked')).at(-1)).toMatchObject({
    facts: { again: true, times: [{ starts: `${aYear}-06-19T10:00` }] },
  });
  await proposals().answerByLink(slug, newer, { answer: 'accepted' });
  expect(await state(event)).toBe('confirmed');
});

test('a venue that was not answered for in time is asked no longer, and a late yes by phone counts', async () => {
  const { event, link } = await asked();
  await schedule.sql(
    `update schedule.proposals set holds_until = now() - interval '1 minute'
     where id in (select proposal from schedule.proposal_events where event = $1)`,
    [event],
  );
  await schedule.get(EventsUpkeep).run(() => true);
  expect(await state(event)).toBe('draft');
  expect(await latest(event)).toMatchObject({ ended: 'expired' });
  expect(await proposals().answerByLink(slug, link, { answer: 'accepted' })).toBe('expired');

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
  await proposals().answerByLink(slug, link, { answer: 'accepted' });
  const { version } = await schedule.event(event);
  await schedule
    .get(EventsService)
    .change(schedule.rana, [{ id: event, version, ends: `${aYear}-06-17T18:00` }]);
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

test('the time that a venue suggests is taken without asking it once more', async () => {
  const { event, link } = await asked();
  const times = { starts: `${aYear}-06-18T10:00`, ends: `${aYear}-06-18T20:00` };
  await proposals().answerByLink(slug, link, { answer: 'suggested', suggestions: [times] });
  const letters = (await schedule.announced('VenueAsked')).length;
  const { version } = await schedule.event(event);
  await schedule
    .get(EventsService)
    .change(schedule.rana, [{ id: event, version, ...times, agreed: true }]);
  expect(await schedule.event(event)).toMatchObject({ state: 'confirmed', ...times });
  expect((await schedule.announced('VenueAsked')).length).toBe(letters);
  expect((await schedule.announced('EventConfirmed')).at(-1)).toMatchObject({ event });
});

describe('other times that a venue suggests', () => {
  const suggest = async (starts = `${aYear}-06-18T10:00`) => {
    const place = await asked();
    const suggestions = [{ starts, ends: `${starts.slice(0, 10)}T20:00` }];
    await proposals().answerByLink(slug, place.link, { answer: 'suggested', suggestions });
    return { ...place, suggestions };
  };
  const agePast = (event: string, days: number) =>
    schedule.sql(
      `update schedule.proposals set answered_at = now() - make_interval(days => $2)
       where id in (select proposal from schedule.proposal_events where event = $1)`,
      [event, days],
    );
  const run = () => schedule.get(EventsUpkeep).run(() => true);
  const waits = async (event: string) =>
    (await schedule.get(CallsService).list(slug)).find((call) => call.event === event)?.waits;

  test('lapse after two weeks without a decision: a draft again, on the list of calls, and told', async () => {
    const { event, link } = await suggest();
    await agePast(event, 13);
    await run();
    expect([await state(event), await waits(event)]).toEqual(['proposed', 'decision']);
    await agePast(event, 15);
    await Promise.all([run(), run()]);
    expect([await state(event), await waits(event)]).toEqual(['draft', 'lapsed']);
    expect(await latest(event)).toMatchObject({ answer: 'suggested', ended: 'lapsed' });
    expect(await proposals().answerByLink(slug, link, { answer: 'accepted' })).toBe('lapsed');
    await schedule.step(event, 'propose');
    expect([await state(event), await waits(event)]).toEqual(['proposed', undefined]);
  });

  test('lapse with the last of them', async () => {
    const { event } = await suggest();
    await schedule.sql(
      `update schedule.proposals set suggestions = '[{"starts": "2020-01-01T10:00", "ends": "2020-01-01T12:00"}]'
       where id in (select proposal from schedule.proposal_events where event = $1)`,
      [event],
    );
    await run();
    expect(await state(event)).toBe('draft');
  });

  test('lapse no more once somebody has taken one, or asked about something else', async () => {
    const [taken, moved] = [await suggest(), await suggest()];
    const change = async (event: string, changes: object) => {
      const { version } = await schedule.event(event);
      await schedule.get(EventsService).change(schedule.rana, [{ id: event, version, ...changes }]);
    };
    await change(taken.event, { ...taken.suggestions[0], agreed: true });
    await change(moved.event, { starts: `${aYear}-06-19T10:00`, ends: `${aYear}-06-19T20:00` });
    for (const { event } of [taken, moved])
      await schedule.sql(
        `update schedule.proposals set answered_at = now() - interval '15 days'
         where answer = 'suggested' and id in (select proposal from schedule.proposal_events where event = $1)`,
        [event],
      );
    await run();
    expect([await state(taken.event), await state(moved.event)]).toEqual(['confirmed', 'proposed']);
    expect([await waits(taken.event), await waits(moved.event)]).toEqual([undefined, undefined]);
  });
});

describe('days of a series', () => {
  const days = [`${aYear}-09-01`, `${aYear}-09-02`, `${aYear}-09-03`];

  /** A booth of three days at a mall where somebody has an address. */
  async function aSeries(place?: { venue: string; space: string }) {
    const at = place ?? (await aMallWithAddress());
    const series = schedule.get(SeriesService);
    const { id, events } = await series.create(schedule.rana, {
      kind: 'booth',
      titles: {},
      shifts: [],
      ...at,
      days,
      from: '10:00',
      until: '20:00',
      setupMinutes: 0,
      teardownMinutes: 0,
      expectedVisitors: null,
    });
    return { ...at, id, events };
  }
  const looked = async (events: readonly string[]) =>
    Promise.all(events.map(async (id) => ({ id, version: (await schedule.event(id)).version })));
  const states = (events: readonly string[]) => Promise.all(events.map(state));

  test('are made together, or none of them', async () => {
    const { id, events } = await aSeries();
    const { events: listed } = await schedule
      .get(EventsQueries)
      .list(slug, { series: id, limit: 10 });
    expect(listed.map(({ id: one, starts }) => [one, starts])).toEqual(
      events.map((one, at) => [one, `${days[at]}T10:00`]),
    );
    const before = await schedule.sql('select from schedule.events');
    const wrong = schedule.get(SeriesService).create(schedule.rana, {
      kind: 'booth',
      titles: {},
      venue: listed[0]!.venue.id,
      shifts: [],
      days: [days[0]!, '2020-01-01'],
      from: '10:00',
      until: '20:00',
      setupMinutes: 0,
      teardownMinutes: 0,
      expectedVisitors: null,
    });
    await expect(wrong).rejects.toMatchObject({ mistakes: [{ path: 'starts', code: 'past' }] });
    expect(await schedule.sql('select from schedule.events')).toHaveLength(before.length);
  });

  test('are asked about in one letter, and one answer is about all of them', async () => {
    const { id, events } = await aSeries();
    const before = (await schedule.announced('VenueAsked')).length;
    await schedule.get(SeriesService).propose(schedule.rana, id, await looked(events));
    const letters = await schedule.announced<{ facts: { times: { starts: string }[] } }>(
      'VenueAsked',
    );
    expect(letters).toHaveLength(before + 1);
    expect(letters.at(-1)!.facts.times.map(({ starts }) => starts)).toEqual(
      days.map((day) => `${day}T10:00`),
    );
    expect(await proposals().answerByLink(slug, await linkSent(), { answer: 'accepted' })).toBe(
      'take',
    );
    expect(await states(events)).toEqual(['confirmed', 'confirmed', 'confirmed']);
  });

  test('are not confirmed where the space is taken on one of them', async () => {
    const { id, events, venue, space } = await aSeries();
    await schedule.get(SeriesService).propose(schedule.rana, id, await looked(events));
    const other = await schedule.aDraft({
      venue,
      space,
      starts: `${days[1]}T12:00`,
      ends: `${days[1]}T13:00`,
    });
    await schedule.step(other, 'confirm');
    expect(await proposals().answerByLink(slug, await linkSent(), { answer: 'accepted' })).toBe(
      'space-taken',
    );
    expect(await states(events)).toEqual(['proposed', 'proposed', 'proposed']);
  });

  test('that was cancelled meanwhile is left out of the answer; the others are agreed', async () => {
    const { id, events } = await aSeries();
    const series = schedule.get(SeriesService);
    await series.propose(schedule.rana, id, await looked(events));
    const link = await linkSent();
    await series.cancel(schedule.rana, id, await looked([events[1]!]), 'A holiday.');
    expect(await proposals().answerByLink(slug, link, { answer: 'accepted' })).toBe('take');
    expect(await states(events)).toEqual(['confirmed', 'cancelled', 'confirmed']);
  });

  test('are moved as one, and the venue is asked once', async () => {
    const { id, events } = await aSeries();
    const series = schedule.get(SeriesService);
    await series.confirm(schedule.rana, id, await looked(events));
    const before = (await schedule.announced('VenueAsked')).length;
    await series.change(schedule.rana, id, { events: await looked(events), from: '11:00' });
    expect(await states(events)).toEqual(['proposed', 'proposed', 'proposed']);
    expect((await schedule.announced('VenueAsked')).length).toBe(before + 1);
    expect((await schedule.event(events[2]!)).starts).toBe(`${days[2]}T11:00`);
  });

  test('changed by many at once, in whatever order, are changed by one; nobody is stuck', async () => {
    const { id, events } = await aSeries();
    const series = schedule.get(SeriesService);
    const seen = await looked(events);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) =>
        series.change(schedule.rana, id, {
          events: n % 2 ? seen : seen.toReversed(),
          from: `1${n % 6}:00`,
        }),
      ),
    );
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.map(({ code }: { code?: string }) => code)).toEqual(
      Array.from({ length: 11 }, () => 'changed-meanwhile'),
    );
    const times = await Promise.all(events.map(async (one) => (await schedule.event(one)).starts));
    expect(new Set(times.map((starts) => starts.slice(11))).size).toBe(1);
  });

  test('of another series are not there', async () => {
    const [one, other] = [await aSeries(), await aSeries()];
    const mixed = schedule
      .get(SeriesService)
      .propose(schedule.rana, one.id, await looked([one.events[0]!, other.events[0]!]));
    await expect(mixed).rejects.toMatchObject({ code: 'no-such-event' });
  });
});
