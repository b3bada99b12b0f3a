import type { By } from '@blueheart/access';
import { Database } from '@blueheart/database';
import { ScheduleAlone, aPart, aYear, slug } from '../schedule.fixture.js';
import { ScheduleHandlers } from '../schedule.handlers.js';
import { Shifts, day } from '../shifts/shifts.fixture.js';
import type { Volunteer } from '../shifts/sign-ups.service.js';
import { VenuesService } from '../venues/venues.service.js';
import { FeedsService, type Whose } from './feeds.service.js';
import { byIcalJs, byKhal, byNodeIcal } from './read-back.fixture.js';

let schedule: ScheduleAlone;
let shifts: Shifts;
let url: string;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  shifts = new Shifts(schedule);
  await schedule.app.listen(0, '127.0.0.1');
  url = await schedule.app.getUrl();
}, 60_000);
afterAll(() => schedule.stop());

const next = `${aYear}-06-18`;
const asRole = ({ actor, campaign }: Volunteer): By => ({ actor, campaign, role: 'volunteer' });

/** The address of somebody's calendar, at this process. */
async function feedOf(whose: Whose, by = schedule.rana): Promise<string> {
  const address = await schedule.get(FeedsService).make(by, whose, 'en');
  return `${url}${new URL(address).pathname}${new URL(address).search}`;
}
const myFeed = (who: Volunteer) => feedOf({ staff: who.staff }, asRole(who));

/** Two programs that share no code read the same. */
async function read(address: string) {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  const text = await response.text();
  const entries = byIcalJs(text);
  expect(byNodeIcal(text)).toEqual(entries);
  return entries;
}
const publicly = async (id: string, locale = 'en') =>
  (await read(`${url}/${locale}/${slug}/calendar.ics`)).filter(({ uid }) => uid === id);

describe('the public calendar', () => {
  test('has what is agreed and meant for everybody: name, time and place', async () => {
    const event = await shifts.anEvent({ titles: { ar: 'قلبٌ أزرق، معاً', en: 'Hearts; blue' } });
    expect(await publicly(event)).toMatchObject([
      { sequence: 0, title: 'Hearts; blue', place: 'Riverside Mall', status: 'CONFIRMED' },
    ]);
    expect(await publicly(event, 'ar')).toMatchObject([
      { title: 'قلبٌ أزرق، معاً', place: 'مجمّع الضفّة' },
    ]);
    const draft = await schedule.aDraft(await schedule.aMall());
    expect(await publicly(draft)).toEqual([]);
    const conference = await shifts.anEvent({ kind: 'conference' });
    expect(await publicly(conference)).toEqual([]);
    const announced = await shifts.anEvent({ kind: 'conference', listed: true });
    expect(await publicly(announced)).toMatchObject([{ title: 'Conference at Riverside Mall' }]);
  });

  test('sends nobody to a placeholder, until the venue has its real name', async () => {
    const event = await shifts.anEvent();
    const { id } = (await schedule.event(event)).venue;
    await schedule.sql('update schedule.venues set placeholder = true where id = $1', [id]);
    expect(await publicly(event)).toEqual([]);
    const names = { en: 'Harbour Mall' };
    await schedule.get(VenuesService).change(schedule.rana, id, { version: 1, names });
    expect(await publicly(event)).toMatchObject([{ place: 'Harbour Mall' }]);
  });

  test('a move and a cancellation are the same entry with a higher sequence, and a cancelled one goes after 30 days', async () => {
    const event = await shifts.anEvent();
    await shifts.move(event, { starts: `${next}T11:00`, ends: `${next}T20:00` });
    const [moved] = await publicly(event);
    expect(moved).toMatchObject({ sequence: 1, starts: `${next}T08:00:00.000Z` });
    const seconds = (text: string) => Date.parse(text) / 1000;
    expect(Math.abs(seconds(moved!.changed) - Date.now() / 1000)).toBeLessThan(60);
    expect(moved!.stamp).toBe(moved!.changed);
    await shifts.cancel(event);
    expect(await publicly(event)).toMatchObject([{ sequence: 2, status: 'CANCELLED' }]);
    await schedule.sql(
      `update schedule.events set changed_at = now() - interval '30 days' where id = $1`,
      [event],
    );
    expect(await publicly(event)).toEqual([]);
  });

  test('is not sent again to who has it', async () => {
    const address = `${url}/en/${slug}/calendar.ics`;
    const first = await fetch(address);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    const etag = first.headers.get('etag')!;
    const again = await fetch(address, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await shifts.anEvent();
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  test('is there in the languages of the campaign alone', async () => {
    expect((await fetch(`${url}/de/${slug}/calendar.ics`)).status).toBe(404);
    expect((await fetch(`${url}/en/elsewhere/calendar.ics`)).status).toBe(404);
  });
});

describe('somebody’s own calendar', () => {
  test('has their shifts and no one’s name, follows them, and says when they are off', async () => {
    const event = await shifts.anEvent();
    const id = await shifts.aShift(event);
    const [who, other] = (await shifts.volunteers(2)) as [Volunteer, Volunteer];
    for (const one of [who, other]) await shifts.signUps().signUp(one, id);
    const address = await myFeed(who);
    const [first] = await read(address);
    expect(first).toMatchObject({
      sequence: 0,
      title: 'Booth: Booth at Riverside Mall',
      starts: `${day}T07:00:00.000Z`,
      status: 'CONFIRMED',
    });
    const text = await (await fetch(address)).text();
    for (const secret of ['Nour', 'example.org', 'ATTENDEE', who.staff, other.staff])
      expect(text).not.toContain(secret);
    await shifts.move(event, { starts: `${next}T10:00`, ends: `${next}T20:00` });
    expect(await read(address)).toMatchObject([
      { uid: first!.uid, sequence: 1, starts: `${next}T07:00:00.000Z` },
    ]);
    await shifts.signUps().withdraw(who, id, false);
    expect(await read(address)).toMatchObject([
      { uid: first!.uid, sequence: 2, status: 'CANCELLED' },
    ]);
    await shifts.signUps().signUp(who, id);
    expect(await read(address)).toMatchObject([
      { uid: first!.uid, sequence: 3, status: 'CONFIRMED' },
    ]);
    await shifts.cancel(event);
    expect(await read(address)).toMatchObject([{ sequence: 4, status: 'CANCELLED' }]);
    await schedule.sql(
      `update schedule.calendar_parts set changed_at = now() - interval '30 days' where staff = $1`,
      [who.staff],
    );
    expect(await read(address)).toEqual([]);
  });

  test('of two who change places has each their own entry', async () => {
    const one = await shifts.anEvent();
    const two = await shifts.anEvent({ starts: `${next}T10:00`, ends: `${next}T20:00` });
    const there = [
      await shifts.aShift(one),
      await shifts.aShift(two, { starts: `${next}T10:00`, ends: `${next}T14:00` }),
    ];
    const people = await shifts.volunteers(2);
    for (const [at, who] of people.entries()) await shifts.signUps().signUp(who, there[at]!);
    const signUps = await schedule.sql<{ id: string }>(
      'select id from schedule.sign_ups where shift = any($1) order by signed_at',
      [there],
    );
    await shifts.assignments().swap(schedule.rana, signUps[0]!.id, signUps[1]!.id);
    const [mine, theirs] = [
      await read(await myFeed(people[0]!)),
      await read(await myFeed(people[1]!)),
    ];
    expect(mine.map(({ status }) => status)).toEqual(['CANCELLED', 'CONFIRMED']);
    expect(theirs.map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(new Set([...mine, ...theirs].map(({ uid }) => uid)).size).toBe(4);
  });

  test('is behind an address that only its hash is kept of, and that the next one ends', async () => {
    const who = await shifts.aVolunteer();
    const first = await myFeed(who);
    const token = new URL(first).searchParams.get('t')!.split('.')[1]!;
    const [{ row }] = (await schedule.sql<{ row: string }>(
      'select calendar_feeds::text as row from schedule.calendar_feeds where staff = $1',
      [who.staff],
    )) as [{ row: string }];
    expect(row).not.toContain(token);
    expect((await fetch(`${first}x`)).status).toBe(404);
    const second = await myFeed(who);
    expect((await fetch(first)).status).toBe(404);
    expect((await fetch(second)).status).toBe(200);
    await schedule.get(FeedsService).end(asRole(who), { staff: who.staff });
    expect((await fetch(second)).status).toBe(404);
    expect(
      (await schedule.announced<{ action: string; object: { id: string } }>('ActionAudited'))
        .filter(({ object }) => object.id === who.staff)
        .map(({ action }) => action),
    ).toEqual(['calendar.make', 'calendar.make', 'calendar.end']);
  });

  test('made by many at once is one', async () => {
    const who = await shifts.aVolunteer();
    const made = await Promise.all(Array.from({ length: 8 }, () => myFeed(who)));
    const answers = await Promise.all(made.map(async (address) => (await fetch(address)).status));
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
  });

  test('ends with their part in the campaign', async () => {
    const who = await shifts.aVolunteer();
    const address = await myFeed(who);
    await schedule
      .get(Database)
      .transaction((tx) =>
        schedule.get(ScheduleHandlers).rememberPerson(aPart({ staff: who.staff, role: null }), tx),
      );
    expect((await fetch(address)).status).toBe(404);
  });
});

test('an event has a calendar of its own, which tells what it is worth before it is agreed', async () => {
  const event = await schedule.aDraft({ ...(await schedule.aMall()), kind: 'conference' });
  const address = await feedOf({ event });
  expect(await read(address)).toMatchObject([{ uid: event, status: 'TENTATIVE' }]);
  await schedule.step(event, 'confirm');
  expect(await read(address)).toMatchObject([{ uid: event, status: 'CONFIRMED' }]);
});

test('khal lists a calendar at the hours that the clocks in Beirut show', async () => {
  const event = await shifts.anEvent({ titles: { en: 'قلب أزرق; "blue", \\ heart' } });
  await shifts.move(event, { starts: `${aYear}-01-10T11:00`, ends: `${aYear}-01-10T20:00` });
  const text = await (await fetch(await feedOf({ event }))).text();
  expect(await byKhal(text, `${aYear}-01-01`, `${aYear}-02-01`)).toEqual([
    `${aYear}-01-10 11:00-20:00 قلب أزرق; "blue", \\ heart @ Riverside Mall [CONFIRMED]`,
  ]);
});

test('whoever asks too often waits', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 130 }, async () => {
      const response = await fetch(`${url}/en/elsewhere/calendar.ics`);
      return [response.status, response.headers.get('retry-after')] as const;
    }),
  );
  expect(statuses).toContainEqual([429, '60']);
});
