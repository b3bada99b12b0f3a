import { ScheduleAlone, aYear } from '../schedule.fixture.js';
import { Shifts } from '../shifts/shifts.fixture.js';
import { Crews } from './crews.service.js';

let schedule: ScheduleAlone;
let shifts: Shifts;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  shifts = new Shifts(schedule);
}, 60_000);
afterAll(() => schedule.stop());

interface Told {
  readonly event: string;
  readonly version: number;
  readonly crew: readonly { staff: string }[];
}

async function toldOf(about: string): Promise<Told[]> {
  await schedule.get(Crews).tell();
  return (await schedule.announced<Told>('CrewChanged')).filter(({ event }) => event === about);
}

test('who has a place at an event is told once it is so, and once it is so no longer', async () => {
  const event = await shifts.anEvent();
  const shift = await shifts.aShift(event);
  const nour = await shifts.aVolunteer();
  await shifts.signUps().signUp(nour, shift);
  expect(await toldOf(event)).toMatchObject([{ version: 1, crew: [{ staff: nour.staff }] }]);
  expect(await toldOf(event)).toHaveLength(1);
  await shifts.signUps().withdraw(nour, shift, false);
  expect((await toldOf(event)).at(-1)).toMatchObject({ version: 2, crew: [] });
});

test('who is there goes along when the event is moved, and that is told', async () => {
  const event = await shifts.anEvent();
  const shift = await shifts.aShift(event);
  const [nour, sami] = await Promise.all([shifts.aVolunteer(), shifts.aVolunteer()]);
  await shifts.signUps().signUp(nour, shift);
  await shifts.signUps().signUp(sami, shift);
  const [first] = await toldOf(event);
  expect(first!.crew).toHaveLength(2);
  const next = `${aYear}-06-18`;
  await shifts.move(event, { starts: `${next}T11:00`, ends: `${next}T21:00` });
  const moved = (await toldOf(event)).at(-1)!;
  expect(moved).toMatchObject({ version: 2, crew: [{ from: expect.stringContaining(next) }, {}] });
});
