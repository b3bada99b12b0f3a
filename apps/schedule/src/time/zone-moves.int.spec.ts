import { Database } from '@blueheart/database';
import { ScheduleAlone, slug } from '../schedule.fixture.js';
import { Shifts, day } from '../shifts/shifts.fixture.js';
import { RemindersUpkeep } from '../reminders/reminders.upkeep.js';
import { momentOf } from './wall-time.rules.js';
import { ZoneClocks } from './zone-clocks.js';
import { ZoneMovesQueries } from './zone-moves.queries.js';
import { ZoneMoves } from './zone-moves.service.js';

let schedule: ScheduleAlone;
let shifts: Shifts;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  shifts = new Shifts(schedule);
}, 60_000);
afterAll(() => schedule.stop());
beforeEach(() => country('keeps its clocks'));

/** From then on its clocks show another time: they go forward an hour later in the year, or never show one of them. */
function country(
  does: 'keeps its clocks' | 'keeps winter time' | 'keeps summer time' | 'skips a day',
): void {
  const shift = {
    'keeps its clocks': 0,
    'keeps winter time': 1,
    'keeps summer time': -1,
    'skips a day': 0,
  };
  schedule.get(ZoneClocks).momentOf = (wall, zone) => {
    if (does === 'skips a day' && wall.startsWith(day)) return undefined;
    const moment = momentOf(wall, zone);
    return moment && new Date(moment.getTime() + shift[does] * 3_600_000);
  };
}

const look = () => schedule.get(ZoneMoves).look();
const list = async () => (await schedule.get(ZoneMovesQueries).list(slug)).moves;
const found = async (id: string) => (await list()).find(({ event }) => event.id === id);
async function apply(...ids: string[]): Promise<void> {
  const events = [];
  for (const id of ids) events.push({ id, version: (await schedule.event(id)).version });
  await schedule.get(ZoneMoves).apply(schedule.rana, events);
}

test('nothing is told while the clocks are as they were', async () => {
  await shifts.anEvent();
  await look();
  expect(await list()).toEqual([]);
});

test('what would move is listed and stays where it is, until the clocks are as they were again', async () => {
  const event = await shifts.anEvent();
  const before = await schedule.event(event);
  country('keeps winter time');
  await look();
  expect(await found(event)).toMatchObject({
    event: { starts: `${day}T10:00`, startsAt: `${day}T07:00:00.000Z` },
    startsAt: `${day}T08:00:00.000Z`,
  });
  expect(await schedule.event(event)).toEqual(before);
  country('keeps its clocks');
  await look();
  expect(await list()).toEqual([]);
});

test('moving it keeps the time on the wall, takes the shifts along and tells who works there', async () => {
  const event = await shifts.anEvent();
  const id = await shifts.aShift(event);
  const who = await shifts.aVolunteer();
  await shifts.signUps().signUp(who, id);
  const [{ sequence }] = (await schedule.sql<{ sequence: number }>(
    'select sequence from schedule.events where id = $1',
    [event],
  )) as [{ sequence: number }];
  country('keeps winter time');
  await look();
  await apply(event);
  const after = await schedule.event(event);
  expect([after.starts, after.startsAt, after.state]).toEqual([
    `${day}T10:00`,
    `${day}T08:00:00.000Z`,
    'confirmed',
  ]);
  expect(await found(event)).toBeUndefined();
  expect((await shifts.shift(event, id)).startsAt).toBe(`${day}T08:00:00.000Z`);
  expect(await schedule.sql('select sequence from schedule.events where id = $1', [event])).toEqual(
    [{ sequence: sequence + 1 }],
  );
  const acts = await schedule.announced<{ action: string; object: { id: string } }>(
    'ActionAudited',
  );
  expect(acts.filter(({ object }) => object.id === event).map(({ action }) => action)).toContain(
    'event.clocks',
  );
  const moved = await schedule.announced<{ event: string }>('EventMoved');
  expect(moved.filter((one) => one.event === event)).toHaveLength(1);
  await schedule.sql(
    `update schedule.reminders set due_at = now() where shift = $1 and rule = 'changed' and sent_at is null`,
    [id],
  );
  await schedule.get(RemindersUpkeep).run(() => true);
  const told = await schedule.announced<{ staff: string; about: string }>('ShiftLetterDue');
  expect(told.filter(({ staff }) => staff === who.staff).map(({ about }) => about)).toEqual([
    'changed',
  ]);
});

test.each(['keeps winter time', 'keeps summer time'] as const)(
  'events that follow each other in one space make room for each other (%s)',
  async (does) => {
    const mall = await schedule.aMall();
    const hours = ['10', '12', '14', '16'];
    const events = [];
    for (const [at, hour] of hours.slice(0, 3).entries())
      events.push(
        await shifts.anEvent({
          ...mall,
          starts: `${day}T${hour}:00`,
          ends: `${day}T${hours[at + 1]}:00`,
          setupMinutes: 0,
          teardownMinutes: 0,
        }),
      );
    country(does);
    await look();
    await apply(...events);
    await look();
    for (const event of events) expect(await found(event)).toBeUndefined();
  },
);

test('a time that the clocks never show any more is listed as that, and is not moved', async () => {
  const event = await shifts.anEvent();
  country('skips a day');
  await look();
  expect(await found(event)).toMatchObject({ startsAt: null, endsAt: null });
  await expect(apply(event)).rejects.toMatchObject({ code: 'no-such-time-any-more' });
});

test('whoever looked at another version moves nothing, nor in another campaign', async () => {
  const [event, other] = [await shifts.anEvent(), await shifts.anEvent()];
  country('keeps winter time');
  await look();
  const { version } = await schedule.event(event);
  const stale = [
    { id: other, version: (await schedule.event(other)).version },
    { id: event, version: version + 1 },
  ];
  const moves = schedule.get(ZoneMoves);
  await expect(moves.apply(schedule.rana, stale)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await schedule.event(other)).startsAt).toBe(`${day}T07:00:00.000Z`);
  const elsewhere = { ...schedule.rana, campaign: 'elsewhere' };
  await expect(moves.apply(elsewhere, [{ id: event, version }])).rejects.toMatchObject({
    status: 404,
  });
});

test('what is over, or cancelled, is nobody’s news', async () => {
  const [past, gone] = [await shifts.anEvent(), await shifts.anEvent()];
  await shifts.cancel(gone);
  await schedule.get(Database).transaction((tx) =>
    tx.query(
      `update events set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour',
         occupied = tstzrange(now() - interval '3 hours', now()) where id = $1`,
      [past],
    ),
  );
  country('keeps winter time');
  await look();
  expect([await found(past), await found(gone)]).toEqual([undefined, undefined]);
});
