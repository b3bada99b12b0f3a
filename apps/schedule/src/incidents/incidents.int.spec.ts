import type { By } from '@blueheart/access';
import type { Event, EventLetterDue } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { aBooth, aVolunteer, answersTo, Phone, send } from '../booth/booth.fixture.js';
import { QuarantineService } from '../booth/quarantine.service.js';
import { PeopleService } from '../people/people.service.js';
import { aPart, ScheduleAlone, slug } from '../schedule.fixture.js';
import { IncidentsQueries } from './incidents.queries.js';
import { IncidentsService } from './incidents.service.js';

let schedule: ScheduleAlone;
let sami: By;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  const staff = (schedule.rana.actor as { id: string }).id;
  await works({ staff, role: 'coordinator' });
  sami = { ...schedule.rana, actor: { kind: 'staff', id: (await works({})).staff } };
}, 60_000);
afterAll(() => schedule.stop());

type Letter = Event<typeof EventLetterDue>['data'];
const sealed = '1.01936f2e-0f00-7000-8000-000000000002.AAAAAAAAAAAAAAAA.AAAA';

async function works(changes: Parameters<typeof aPart>[0], at?: Date) {
  const told = aPart({ role: 'coordinator', person: sealed, ...changes }, at);
  await schedule.get(Database).transaction((tx) => schedule.get(PeopleService).keep(tx, told));
  return told.data;
}

const aPhone = async (hoursAgo?: number) =>
  new Phone(await aBooth(schedule, hoursAgo), aVolunteer());
const lost = (phone: Phone, minutesAgo = 0) => {
  const at = new Date(Date.now() - minutesAgo * 60_000).toISOString();
  return phone.tap(
    { kind: 'incident', category: 'lost-child', place: 'Level 2, food court', time: at },
    { recordedAt: at },
  );
};
const lettersAbout = async (event: string) =>
  (await schedule.announced<Letter>('EventLetterDue')).filter(({ facts }) => facts.event === event);
const openAt = async (event: string) =>
  (await schedule.get(IncidentsQueries).open(slug)).incidents.filter((one) => one.event === event);
const allAt = async (event: string) =>
  (await schedule.get(IncidentsQueries).of(slug, event)).incidents;
const idAt = async (event: string) => (await allAt(event))[0]!.id;

describe('an incident at a booth', () => {
  test('waits for whoever coordinates, with its place and time, and who has the event is written to once', async () => {
    const phone = await aPhone();
    lost(phone);
    for (let times = 0; times < 2; times += 1) await send(schedule, phone);
    expect(await openAt(phone.event)).toMatchObject([
      {
        category: 'lost-child',
        place: 'Level 2, food court',
        venue: { en: 'Riverside Mall' },
        by: (phone.owner.actor as { id: string }).id,
        happenedAt: phone.entries[0]!.recordedAt,
        late: false,
        held: false,
        seenAt: null,
      },
    ]);
    const rana = (schedule.rana.actor as { id: string }).id;
    const letters = await lettersAbout(phone.event);
    expect(letters).toMatchObject([
      {
        about: 'incident',
        staff: rana,
        facts: { incident: { category: 'lost-child', isLate: false } },
      },
    ]);
    // What was typed never leaves for a queue.
    expect(JSON.stringify(letters)).not.toContain('food court');
  });

  test('three at once from one phone are three letters', async () => {
    const phone = await aPhone();
    for (let n = 0; n < 3; n += 1) lost(phone);
    phone.visitors();
    await send(schedule, phone);
    const asks = (await lettersAbout(phone.event)).map(({ ask }) => ask);
    expect(new Set(asks).size).toBe(3);
  });

  test('that comes hours later is told as such: when it happened and when it came', async () => {
    const phone = await aPhone();
    lost(phone, 90);
    await send(schedule, phone);
    const [told] = await openAt(phone.event);
    expect(told).toMatchObject({ late: true, happenedAt: phone.entries[0]!.recordedAt });
    const [letter] = await lettersAbout(phone.event);
    const { incident } = letter!.facts;
    expect(incident!.isLate).toBe(true);
    expect(incident!.happened! < incident!.came).toBe(true);
  });

  test('of a phone whose clock was wrong says that nobody knows when it was', async () => {
    const phone = await aPhone();
    lost(phone, -600);
    await send(schedule, phone);
    expect(await openAt(phone.event)).toMatchObject([{ happenedAt: null, late: false }]);
    const [letter] = await lettersAbout(phone.event);
    expect(letter!.facts.incident!.happened).toBeNull();
  });

  test('of an event whose owner has left reaches all who coordinate', async () => {
    const phone = await aPhone();
    const staff = (schedule.rana.actor as { id: string }).id;
    await works({ staff, role: null, person: null });
    lost(phone);
    await send(schedule, phone);
    const readers = (await lettersAbout(phone.event)).map((letter) => letter.staff);
    expect(readers).toEqual([(sami.actor as { id: string }).id]);
    await works({ staff, role: 'coordinator' });
  });
});

describe('what was noted by mistake', () => {
  test('is taken back with its entry: it waits for nobody, and the event still tells of it', async () => {
    const phone = await aPhone();
    const entry = lost(phone);
    await send(schedule, phone);
    phone.tap({ kind: 'void', entry: entry.id });
    await send(schedule, phone);
    expect(await openAt(phone.event)).toEqual([]);
    expect(await allAt(phone.event)).toMatchObject([{ takenBack: true }]);
  });

  test.each([
    ['in the same batch', (all: Phone['entries']) => [all]],
    ['before it', (all: Phone['entries']) => [[all[1]!], [all[0]!]]],
  ])('and taken back %s is no letter', async (_when, batchesOf) => {
    const phone = await aPhone();
    const entry = lost(phone);
    phone.tap({ kind: 'void', entry: entry.id });
    for (const batch of batchesOf(phone.entries)) await send(schedule, phone, batch);
    expect(await openAt(phone.event)).toEqual([]);
    expect(await lettersAbout(phone.event)).toEqual([]);
  });
});

describe('what came too late to be counted', () => {
  test('is told at once all the same, and not once more when it is taken in', async () => {
    const phone = await aPhone(100);
    lost(phone, 99 * 60);
    expect(await answersTo(schedule, phone)).toEqual(['accepted waits']);
    const [aside] = await openAt(phone.event);
    expect(aside).toMatchObject({ held: true, late: true, place: 'Level 2, food court' });
    const quarantine = schedule.get(QuarantineService);
    const { held } = await quarantine.list(schedule.rana, { event: phone.event, limit: 9 });
    await quarantine.takeIn(schedule.rana, [held[0]!.id], 'The phone lay in a drawer.');
    expect(await openAt(phone.event)).toEqual([{ ...aside!, held: false }]);
    expect(await lettersAbout(phone.event)).toHaveLength(1);
  });
});

describe('somebody who has seen to it', () => {
  test('says so once, whoever presses next; it is noted, and can be taken back', async () => {
    const phone = await aPhone();
    lost(phone);
    await send(schedule, phone);
    const incidents = schedule.get(IncidentsService);
    const id = await idAt(phone.event);
    await incidents.seeTo(schedule.rana, id);
    const [first] = await allAt(phone.event);
    await incidents.seeTo(sami, id);
    expect(await openAt(phone.event)).toEqual([]);
    expect(await allAt(phone.event)).toEqual([first]);
    expect(first!.seenBy).toBe((schedule.rana.actor as { id: string }).id);
    await incidents.undo(sami, id);
    expect(await openAt(phone.event)).toMatchObject([{ id, seenAt: null, seenBy: null }]);
    const noted = await schedule.announced<{ action: string; object: { id: string } }>(
      'ActionAudited',
    );
    const acts = noted.filter(
      ({ action, object }) => action.startsWith('incident.') && object.id === phone.event,
    );
    expect(acts).toMatchObject([
      { action: 'incident.see-to', after: { category: 'lost-child' } },
      { action: 'incident.undo-see-to' },
    ]);
    expect(JSON.stringify(acts)).not.toContain('food court');
  });

  test('sees to nothing of another campaign', async () => {
    const phone = await aPhone();
    lost(phone);
    await send(schedule, phone);
    const elsewhere = { ...schedule.rana, campaign: 'elsewhere' };
    await expect(
      schedule.get(IncidentsService).seeTo(elsewhere, await idAt(phone.event)),
    ).rejects.toMatchObject({ code: 'no-such-incident', status: 404 });
    expect((await schedule.get(IncidentsQueries).open('elsewhere')).incidents).toEqual([]);
  });
});
