import { ScheduleAlone, aYear, slug } from '../schedule.fixture.js';
import { Shifts, day } from '../shifts/shifts.fixture.js';
import { HandsQueries } from '../shifts/hands.queries.js';
import { EventsQueries } from './events.queries.js';

let schedule: ScheduleAlone;
let shifts: Shifts;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  shifts = new Shifts(schedule);
}, 60_000);
afterAll(() => schedule.stop());

/** Confirmed, and begins in so many minutes, with half an hour to set up. */
async function anEventIn(minutes: number): Promise<string> {
  const id = await schedule.aDraft({ ...(await schedule.aMall()), setupMinutes: 30 });
  await schedule.step(id, 'confirm');
  await begins(id, minutes);
  return id;
}

async function begins(id: string, minutes: number): Promise<void> {
  await schedule.itIsDay(id, -minutes);
}

async function anEventUnderWay(): Promise<string> {
  const id = await anEventIn(-60);
  await schedule.step(id, 'start');
  return id;
}

const state = async (id: string) => (await schedule.event(id)).state;
const restated = async (id: string) =>
  (await schedule.announced<{ event: string }>('EventRestated')).filter(
    ({ event }) => event === id,
  );

describe('an event ahead', () => {
  test('has not begun until an hour before it is set up', async () => {
    const id = await anEventIn(95);
    await expect(schedule.step(id, 'start')).rejects.toMatchObject({ code: 'event-not-yet' });
    await begins(id, 85);
    await schedule.step(id, 'start');
    expect(await state(id)).toBe('under-way');
  });

  test('is not over before it begins', async () => {
    const id = await anEventIn(10);
    await schedule.step(id, 'start');
    await expect(schedule.step(id, 'finish')).rejects.toMatchObject({ code: 'event-not-yet' });
    await begins(id, 0);
    await schedule.step(id, 'finish');
    expect(await state(id)).toBe('done');
  });
});

test('what has not begun when an event is over is cancelled, and told; what runs stays', async () => {
  const event = await shifts.anEvent();
  const morning = await shifts.aShift(event, { ends: `${day}T14:00` });
  const evening = await shifts.aShift(event, { starts: `${day}T16:00`, ends: `${day}T20:00` });
  const [one, other] = [await shifts.aVolunteer(), await shifts.aVolunteer()];
  await shifts.signUps().signUp(one, morning);
  await shifts.signUps().signUp(other, evening);
  await schedule.itIsDay(event);
  await schedule.step(event, 'start');
  await schedule.step(event, 'finish');
  expect(await shifts.states(event, morning)).toEqual(['taken']);
  expect(await shifts.shift(event, evening)).toMatchObject({ ended: 'cancelled', signUps: [] });
  const told = await schedule.sql(
    `select staff::text from schedule.reminders where rule = 'cancelled' and dropped is null and shift = any($1)`,
    [[morning, evening]],
  );
  expect(told).toEqual([{ staff: (other.actor as { id: string }).id }]);
});

describe('what was said to be over', () => {
  test('goes on when somebody says so, as a version, and those who keep copies are told', async () => {
    const id = await anEventUnderWay();
    await schedule.step(id, 'finish');
    await schedule.step(id, 'reopen');
    expect(await state(id)).toBe('under-way');
    const [newest] = await schedule.get(EventsQueries).versionsOf(slug, id);
    expect(newest).toMatchObject({ act: 'reopen', version: 5 });
    expect(await restated(id)).toMatchObject([{ version: 5 }]);
    await schedule.step(id, 'finish');
  });

  test('is not opened again where somebody else has the place by now', async () => {
    const first = await anEventUnderWay();
    await schedule.step(first, 'finish');
    const { venue, space } = await schedule.event(first);
    const next = await schedule.aDraft({
      venue: venue.id,
      space: space.id,
      starts: `${aYear}-06-18T10:00`,
      ends: `${aYear}-06-18T20:00`,
    });
    await schedule.itIsDay(next);
    await schedule.step(next, 'confirm');
    await expect(schedule.step(first, 'reopen')).rejects.toMatchObject({
      code: 'space-taken',
      about: { event: next },
    });
  });

  test('is not opened again a day later', async () => {
    const id = await anEventUnderWay();
    await schedule.step(id, 'finish');
    await schedule.sql(
      `update schedule.events set changed_at = now() - interval '24 hours 1 minute' where id = $1`,
      [id],
    );
    await expect(schedule.step(id, 'reopen')).rejects.toMatchObject({ code: 'event-long-over' });
  });
});

test('nobody is put on a shift of what is over, nor changes places on it; it needs nobody’s hand', async () => {
  const event = await shifts.anEvent();
  const id = await shifts.aShift(event, { capacity: 3 });
  const [one, minor] = [await shifts.aVolunteer(), await shifts.aVolunteer({ isMinor: true })];
  await shifts.signUps().signUp(one, id);
  await shifts.assignments().assign(schedule.rana, id, minor.staff);
  await schedule.itIsDay(event);
  await schedule.sql(`update schedule.sign_ups set asks_out_at = now() where shift = $1`, [id]);
  await schedule.step(event, 'start');
  const hands = async () =>
    (await schedule.get(HandsQueries).list(slug)).filter(({ shift }) => shift === id);
  expect(await hands()).toHaveLength(2);
  await schedule.step(event, 'finish');
  expect(await hands()).toEqual([]);
  const late = shifts.assignments().assign(schedule.rana, id, (await shifts.aVolunteer()).staff);
  await expect(late).rejects.toMatchObject({ code: 'shift-of-the-past' });
});
