import { ScheduleAlone, aYear } from '../schedule.fixture.js';
import { Shifts, day } from './shifts.fixture.js';
import type { Volunteer } from './sign-ups.service.js';
import { WaitingUpkeep } from './waiting.upkeep.js';

let schedule: ScheduleAlone;
let shifts: Shifts;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  shifts = new Shifts(schedule);
}, 60_000);
afterAll(() => schedule.stop());

const signUp = (who: Volunteer, id: string) => shifts.signUps().signUp(who, id);

describe('a place', () => {
  test('is got by exactly as many as there are, however many press at once; the others wait in their order', async () => {
    const event = await shifts.anEvent();
    const id = await shifts.aShift(event, { capacity: 3 });
    const all = await shifts.volunteers(20);
    const got = await Promise.all(all.map((who) => signUp(who, id)));
    expect(got.filter((state) => state === 'taken')).toHaveLength(3);
    expect(got.filter((state) => state === 'waiting')).toHaveLength(17);
    expect(await shifts.shift(event, id)).toMatchObject({ taken: 3, waiting: 17 });
  });

  test('is one, however often somebody presses', async () => {
    const event = await shifts.anEvent();
    const id = await shifts.aShift(event);
    const who = await shifts.aVolunteer();
    const got = await Promise.all(Array.from({ length: 5 }, () => signUp(who, id)));
    expect(new Set(got)).toEqual(new Set(['taken']));
    expect(await shifts.states(event, id)).toEqual(['taken']);
  });

  test('is not given beyond the capacity by the database itself', async () => {
    const event = await shifts.anEvent();
    const id = await shifts.aShift(event, { capacity: 1 });
    const [one, other] = await shifts.volunteers(2);
    await signUp(one!, id);
    await signUp(other!, id);
    const seat = (n: number) =>
      schedule.sql(
        `update schedule.sign_ups set state = 'offered', offered_until = now(), seat = $2 where staff = $1`,
        [other!.staff, n],
      );
    await expect(seat(1)).rejects.toMatchObject({ constraint: 'one_person_a_seat' });
    await expect(seat(2)).rejects.toMatchObject({ constraint: 'no_seat_beyond_capacity' });
  });

  test('of an event that is not agreed yet is for coordinators to give', async () => {
    const { venue } = await schedule.aMall();
    const event = await schedule.aDraft({ venue });
    const id = await shifts.aShift(event);
    const who = await shifts.aVolunteer();
    await expect(signUp(who, id)).rejects.toMatchObject({ code: 'shift-not-open' });
    await shifts.assignments().assign(shifts.rana, id, who.staff);
    expect(await shifts.states(event, id)).toEqual(['taken']);
  });
});

describe('who waits', () => {
  test('is offered the place that is freed, and the next when an offer lapses', async () => {
    const event = await shifts.anEvent();
    const id = await shifts.aShift(event, { capacity: 1 });
    const [has, first, second] = await shifts.volunteers(3);
    for (const who of [has!, first!, second!]) await signUp(who, id);
    await shifts.signUps().withdraw(has!, id, false);
    expect(await shifts.states(event, id)).toEqual(['offered', 'waiting']);
    await expect(shifts.signUps().accept(second!, id)).rejects.toMatchObject({ code: 'no-offer' });

    await schedule.sql(
      `update schedule.sign_ups set offered_until = now() - interval '1 second' where state = 'offered' and shift = $1`,
      [id],
    );
    await expect(shifts.signUps().accept(first!, id)).rejects.toMatchObject({ code: 'no-offer' });
    await Promise.all([1, 2, 3].map(() => schedule.get(WaitingUpkeep).run(() => true)));
    const { signUps } = await shifts.shift(event, id);
    expect(signUps).toMatchObject([{ staff: second!.staff, state: 'offered' }]);
    await shifts.signUps().accept(second!, id);
    await shifts.signUps().accept(second!, id);
    expect(await shifts.states(event, id)).toEqual(['taken']);
  });

  test('is not overtaken by who comes later', async () => {
    const event = await shifts.anEvent();
    const id = await shifts.aShift(event, { capacity: 1 });
    const [has, first, late] = await shifts.volunteers(3);
    await signUp(has!, id);
    await signUp(first!, id);
    await shifts.signUps().withdraw(has!, id, false);
    expect(await signUp(late!, id)).toBe('waiting');
  });
});

describe('nobody', () => {
  test('is in two places at once, by the database; back-to-back in one place is no conflict', async () => {
    const { venue } = await schedule.aMall();
    const event = await shifts.anEvent({ venue });
    const morning = await shifts.aShift(event);
    const overlapping = await shifts.aShift(event, {
      starts: `${day}T13:00`,
      ends: `${day}T16:00`,
    });
    const afternoon = await shifts.aShift(event, { starts: `${day}T14:00`, ends: `${day}T17:00` });
    const who = await shifts.aVolunteer();
    await signUp(who, morning);
    await expect(signUp(who, overlapping)).rejects.toMatchObject({
      code: 'busy-then',
      about: { shift: morning },
    });
    expect(await signUp(who, afternoon)).toBe('taken');
    const twice = shifts
      .assignments()
      .assign(shifts.rana, overlapping, who.staff, { reason: 'They insist.' });
    await expect(twice).rejects.toMatchObject({ code: 'busy-then' });
  });

  test('signs up twice for the same hour by pressing on two shifts at once', async () => {
    const event = await shifts.anEvent();
    const ids = await Promise.all([1, 2, 3, 4].map(() => shifts.aShift(event)));
    const who = await shifts.aVolunteer();
    const got = await Promise.allSettled(ids.map((id) => signUp(who, id)));
    expect(got.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('flies from one venue to another', async () => {
    const here = await shifts.aShift(await shifts.anEvent());
    const there = await shifts.aShift(await shifts.anEvent(), {
      starts: `${day}T14:30`,
      ends: `${day}T17:00`,
    });
    const later = await shifts.aShift(await shifts.anEvent(), {
      starts: `${day}T15:00`,
      ends: `${day}T17:00`,
    });
    const who = await shifts.aVolunteer();
    await signUp(who, here);
    await expect(signUp(who, there)).rejects.toMatchObject({ code: 'no-time-to-travel' });
    expect(await signUp(who, later)).toBe('taken');
  });
});

describe('rules for rest, hours, skills and languages', () => {
  test('refuse, unless a coordinator says why not, which is noted', async () => {
    const event = await shifts.anEvent();
    const long = await shifts.aShift(event, { starts: `${day}T09:00`, ends: `${day}T18:00` });
    const more = await shifts.aShift(event, { starts: `${day}T18:00`, ends: `${day}T20:00` });
    const who = await shifts.aVolunteer();
    await signUp(who, long);
    await expect(signUp(who, more)).rejects.toMatchObject({
      code: 'too-many-hours',
      about: { hindrances: ['too-many-hours'] },
    });
    await expect(shifts.assignments().assign(shifts.rana, more, who.staff)).rejects.toMatchObject({
      code: 'too-many-hours',
    });
    await shifts.assignments().assign(shifts.rana, more, who.staff, { reason: 'Asked for it.' });
    expect((await schedule.announced('ActionAudited')).at(-1)).toMatchObject({
      action: 'shift.assign',
      reason: 'Asked for it.',
      after: { staff: who.staff, overridden: 'too-many-hours' },
    });
  });

  test('look at the night between two days', async () => {
    const { venue } = await schedule.aMall();
    const late = await shifts.aShift(await shifts.anEvent({ venue }), {
      starts: `${day}T18:00`,
      ends: `${day}T21:00`,
    });
    const next = `${aYear}-06-18`;
    const tomorrow = await shifts.anEvent({
      venue,
      starts: `${next}T07:00`,
      ends: `${next}T12:00`,
    });
    const early = await shifts.aShift(tomorrow, { starts: `${next}T07:00`, ends: `${next}T10:00` });
    const rested = await shifts.aShift(tomorrow, {
      starts: `${next}T08:00`,
      ends: `${next}T10:00`,
    });
    const who = await shifts.aVolunteer();
    await signUp(who, late);
    await expect(signUp(who, early)).rejects.toMatchObject({ code: 'too-little-rest' });
    expect(await signUp(who, rested)).toBe('taken');
  });

  test('ask for what a shift needs', async () => {
    const id = await shifts.aShift(await shifts.anEvent(), {
      skills: ['driving'],
      languages: ['hy'],
    });
    await expect(signUp(await shifts.aVolunteer(), id)).rejects.toMatchObject({
      about: { hindrances: ['lacks-skill', 'lacks-language'] },
    });
    const able = await shifts.aVolunteer({ skills: ['driving'], languages: ['hy'] });
    expect(await signUp(able, id)).toBe('taken');
  });
});

describe('a minor', () => {
  test('is on no shift without an adult, and the last adult does not leave', async () => {
    const event = await shifts.anEvent();
    const id = await shifts.aShift(event, { capacity: 3 });
    const minor = await shifts.aVolunteer({ isMinor: true });
    const adult = await shifts.aVolunteer();
    await expect(signUp(minor, id)).rejects.toMatchObject({ code: 'needs-adult' });
    const against = shifts
      .assignments()
      .assign(shifts.rana, id, minor.staff, { reason: 'They want to.' });
    await expect(against).rejects.toMatchObject({ code: 'needs-adult' });
    await signUp(adult, id);
    expect(await signUp(minor, id)).toBe('taken');

    await expect(shifts.signUps().withdraw(adult, id, false)).rejects.toMatchObject({
      code: 'last-adult',
    });
    const [{ id: seat } = { id: '' }] = (await shifts.shift(event, id)).signUps;
    await expect(shifts.assignments().remove(shifts.rana, id, seat)).rejects.toMatchObject({
      code: 'last-adult',
    });
    expect(await shifts.signUps().withdraw(adult, id, true)).toBe('asked');
    await signUp(await shifts.aVolunteer(), id);
    expect(await shifts.signUps().withdraw(adult, id, false)).toBe('withdrawn');
  });

  test('is not left alone by two adults who leave at once', async () => {
    const event = await shifts.anEvent();
    const id = await shifts.aShift(event, { capacity: 3 });
    const adults = await shifts.volunteers(2);
    for (const who of adults) await signUp(who, id);
    await signUp(await shifts.aVolunteer({ isMinor: true }), id);
    const left = await Promise.allSettled(
      adults.map((who) => shifts.signUps().withdraw(who, id, false)),
    );
    expect(left.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
