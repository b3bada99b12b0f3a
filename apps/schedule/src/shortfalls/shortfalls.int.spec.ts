import type { Event, StockShort } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { EventsService } from '../events/events.service.js';
import { EventsTold } from '../events/events.told.js';
import { ScheduleHandlers } from '../schedule.handlers.js';
import { ScheduleAlone, slug } from '../schedule.fixture.js';
import { VenuesService } from '../venues/venues.service.js';
import { Shortfalls } from './shortfalls.service.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

type Short = Event<typeof StockShort>['data']['short'];

function hear(event: string, decision: number, short: Short): Promise<void> {
  const data = { campaign: slug, event, decision, short };
  return schedule
    .get(Database)
    .transaction((tx) =>
      schedule.get(ScheduleHandlers).rememberShortfall({ id: newId(), at: new Date(), data }, tx),
    );
}

async function anAgreedBooth(): Promise<string> {
  const event = await schedule.aDraft(await schedule.aMall());
  await schedule.step(event, 'confirm');
  return event;
}

const facts = async (type: string, event: string) =>
  (await schedule.announced<{ event: string; version: number }>(type)).filter(
    (told) => told.event === event,
  );

test('what is missing at an event is what was told last, whichever news comes first', async () => {
  const event = await anAgreedBooth();
  const pins = { item: 'pin', language: '', missing: 40, cures: [] };
  await hear(event, 2, [pins]);
  await hear(event, 1, [{ ...pins, missing: 90 }]);
  const shortfalls = schedule.get(Shortfalls);
  expect(await shortfalls.of(slug, event)).toEqual([
    { ...pins, names: expect.objectContaining({ en: 'Blue heart pin' }) },
  ]);
  expect((await shortfalls.list(slug)).map((one) => one.event)).toEqual([event]);
  expect([await shortfalls.of('elsewhere', event), await shortfalls.list('elsewhere')]).toEqual([
    [],
    [],
  ]);
  await hear(event, 3, []);
  expect([await shortfalls.of(slug, event), await shortfalls.list(slug)]).toEqual([[], []]);
});

test('an item that the roll-out names no more is called by its code', async () => {
  const event = await anAgreedBooth();
  await hear(event, 1, [{ item: 'mug', language: '', missing: 1, cures: [] }]);
  expect(await schedule.get(Shortfalls).of(slug, event)).toMatchObject([
    { item: 'mug', names: { ar: 'mug' } },
  ]);
});

test('others are told when a confirmed event expects others, and when it is over; not of what is a draft', async () => {
  const event = await anAgreedBooth();
  const { version } = await schedule.event(event);
  const expects = (id: string, of: number) =>
    schedule.get(EventsService).change(schedule.rana, [{ id, version: of, expectedVisitors: 900 }]);
  await expects(event, version);
  expect(await facts('EventRestated', event)).toMatchObject([
    { expectedVisitors: 900, version: version + 1 },
  ]);
  const draft = await schedule.aDraft(await schedule.aMall());
  await expects(draft, 1);
  expect(await facts('EventRestated', draft)).toEqual([]);
  await schedule.itIsDay(event);
  await schedule.step(event, 'start');
  await schedule.step(event, 'finish');
  expect(await facts('EventFinished', event)).toMatchObject([{ version: version + 3 }]);
});

test('a venue is told of when it is added, changed and archived, each with a higher version', async () => {
  const { venue } = await schedule.aMall();
  const venues = schedule.get(VenuesService);
  await venues.change(schedule.rana, venue, { version: 1, names: { en: 'Harbour Mall' } });
  await venues.archive(schedule.rana, venue);
  const told = (await schedule.announced<{ venue: string }>('VenueDescribed')).filter(
    (one) => one.venue === venue,
  );
  expect(told).toMatchObject([
    { version: 1, archived: false },
    { version: 2, names: { en: 'Harbour Mall' }, archived: false },
    { version: 3, archived: true },
  ]);
});

test('venues and agreed events that were there before anybody heard of them are told of once', async () => {
  const event = await anAgreedBooth();
  const draft = await schedule.aDraft(await schedule.aMall());
  const upgrade = async () => {
    await schedule.sql('delete from schedule.told_before');
    await schedule.get(EventsTold).tellThoseBefore();
    await schedule.get(EventsTold).tellThoseBefore();
  };
  const venuesBefore = (await schedule.announced('VenueDescribed')).length;
  await upgrade();
  expect(await facts('EventRestated', event)).toHaveLength(1);
  expect(await facts('EventRestated', draft)).toEqual([]);
  const [{ count }] = (await schedule.sql<{ count: number }>(
    'select count(*)::int as count from schedule.venues',
  )) as [{ count: number }];
  expect((await schedule.announced('VenueDescribed')).length - venuesBefore).toBe(count);
});
