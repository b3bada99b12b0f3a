import { ScheduleAlone, aYear, slug } from '../schedule.fixture.js';
import { HandsQueries } from './hands.queries.js';
import { Shifts, day } from './shifts.fixture.js';

let schedule: ScheduleAlone;
let shifts: Shifts;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  shifts = new Shifts(schedule);
}, 60_000);
afterAll(() => schedule.stop());

const next = `${aYear}-06-18`;
const toNextDay = { starts: `${next}T10:00`, ends: `${next}T20:00` };
const toFirstDay = { starts: `${day}T10:00`, ends: `${day}T20:00` };
const handsAbout = async (shift: string) => {
  const hands = await schedule.get(HandsQueries).list(slug);
  return hands.filter((one) => one.shift === shift).map(({ because }) => because);
};

describe('an event that moves', () => {
  test('takes its shifts and who is on them along, and nobody has confirmed the new time yet', async () => {
    const event = await shifts.anEvent();
    const id = await shifts.aShift(event);
    const who = await shifts.aVolunteer();
    await shifts.signUps().signUp(who, id);
    await shifts.signUps().confirm(who, id);
    await shifts.move(event, { starts: `${next}T11:00`, ends: `${next}T21:00` });
    expect(await shifts.shift(event, id)).toMatchObject({
      starts: `${next}T11:00`,
      ends: `${next}T15:00`,
      signUps: [{ state: 'taken', confirmed: false }],
    });
    await expect(shifts.signUps().confirm(who, id, 0)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await shifts.signUps().confirm(who, id, 1);
  });

  test('finds nobody in their own way who has two of its shifts', async () => {
    const event = await shifts.anEvent();
    const morning = await shifts.aShift(event, { ends: `${day}T12:00` });
    const noon = await shifts.aShift(event, { starts: `${day}T12:00`, ends: `${day}T14:00` });
    const who = await shifts.aVolunteer();
    await shifts.signUps().signUp(who, morning);
    await shifts.signUps().signUp(who, noon);
    await shifts.move(event, { starts: `${day}T11:00`, ends: `${day}T21:00` });
    expect(await shifts.states(event, morning)).toEqual(['taken']);
    expect(await shifts.states(event, noon)).toEqual(['taken']);
    // They are taken for the new hours, and for no others.
    const free = await shifts.aShift(await shifts.anEvent(), {
      starts: `${day}T09:00`,
      ends: `${day}T10:00`,
    });
    const elsewhere = await shifts.aShift(await shifts.anEvent(), {
      starts: `${day}T14:15`,
      ends: `${day}T14:45`,
    });
    expect(await shifts.signUps().signUp(who, free)).toBe('taken');
    await expect(shifts.signUps().signUp(who, elsewhere)).rejects.toMatchObject({
      code: 'busy-then',
    });
  });

  test('and begins later without ending later keeps who is there the whole time there, and pushes nobody out', async () => {
    const event = await shifts.anEvent();
    const whole = await shifts.aShift(event, { starts: `${day}T10:00`, ends: `${day}T20:00` });
    const evening = await shifts.aShift(event, { starts: `${day}T16:00`, ends: `${day}T20:00` });
    const [one, other] = [await shifts.aVolunteer(), await shifts.aVolunteer()];
    await shifts.signUps().signUp(one, whole);
    await shifts.signUps().signUp(other, evening);
    await shifts.signUps().confirm(other, evening);
    await shifts.move(event, { starts: `${day}T12:00` });
    expect(await shifts.shift(event, whole)).toMatchObject({
      starts: `${day}T12:00`,
      ends: `${day}T20:00`,
      signUps: [{ state: 'taken' }],
    });
    // Nothing is new for whoever comes in the evening.
    expect(await shifts.shift(event, evening)).toMatchObject({
      starts: `${day}T16:00`,
      ends: `${day}T20:00`,
      signUps: [{ state: 'taken', confirmed: true }],
    });
    await shifts.move(event, { ends: `${day}T18:00` });
    expect(await shifts.shift(event, whole)).toMatchObject({ ends: `${day}T18:00` });
    expect(await shifts.shift(event, evening)).toMatchObject({
      starts: `${day}T16:00`,
      ends: `${day}T18:00`,
    });
    await shifts.move(event, { starts: `${next}T10:00`, ends: `${next}T16:00` });
    expect(await shifts.shift(event, evening)).toMatchObject({ starts: `${next}T14:00` });
    expect(await handsAbout(evening)).toEqual([]);
  });

  test('of a series by a day, each into the day of another, finds nobody in their own way either', async () => {
    const days = [await shifts.anEvent(), await shifts.anEvent(toNextDay)] as const;
    const ids = [
      await shifts.aShift(days[0]),
      await shifts.aShift(days[1], { starts: `${next}T10:00`, ends: `${next}T14:00` }),
    ] as const;
    const who = await shifts.aVolunteer();
    for (const id of ids) await shifts.signUps().signUp(who, id);
    const third = `${aYear}-06-19`;
    await shifts.moveAll(
      [days[0], toNextDay],
      [days[1], { starts: `${third}T10:00`, ends: `${third}T20:00` }],
    );
    expect(await shifts.states(days[0], ids[0])).toEqual(['taken']);
    expect(await shifts.states(days[1], ids[1])).toEqual(['taken']);
  });

  test('drops nobody in silence who is elsewhere then: a coordinator sees to it, and the seat is offered on', async () => {
    const other = await shifts.anEvent(toNextDay);
    const there = await shifts.aShift(other, { starts: `${next}T10:00`, ends: `${next}T14:00` });
    const event = await shifts.anEvent();
    const id = await shifts.aShift(event, { capacity: 1 });
    const [who, waits] = await shifts.volunteers(2);
    await shifts.signUps().signUp(who!, there);
    await shifts.signUps().signUp(who!, id);
    await shifts.signUps().signUp(waits!, id);

    await shifts.move(event, toNextDay);
    expect(await shifts.states(event, id)).toEqual(['conflict', 'offered']);
    expect(await shifts.states(other, there)).toEqual(['taken']);
    expect(await handsAbout(id)).toEqual(['conflict']);
    expect(await handsAbout(there)).toEqual([]);

    await shifts.signUps().withdraw(waits!, id, false);
    await shifts.move(event, toFirstDay);
    expect(await shifts.states(event, id)).toEqual(['taken']);
    expect(await handsAbout(id)).toEqual([]);
  });

  test('shows what rules it has broken, until a coordinator says why they do not hold', async () => {
    const { venue } = await schedule.aMall();
    const other = await shifts.anEvent({ venue });
    const long = await shifts.aShift(other, { starts: `${day}T10:00`, ends: `${day}T18:00` });
    const event = await shifts.anEvent({ venue, ...toNextDay });
    const id = await shifts.aShift(event, { starts: `${next}T10:00`, ends: `${next}T13:00` });
    const who = await shifts.aVolunteer();
    await shifts.signUps().signUp(who, long);
    await shifts.signUps().signUp(who, id);
    await shifts.cancel(other);
    const again = await shifts.anEvent({ venue });
    const early = await shifts.aShift(again, { starts: `${day}T10:00`, ends: `${day}T18:00` });
    await shifts.signUps().signUp(who, early);

    await shifts.move(again, { starts: `${day}T18:00`, ends: `${next}T04:00` });
    expect(await handsAbout(early)).toEqual(['rules']);
    await shifts
      .assignments()
      .assign(shifts.rana, early, who.staff, { reason: 'They asked for it.' });
    expect(await handsAbout(early)).toEqual([]);
  });

  test('leaves no minor alone without saying so', async () => {
    const other = await shifts.anEvent(toNextDay);
    const there = await shifts.aShift(other, { starts: `${next}T10:00`, ends: `${next}T14:00` });
    const event = await shifts.anEvent();
    const id = await shifts.aShift(event);
    const adult = await shifts.aVolunteer();
    await shifts.signUps().signUp(adult, there);
    await shifts.signUps().signUp(adult, id);
    await shifts.signUps().signUp(await shifts.aVolunteer({ isMinor: true }), id);
    await shifts.move(event, toNextDay);
    expect(await handsAbout(id)).toEqual(['no-adult', 'conflict']);
  });
});

test('an event that is cancelled ends its shifts and frees who was on them', async () => {
  const event = await shifts.anEvent();
  const id = await shifts.aShift(event, { capacity: 1 });
  const [has, waits] = await shifts.volunteers(2);
  await shifts.signUps().signUp(has!, id);
  await shifts.signUps().signUp(waits!, id);
  await shifts.cancel(event);
  expect(await shifts.shift(event, id)).toMatchObject({ ended: 'event-cancelled', signUps: [] });
  await expect(shifts.signUps().signUp(waits!, id)).rejects.toMatchObject({ code: 'shift-over' });
  const elsewhere = await shifts.aShift(await shifts.anEvent());
  expect(await shifts.signUps().signUp(has!, elsewhere)).toBe('taken');
});

describe('two people who change places', () => {
  const seatOf = async (event: string, id: string, staff: string) =>
    (await shifts.shift(event, id)).signUps.find((one) => one.staff === staff)!.id;

  test('do so at once, though each is on a shift at the same hour', async () => {
    const [here, there] = [await shifts.anEvent(), await shifts.anEvent()];
    const [a, b] = [await shifts.aShift(here), await shifts.aShift(there)];
    const [one, other] = await shifts.volunteers(2);
    await shifts.signUps().signUp(one!, a);
    await shifts.signUps().signUp(other!, b);
    const seats = [
      await seatOf(here, a, one!.staff),
      await seatOf(there, b, other!.staff),
    ] as const;
    await shifts.assignments().swap(shifts.rana, ...seats);
    expect((await shifts.shift(here, a)).signUps).toMatchObject([{ staff: other!.staff }]);
    expect((await shifts.shift(there, b)).signUps).toMatchObject([{ staff: one!.staff }]);
  });

  test('both stay where one of them is elsewhere then', async () => {
    const [here, there] = [await shifts.anEvent(), await shifts.anEvent(toNextDay)];
    const busy = await shifts.aShift(await shifts.anEvent(toNextDay), {
      starts: `${next}T10:00`,
      ends: `${next}T14:00`,
    });
    const a = await shifts.aShift(here);
    const b = await shifts.aShift(there, { starts: `${next}T10:00`, ends: `${next}T14:00` });
    const [one, other] = await shifts.volunteers(2);
    for (const id of [a, busy]) await shifts.signUps().signUp(one!, id);
    await shifts.signUps().signUp(other!, b);
    const seats = [
      await seatOf(here, a, one!.staff),
      await seatOf(there, b, other!.staff),
    ] as const;
    await expect(
      shifts.assignments().swap(shifts.rana, ...seats, 'They want to.'),
    ).rejects.toMatchObject({ code: 'busy-then' });
    expect((await shifts.shift(here, a)).signUps).toMatchObject([{ staff: one!.staff }]);
    expect((await shifts.shift(there, b)).signUps).toMatchObject([{ staff: other!.staff }]);
  });
});
