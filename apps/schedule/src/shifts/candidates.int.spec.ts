import { EventsQueries } from '../events/events.queries.js';
import { seriesChangesSchema } from '../events/series.schema.js';
import { SeriesService } from '../events/series.service.js';
import { ScheduleAlone, aYear, slug } from '../schedule.fixture.js';
import { CandidatesQueries } from './candidates.queries.js';
import { Shifts, day } from './shifts.fixture.js';
import { ShiftsQueries } from './shifts.queries.js';

let schedule: ScheduleAlone;
let shifts: Shifts;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  shifts = new Shifts(schedule);
}, 60_000);
afterAll(() => schedule.stop());

test('who is free and suitable comes first, and of the others it is said what keeps them', async () => {
  const event = await shifts.anEvent();
  const elsewhere = await shifts.anEvent();
  const id = await shifts.aShift(event, { skills: ['driving'], languages: ['hy'] });
  const able = { skills: ['driving' as const], languages: ['hy' as const] };
  const free = await shifts.aVolunteer(able);
  const unable = await shifts.aVolunteer();
  const busy = await shifts.aVolunteer(able);
  const far = await shifts.aVolunteer(able);
  const young = await shifts.aVolunteer({ ...able, isMinor: true });
  const worn = await shifts.aVolunteer(able);
  const seated = await shifts.aVolunteer(able);
  const assign = (shift: string, staff: string) =>
    shifts.assignments().assign(shifts.rana, shift, staff);
  await assign(await shifts.aShift(elsewhere), busy.staff);
  const ending = { starts: `${day}T14:30`, ends: `${day}T18:00` };
  await assign(await shifts.aShift(elsewhere, ending), far.staff);
  await assign(
    await shifts.aShift(event, { starts: `${day}T14:00`, ends: `${day}T20:30` }),
    worn.staff,
  );
  const of = async () => {
    const found = await schedule.get(CandidatesQueries).of(slug, id);
    return Object.fromEntries(
      found.map(({ staff, hurdles, isPossible }) => [staff, [hurdles.join(' '), isPossible]]),
    );
  };

  expect(Object.entries(await of())[0]).toEqual([free.staff, ['', true]]);
  expect(await of()).toMatchObject({
    [unable.staff]: ['lacks-skill lacks-language', true],
    [worn.staff]: ['too-many-hours', true],
    [busy.staff]: ['busy-then', false],
    [far.staff]: ['no-time-to-travel', false],
    [young.staff]: ['needs-adult', false],
  });
  await assign(id, seated.staff);
  expect(await of()).toMatchObject({ [young.staff]: ['', true] });
  expect(Object.keys(await of())).not.toContain(seated.staff);
  await expect(schedule.get(CandidatesQueries).of('another-campaign', id)).rejects.toMatchObject({
    code: 'no-such-shift',
  });
});

test('whoever asks that somebody be found is replaced on a full shift, and the seat goes to nobody between', async () => {
  const event = await shifts.anEvent();
  const id = await shifts.aShift(event, { capacity: 1 });
  const [tired, waits, fresh] = await shifts.volunteers(3);
  await shifts.signUps().signUp(tired!, id);
  await shifts.signUps().signUp(waits!, id);
  const [theirs] = (await shifts.shift(event, id)).signUps;
  const replace = () =>
    shifts.assignments().assign(shifts.rana, id, fresh!.staff, { instead: theirs!.id });
  await replace();
  expect((await shifts.shift(event, id)).signUps).toMatchObject([
    { staff: waits!.staff, state: 'waiting' },
    { staff: fresh!.staff, state: 'taken' },
  ]);
  await replace();
  const gone = shifts.assignments().assign(shifts.rana, id, tired!.staff, { instead: theirs!.id });
  await expect(gone).rejects.toMatchObject({ code: 'no-such-sign-up' });
});

const daily = { role: 'booth' as const, need: 2, capacity: 3, skills: [], languages: [] };

test('a booth of three days is made with its daily shifts, and gets one more on each day, or none', async () => {
  const { venue, space } = await schedule.aMall();
  const series = schedule.get(SeriesService);
  const wanted = {
    kind: 'booth' as const,
    titles: {},
    venue,
    space,
    days: [10, 11, 12].map((one) => `${aYear}-07-${one}`),
    from: '10:00',
    until: '20:00',
    setupMinutes: 60,
    teardownMinutes: 0,
    expectedVisitors: null,
  };
  await expect(
    series.create(shifts.rana, {
      ...wanted,
      shifts: [{ ...daily, from: '19:00', until: '21:00' }],
    }),
  ).rejects.toMatchObject({ mistakes: [{ path: 'shifts.0.ends', code: 'outside_event' }] });
  const listed = () => schedule.get(EventsQueries).list(slug, { venue, limit: 10 });
  expect((await listed()).events).toEqual([]);

  const { id, events } = await series.create(shifts.rana, {
    ...wanted,
    shifts: [
      { ...daily, from: '10:00', until: '15:00' },
      { ...daily, from: '15:00', until: '20:00' },
    ],
  });
  const timesOf = async (event: string) =>
    (await schedule.get(ShiftsQueries).board(slug, event)).shifts.map(({ starts }) => starts);
  expect(await timesOf(events[1]!)).toEqual([`${aYear}-07-11T10:00`, `${aYear}-07-11T15:00`]);

  await shifts.cancel(events[2]!);
  const setUp = { ...daily, role: 'set-up' as const, from: '09:00', until: '10:00' };
  expect(await series.addShift(shifts.rana, id, setUp)).toHaveLength(2);
  expect(await timesOf(events[0]!)).toHaveLength(3);
  expect(await timesOf(events[2]!)).toHaveLength(2);
  const tooEarly = { ...setUp, from: '08:00' };
  await expect(series.addShift(shifts.rana, id, tooEarly)).rejects.toMatchObject({
    mistakes: [{ code: 'outside_event' }],
  });
  expect(await timesOf(events[0]!)).toHaveLength(3);
});

test('of a change of all days, what is not named stays as it is', () => {
  const events = [{ id: '0197f0b3-0000-7000-8000-000000000000', version: 1 }];
  expect(seriesChangesSchema.parse({ events, from: '09:00' })).toEqual({ events, from: '09:00' });
});
