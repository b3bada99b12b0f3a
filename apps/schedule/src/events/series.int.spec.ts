import { ScheduleAlone, aYear, slug } from '../schedule.fixture.js';
import { ShiftsQueries } from '../shifts/shifts.queries.js';
import { SeriesService } from './series.service.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

const days = Array.from({ length: 10 }, (_, at) => `${aYear}-02-${10 + at}`);
const aShift = (from: string, until: string) => ({
  role: 'booth' as const,
  from,
  until,
  need: 1,
  capacity: 2,
  skills: [],
  languages: [],
});

test('ten evenings that go on beyond midnight are a series, with their shifts, and change their hours', async () => {
  const series = schedule.get(SeriesService);
  const { id, events } = await series.create(schedule.rana, {
    ...(await schedule.aMall()),
    kind: 'booth',
    titles: {},
    days,
    from: '20:00',
    until: '01:00',
    setupMinutes: 60,
    teardownMinutes: 60,
    expectedVisitors: null,
    shifts: [aShift('20:00', '01:00'), aShift('01:00', '02:00')],
  });
  expect(events).toHaveLength(10);
  const last = events.at(-1)!;
  expect(await schedule.event(last)).toMatchObject({
    starts: `${aYear}-02-19T20:00`,
    ends: `${aYear}-02-20T01:00`,
  });
  const shifts = async () => (await schedule.get(ShiftsQueries).board(slug, last)).shifts;
  expect(await shifts()).toMatchObject([
    { starts: `${aYear}-02-19T20:00`, ends: `${aYear}-02-20T01:00` },
    { starts: `${aYear}-02-20T01:00`, ends: `${aYear}-02-20T02:00` },
  ]);
  const looked = async () =>
    Promise.all(
      events.map(async (one) => ({ id: one, version: (await schedule.event(one)).version })),
    );
  await series.change(schedule.rana, id, { events: await looked(), from: '21:00', until: '02:00' });
  expect(await schedule.event(last)).toMatchObject({
    starts: `${aYear}-02-19T21:00`,
    ends: `${aYear}-02-20T02:00`,
  });
  await series.addShift(schedule.rana, id, aShift('01:30', '02:30'));
  await series.change(schedule.rana, id, { events: await looked(), until: '23:00' });
  expect(await schedule.event(last)).toMatchObject({ ends: `${aYear}-02-19T23:00` });
});
