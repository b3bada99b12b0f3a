import { codeAt } from '@blueheart/booth';
import { newId } from '@blueheart/sealing';
import { withProcessClock } from '@blueheart/testing';
import { answersTo, Phone } from '../booth/booth.fixture.js';
import { KitQueries } from '../booth/kit.queries.js';
import { ScheduleAlone, slug } from '../schedule.fixture.js';
import { Shifts } from '../shifts/shifts.fixture.js';
import type { Volunteer } from '../shifts/sign-ups.service.js';
import { AttendanceQueries } from './attendance.queries.js';
import { AttendanceService } from './attendance.service.js';
import { HoursService } from './hours.service.js';
import { SelfCheckIn } from './self-check-in.service.js';

let schedule: ScheduleAlone;
let shifts: Shifts;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  shifts = new Shifts(schedule);
}, 60_000);
afterAll(() => schedule.stop());

const attendance = () => schedule.get(AttendanceService);
const hours = () => schedule.get(HoursService);
const byOf = ({ actor, campaign }: Volunteer) => ({ actor, campaign, role: 'volunteer' as const });

/** A booth with a shift that began so many hours ago and lasts four, and who is on it. */
async function aBoothWith(volunteers: readonly Volunteer[], hoursAgo = 5) {
  const event = await shifts.anEvent();
  const shift = await shifts.aShift(event, { capacity: 9 });
  for (const one of volunteers) await shifts.signUps().signUp(one, shift);
  await schedule.sql(
    `with by as (select now() - make_interval(hours => $2) - s.starts_at as by from schedule.shifts s where s.id = $3),
       moved as (update schedule.shifts set starts_at = starts_at + by.by, ends_at = ends_at + by.by from by where id = $3)
     update schedule.events set starts_at = starts_at + by.by, ends_at = ends_at + by.by,
       starts_wall = (starts_at + by.by) at time zone zone, ends_wall = (ends_at + by.by) at time zone zone,
       occupied = tstzrange(lower(occupied) + by.by, upper(occupied) + by.by) from by where id = $1`,
    [event, hoursAgo, shift],
  );
  return { event, shift };
}

async function seenAt(event: string) {
  const { people } = await schedule.get(AttendanceQueries).ofEvent(slug, event);
  return new Map(people.map((one) => [one.staff, one]));
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

test('two phones see somebody come: the first is heard, the other is kept, and what was made void is not', async () => {
  const [nour, walkIn, mistaken] = (await shifts.volunteers(3)) as [
    Volunteer,
    Volunteer,
    Volunteer,
  ];
  const { event } = await aBoothWith([nour]);
  const [first, second] = [new Phone(event, byOf(nour)), new Phone(event, byOf(walkIn))];
  const checkIn = (phone: Phone, person: Volunteer, minutes: number) =>
    phone.tap(
      { kind: 'check-in', person: person.staff, how: 'name' },
      { recordedAt: minutesAgo(minutes) },
    );
  const late = checkIn(second, nour, 280);
  checkIn(second, walkIn, 200);
  second.tap({ kind: 'void', entry: checkIn(second, mistaken, 190).id });
  const early = checkIn(first, nour, 290);
  first.tap({ kind: 'check-out', person: nour.staff }, { recordedAt: minutesAgo(80) });
  await answersTo(schedule, second);
  await answersTo(schedule, first);

  const seen = await seenAt(event);
  expect([...seen.keys()].sort()).toEqual([nour.staff, walkIn.staff].sort());
  expect(seen.get(nour.staff)).toMatchObject({
    name: 'Nour',
    shifts: [{ standing: 'there' }],
    visits: [{ came: { id: early.id, how: 'name' }, minutes: 210 }],
    besides: [{ id: late.id, device: second.device }],
  });
  expect(seen.get(walkIn.staff)).toMatchObject({
    shifts: [],
    visits: [{ left: null, minutes: null }],
  });
});

test('somebody of no campaign is held, and a coordinator makes void what was wrong', async () => {
  const [nour] = (await shifts.volunteers(1)) as [Volunteer];
  const { event } = await aBoothWith([nour]);
  const phone = new Phone(event, byOf(nour));
  phone.tap({ kind: 'check-in', person: newId(), how: 'badge' });
  const { id } = phone.tap({ kind: 'check-in', person: nour.staff, how: 'badge' });
  expect(await answersTo(schedule, phone)).toEqual(['quarantined unknown-person', 'accepted']);
  for (let times = 0; times < 2; times += 1)
    await attendance().void(schedule.rana, event, id, 'It was her sister.');
  expect((await seenAt(event)).get(nour.staff)).toMatchObject({ visits: [] });
  await expect(attendance().void(schedule.rana, event, newId(), 'No.')).rejects.toMatchObject({
    code: 'no-such-mark',
  });
  const [other] = [await aBoothWith([])];
  await expect(attendance().void(schedule.rana, other.event, id, 'No.')).rejects.toMatchObject({
    code: 'no-such-mark',
  });
});

test('a no-show is suggested when a shift is over, set by a person, and gone once somebody was there after all', async () => {
  const [nour, ghost] = (await shifts.volunteers(2)) as [Volunteer, Volunteer];
  const { event } = await aBoothWith([nour, ghost]);
  const standing = async (who: Volunteer) => (await seenAt(event)).get(who.staff)!.shifts[0]!;
  const undecided = async () =>
    (await schedule.get(AttendanceQueries).undecided(slug)).events.find(({ id }) => id === event);
  expect(await undecided()).toMatchObject({ missing: 2 });
  const { signUp, standing: before } = await standing(ghost);
  expect(before).toBe('missing');
  await Promise.all([1, 2].map(() => attendance().setNoShow(schedule.rana, event, signUp)));
  expect((await standing(ghost)).standing).toBe('no-show');
  expect(await undecided()).toMatchObject({ missing: 1 });
  await attendance().undoNoShow(schedule.rana, event, signUp);
  expect((await standing(ghost)).standing).toBe('missing');

  const phone = new Phone(event, byOf(nour));
  phone.tap(
    { kind: 'check-in', person: ghost.staff, how: 'name' },
    { recordedAt: minutesAgo(200) },
  );
  await answersTo(schedule, phone);
  expect((await standing(ghost)).standing).toBe('there');
  await expect(attendance().setNoShow(schedule.rana, event, signUp)).rejects.toMatchObject({
    code: 'was-there',
  });
  const [later] = (await shifts.volunteers(1)) as [Volunteer];
  const soon = await aBoothWith([later], 1);
  const ahead = (await seenAt(soon.event)).get(later.staff)!.shifts[0]!;
  await expect(
    attendance().setNoShow(schedule.rana, soon.event, ahead.signUp),
  ).rejects.toMatchObject({
    code: 'shift-goes-on',
  });
});

test('whoever stands before the screen checks in with its code, once, and nobody guesses it', async () => {
  const [nour, guesser] = (await shifts.volunteers(2)) as [Volunteer, Volunteer];
  const { event } = await aBoothWith([nour], 1);
  const { kit } = await schedule.get(KitQueries).kit(slug);
  const booth = kit.events.find(({ id }) => id === event)!;
  expect(booth.shifts).toMatchObject([{ people: [nour.staff] }]);
  expect(kit.people).toContainEqual({ id: nour.staff, name: 'Nour' });
  const secret = new Uint8Array(Buffer.from(booth.checkIn!, 'hex'));
  const here = (who: Volunteer, code: string) => schedule.get(SelfCheckIn).here(who, event, code);

  const since = await here(nour, await codeAt(secret, Date.now()));
  expect(await here(nour, await codeAt(secret, Date.now()))).toEqual(since);
  expect((await seenAt(event)).get(nour.staff)).toMatchObject({
    visits: [{ came: { how: 'self', by: nour.staff }, minutes: null }],
    besides: [],
  });

  const old = await codeAt(secret, Date.now() - 600_000);
  const guesses = await Promise.allSettled(Array.from({ length: 9 }, () => here(guesser, old)));
  const codes = guesses.map((one) => (one as PromiseRejectedResult).reason as { code: string });
  expect(codes.filter(({ code }) => code === 'wrong-booth-code')).toHaveLength(5);
  expect(codes.filter(({ code }) => code === 'too-many-attempts')).toHaveLength(4);
  const { event: past } = await aBoothWith([], 30);
  await expect(
    schedule.get(SelfCheckIn).here(nour, past, await codeAt(secret, Date.now())),
  ).rejects.toMatchObject({ code: 'not-code-time' });
});

test('the code is that of the database’s clock, as the screen shows it, whatever the clock of the process says', async () => {
  const [nour] = (await shifts.volunteers(1)) as [Volunteer];
  const { event } = await aBoothWith([nour], 1);
  const hex = (await schedule.get(SelfCheckIn).secrets([event])).get(event)!;
  const [clock] = await schedule.sql<{ now: Date }>('select now()');
  const code = await codeAt(new Uint8Array(hex), clock!.now.getTime());
  await withProcessClock(SelfCheckIn, 600_000, async () => {
    const since = await schedule.get(SelfCheckIn).here(nour, event, code);
    expect(Math.abs(since.getTime() - clock!.now.getTime())).toBeLessThan(60_000);
  });
});

test('hours are what was attended and what a coordinator added or took off, each with its reason', async () => {
  const [nour] = (await shifts.volunteers(1)) as [Volunteer];
  const { event } = await aBoothWith([nour]);
  const wall = (hoursAgo: number) =>
    new Date(Date.now() - hoursAgo * 3_600_000)
      .toLocaleString('sv-SE', { timeZone: 'Asia/Beirut' })
      .slice(0, 16)
      .replace(' ', 'T');
  const { staff } = nour;
  await attendance().mark(schedule.rana, event, { staff, kind: 'in', at: wall(4) });
  await attendance().mark(schedule.rana, event, { staff, kind: 'out', at: wall(2) });
  await hours().adjust(schedule.rana, staff, { minutes: 30, reason: 'Carried the boxes home.' });
  await hours().adjust(schedule.rana, staff, { minutes: -10, reason: 'A long break.' });
  expect(await hours().of(slug, staff)).toMatchObject({
    name: 'Nour',
    minutes: 140,
    attended: [{ event: { id: event }, came: wall(4), minutes: 120 }],
    adjustments: [{ minutes: 30 }, { minutes: -10, reason: 'A long break.' }],
  });
  const all = await hours().all(slug);
  expect(all.people).toContainEqual({ staff, name: 'Nour', minutes: 140, events: 1 });
  for (const at of [wall(-1), wall(40), '2027-03-28T00:30'])
    await expect(
      attendance().mark(schedule.rana, event, { staff, kind: 'in', at }),
    ).rejects.toMatchObject({ code: 'not-then' });
  await expect(hours().of('another', staff)).rejects.toMatchObject({ code: 'no-such-person' });
});
