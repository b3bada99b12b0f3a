import { MasterKeys } from '@blueheart/sealing';
import { Database } from '@blueheart/database';
import { ScheduleAlone, aPart, aYear, slug } from '../schedule.fixture.js';
import { ScheduleHandlers } from '../schedule.handlers.js';
import { Shifts, day } from '../shifts/shifts.fixture.js';
import type { Volunteer } from '../shifts/sign-ups.service.js';
import { RemindersUpkeep } from './reminders.upkeep.js';

interface Told {
  readonly ask: string;
  readonly about: string;
  readonly staff: string;
  readonly tokens?: string;
  readonly facts: {
    readonly starts: string;
    readonly calendar?: {
      readonly method: string;
      readonly uid: string;
      readonly sequence: number;
    };
  };
}

let schedule: ScheduleAlone;
let shifts: Shifts;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  shifts = new Shifts(schedule);
}, 60_000);
afterAll(() => schedule.stop());

const next = `${aYear}-06-18`;
const signUp = (who: Volunteer, id: string) => shifts.signUps().signUp(who, id);
const run = () => schedule.get(RemindersUpkeep).run(() => true);

/** Everything that waits for its time is due, or only what follows these rules; and is told. */
async function timePasses(shift: string, ...rules: string[]): Promise<void> {
  await schedule.sql(
    `update schedule.reminders set due_at = now()
     where shift = $1 and sent_at is null and dropped is null and (cardinality($2::text[]) = 0 or rule = any($2))`,
    [shift, rules],
  );
  await run();
}

/** What somebody was told, in its order. */
async function toldTo({ staff }: Volunteer): Promise<Told[]> {
  return (await schedule.announced<Told>('ShiftLetterDue')).filter((one) => one.staff === staff);
}

const abouts = async (who: Volunteer) => (await toldTo(who)).map(({ about }) => about);

/** The link in the newest letter to somebody. */
async function linkOf(who: Volunteer): Promise<string> {
  const { tokens, ask } = (await toldTo(who)).at(-1)!;
  const opened = schedule.get(MasterKeys).open(tokens!, ask).toString('utf8');
  return (JSON.parse(opened) as { link: string }).link;
}

async function aShiftWith(count: number, capacity = 1) {
  const event = await shifts.anEvent();
  const id = await shifts.aShift(event, { capacity });
  const people = await shifts.volunteers(count);
  for (const who of people) await signUp(who, id);
  return { event, id, people };
}

describe('a reminder', () => {
  test('is one letter, however many processes look for what is due', async () => {
    const { id, people } = await aShiftWith(1);
    await schedule.sql(
      'update schedule.reminders set due_at = now() where shift = $1 and rule = $2',
      [id, 'tomorrow'],
    );
    await Promise.all([run(), run(), run()]);
    await run();
    expect(await toldTo(people[0]!)).toMatchObject([
      { about: 'tomorrow', facts: { starts: `${day}T10:00`, role: 'booth', answerUntil: null } },
    ]);
  });

  test('follows a move: who was told is told of it, and what was not sent yet is of the new time', async () => {
    const { event, id, people } = await aShiftWith(1);
    await timePasses(id, 'tomorrow');
    await shifts.move(event, { starts: `${next}T10:00`, ends: `${next}T20:00` });
    await timePasses(id);
    const told = await toldTo(people[0]!);
    expect(told.map(({ about }) => about).toSorted()).toEqual([
      'after',
      'changed',
      'today',
      'tomorrow',
      'tomorrow',
    ]);
    expect(new Set(told.slice(1).map(({ facts }) => facts.starts))).toEqual(
      new Set([`${next}T10:00`]),
    );
  });

  test('of the time that was is dropped in the move itself, and not only when it is due', async () => {
    const { event, id } = await aShiftWith(1);
    await shifts.move(event, { starts: `${next}T10:00`, ends: `${next}T20:00` });
    const rows = await schedule.sql(
      `select rule, version, dropped from schedule.reminders
       where shift = $1 and rule in ('tomorrow', 'today', 'after') order by version, rule`,
      [id],
    );
    const rules = ['after', 'today', 'tomorrow'];
    expect(rows).toEqual([
      ...rules.map((rule) => ({ rule, version: 0, dropped: 'moved' })),
      ...rules.map((rule) => ({ rule, version: 1, dropped: null })),
    ]);
  });

  test('of two moves in a row tells the second alone', async () => {
    const { event, id, people } = await aShiftWith(1);
    await shifts.move(event, { starts: `${next}T10:00`, ends: `${next}T20:00` });
    await shifts.move(event, { starts: `${next}T11:00`, ends: `${next}T21:00` });
    await timePasses(id, 'changed');
    expect(await toldTo(people[0]!)).toMatchObject([
      { about: 'changed', facts: { starts: `${next}T11:00` } },
    ]);
  });

  test('is never sent after a cancellation: that is told instead, without a link, to who had a seat', async () => {
    const { event, id, people } = await aShiftWith(2);
    await shifts.cancel(event);
    await timePasses(id);
    expect(await toldTo(people[0]!)).toMatchObject([{ about: 'cancelled' }]);
    expect((await toldTo(people[0]!))[0]).not.toHaveProperty('tokens');
    expect(await toldTo(people[1]!)).toEqual([]);
  });

  test('that cannot be written holds up no other, is tried again later, and goes out once it can', async () => {
    const [broken, sound] = [await aShiftWith(1), await aShiftWith(1)];
    const retitle = (titles: object) =>
      schedule.sql('update schedule.events set titles = $2 where id = $1', [broken.event, titles]);
    // No language has so short a name: the letter's contract refuses it.
    await retitle({ x: 'Hearts' });
    await schedule.sql(
      `update schedule.reminders set due_at = now() - case when shift = $1 then interval '1 hour' else '0' end
       where shift = any($2) and rule = 'tomorrow'`,
      [broken.id, [broken.id, sound.id]],
    );
    const [reminder] = await schedule.sql<{ id: string }>(
      `select id from schedule.reminders where shift = $1 and rule = 'tomorrow'`,
      [broken.id],
    );
    const failing = `reminder ${reminder!.id} (`;
    await expect(run()).rejects.toThrow(`${failing}ZodError`);
    expect(await abouts(sound.people[0]!)).toEqual(['tomorrow']);

    const minutes = () =>
      schedule.sql<{ waits: number; failures: number }>(
        `select round(extract(epoch from put_off_until - now()) / 60)::int as waits, failures
         from schedule.reminders where id = $1`,
        [reminder!.id],
      );
    const timePassed = () =>
      schedule.sql('update schedule.reminders set put_off_until = now() where id = $1', [
        reminder!.id,
      ]);
    await expect(run()).rejects.toThrow(`${failing}Error: Put off.)`);
    expect(await minutes()).toEqual([{ waits: 1, failures: 1 }]);
    await timePassed();
    await expect(run()).rejects.toThrow(`${failing}ZodError`);
    expect(await minutes()).toEqual([{ waits: 2, failures: 2 }]);
    await schedule.sql('update schedule.reminders set failures = 5000 where id = $1', [
      reminder!.id,
    ]);
    await timePassed();
    await expect(run()).rejects.toThrow(`${failing}ZodError`);
    expect(await minutes()).toEqual([{ waits: 60, failures: 5001 }]);

    await retitle({ en: 'Hearts' });
    await timePassed();
    await run();
    expect(await abouts(broken.people[0]!)).toEqual(['tomorrow']);
  });

  test('waits while the event is asked about anew', async () => {
    const { event, id, people } = await aShiftWith(1);
    await schedule.sql(`update schedule.events set state = 'proposed' where id = $1`, [event]);
    await timePasses(id, 'tomorrow');
    expect(await toldTo(people[0]!)).toEqual([]);
    await schedule.sql(`update schedule.events set state = 'confirmed' where id = $1`, [event]);
    await run();
    expect(await abouts(people[0]!)).toEqual(['tomorrow']);
  });

  test('goes to nobody who has left, and whoever waits gets the place', async () => {
    const { event, id, people } = await aShiftWith(2);
    const [left, waits] = people as [Volunteer, Volunteer];
    await schedule
      .get(Database)
      .transaction((tx) =>
        schedule.get(ScheduleHandlers).rememberPerson(aPart({ staff: left.staff, role: null }), tx),
      );
    expect(await shifts.states(event, id)).toEqual(['offered']);
    await timePasses(id);
    expect(await toldTo(left)).toEqual([]);
    expect(await abouts(waits)).toEqual(['offer']);
  });
});

describe('an invitation for somebody’s calendar', () => {
  const inCalendar = async (who: Volunteer) =>
    (await toldTo(who)).flatMap(({ about, facts: { calendar } }) =>
      calendar ? [[about, calendar.method, calendar.sequence] as const] : [],
    );

  test('comes with the letter that says that they are on, changes with a move, and is taken back', async () => {
    const { event, id, people } = await aShiftWith(1);
    const [who] = people as [Volunteer];
    await timePasses(id, 'on');
    await shifts.move(event, { starts: `${next}T10:00`, ends: `${next}T20:00` });
    await timePasses(id, 'changed');
    await shifts.cancel(event);
    await timePasses(id, 'cancelled');
    expect(await inCalendar(who)).toEqual([
      ['on', 'request', 0],
      ['changed', 'request', 1],
      ['cancelled', 'cancel', 2],
    ]);
    const uids = (await toldTo(who)).map(({ facts }) => facts.calendar!.uid);
    expect(new Set(uids).size).toBe(1);
  });

  test('is taken back from who leaves, and comes again to who comes back', async () => {
    const { id, people } = await aShiftWith(1);
    const [who] = people as [Volunteer];
    for (const _twice of [1, 2]) {
      await timePasses(id, 'on');
      await shifts.signUps().withdraw(who, id, false);
      await timePasses(id, 'off');
      await signUp(who, id);
    }
    expect(await inCalendar(who)).toEqual([
      ['on', 'request', 0],
      ['off', 'cancel', 1],
      ['on', 'request', 2],
      ['off', 'cancel', 3],
    ]);
    expect((await toldTo(who)).at(-1)).not.toHaveProperty('tokens');
  });

  test('is not in the news of a move to who is only offered a place again', async () => {
    const { event, id, people } = await aShiftWith(2);
    const [who, other] = people as [Volunteer, Volunteer];
    await timePasses(id, 'on');
    await shifts.signUps().withdraw(who, id, false);
    await timePasses(id, 'off');
    await signUp(who, id);
    await shifts.signUps().withdraw(other, id, false);
    expect(await shifts.states(event, id)).toEqual(['offered']);
    await shifts.move(event, { starts: `${next}T10:00`, ends: `${next}T20:00` });
    await timePasses(id, 'changed');
    expect((await abouts(who)).at(-1)).toBe('changed');
    expect((await inCalendar(who)).at(-1)).toEqual(['off', 'cancel', 1]);
  });

  test('goes to nobody who was gone before they were told, nor back to who is on again', async () => {
    const { id, people } = await aShiftWith(1);
    const [who] = people as [Volunteer];
    await shifts.signUps().withdraw(who, id, false);
    await timePasses(id, 'on', 'off');
    expect(await toldTo(who)).toEqual([]);
    await signUp(who, id);
    await timePasses(id, 'on');
    await shifts.signUps().withdraw(who, id, false);
    await signUp(who, id);
    await timePasses(id, 'off');
    expect(await abouts(who)).toEqual(['on']);
  });
});

describe('the link in a letter', () => {
  const open = async (t: string) => fetch(`${url}/en/${slug}/shift?t=${encodeURIComponent(t)}`);
  const press = async (t: string, act: string, seen = 0) =>
    fetch(`${url}/en/${slug}/shift`, {
      method: 'POST',
      body: new URLSearchParams({ t, act, seen: String(seen) }),
    });
  let url: string;
  beforeAll(async () => {
    await schedule.app.listen(0, '127.0.0.1');
    url = await schedule.app.getUrl();
  });

  test('shows and changes nothing when it is opened, and says that somebody comes when it is pressed', async () => {
    const { event, id, people } = await aShiftWith(1);
    await timePasses(id, 'tomorrow');
    const link = await linkOf(people[0]!);
    const opened = await open(link);
    expect(opened.status).toBe(200);
    expect(await opened.text()).toContain('Riverside Mall');
    expect((await shifts.shift(event, id)).signUps).toMatchObject([{ confirmed: false }]);
    for (const _twice of [1, 2]) expect((await press(link, 'come')).status).toBe(200);
    expect((await shifts.shift(event, id)).signUps).toMatchObject([{ confirmed: true }]);
  });

  test('frees the place of who cannot come, and the offer of it is taken by another link', async () => {
    const { event, id, people } = await aShiftWith(2);
    const [has, waits] = people as [Volunteer, Volunteer];
    await timePasses(id, 'tomorrow');
    await press(await linkOf(has), 'cannot');
    await timePasses(id, 'offer');
    expect(await toldTo(waits)).toMatchObject([{ about: 'offer' }]);
    expect((await press(await linkOf(waits), 'take')).status).toBe(200);
    expect((await shifts.shift(event, id)).signUps).toMatchObject([
      { staff: waits.staff, state: 'taken' },
    ]);
  });

  test('agrees to no time that its reader has not seen', async () => {
    const { event, id, people } = await aShiftWith(1);
    await timePasses(id, 'tomorrow');
    const link = await linkOf(people[0]!);
    await shifts.move(event, { starts: `${next}T10:00`, ends: `${next}T20:00` });
    expect((await press(link, 'come', 0)).status).toBe(409);
    expect((await shifts.shift(event, id)).signUps).toMatchObject([{ confirmed: false }]);
    expect((await press(link, 'come', 1)).status).toBe(200);
  });

  test('asks afterwards how it was, and coordinators see it', async () => {
    const { event, id, people } = await aShiftWith(1);
    expect((await press('', 'well')).status).toBe(404);
    await schedule.sql(
      `update schedule.shifts set starts_at = now() - interval '6 hours', ends_at = now() - interval '2 hours'
       where id = $1`,
      [id],
    );
    await timePasses(id);
    expect(await abouts(people[0]!)).toEqual(['after']);
    await press(await linkOf(people[0]!), 'so-so');
    expect((await shifts.shift(event, id)).signUps).toMatchObject([{ felt: 'so-so' }]);
  });

  test('opens nothing for who holds another, nor in another language than the campaign has', async () => {
    const [one, other] = [await aShiftWith(1), await aShiftWith(1)];
    const links: string[] = [];
    for (const { id, people } of [one, other]) {
      await timePasses(id, 'tomorrow');
      links.push(await linkOf(people[0]!));
    }
    const mixed = `${links[0]!.split('.')[0]}.${links[1]!.split('.')[1]}`;
    expect((await open(mixed)).status).toBe(404);
    expect((await press(mixed, 'cannot')).status).toBe(404);
    expect(await shifts.states(one.event, one.id)).toEqual(['taken']);
    expect((await open(mixed.replace('.', '!'))).status).toBe(404);
  });
});
