import type { Role } from '@blueheart/access';
import { digestOf, shortCodeOf, type Entry } from '@blueheart/booth';
import { Database } from '@blueheart/database';
import { aPart, ScheduleAlone, slug } from '../schedule.fixture.js';
import { PeopleService } from '../people/people.service.js';
import { Persons } from '../people/persons.js';
import { aBooth, aVolunteer, figuresOf, Phone, send, signed } from './booth.fixture.js';
import { HandoversQueries } from './handovers.queries.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

const idOf = ({ owner }: Phone) => (owner.actor as { id: string }).id;

/** A booth with the phone that is handed over and the one that takes over. */
async function twoPhones(): Promise<[Phone, Phone]> {
  const event = await aBooth(schedule);
  return [new Phone(event, aVolunteer()), new Phone(event, aVolunteer())];
}

/** What was tapped on the one until now is countersigned on the other. */
async function countersign(given: Phone, by: Phone): Promise<Entry> {
  return by.tap({
    kind: 'handover',
    to: idOf(by),
    from: idOf(given),
    phone: given.device,
    first: 1,
    last: given.entries.length,
    digest: await digestOf(given.entries),
  });
}

const standingsOf = async (phone: Phone) =>
  (await figuresOf(schedule, phone.event)).handovers.map(({ standing }) => standing);

test('what two saw is told, and whether all of it has come', async () => {
  const [given, taking] = await twoPhones();
  const entry = given.visitors(5);
  given.tap({ kind: 'correct', entry: entry.id, delta: -1 });
  given.tap({ kind: 'item', item: 'brochure', language: 'ar', delta: 2 });
  await countersign(given, taking);
  await send(schedule, taking);
  expect(await standingsOf(given)).toEqual(['incomplete']);
  await send(schedule, given, given.entries.slice(1));
  expect(await standingsOf(given)).toEqual(['incomplete']);
  await send(schedule, given);
  expect((await figuresOf(schedule, given.event)).handovers).toMatchObject([
    {
      from: idOf(given),
      to: idOf(taking),
      phone: given.device,
      device: taking.device,
      first: 1,
      last: 3,
      standing: 'agrees',
    },
  ]);
  // What is tapped after that was not part of it.
  given.visitors();
  await send(schedule, given);
  expect(await standingsOf(given)).toEqual(['agrees']);
});

test('another log than they saw differs, however many entries it has', async () => {
  const [given, taking] = await twoPhones();
  given.visitors(5);
  const seen = given.visitors(2);
  await countersign(given, taking);
  await send(schedule, taking);
  given.entries[1] = signed({ ...seen, delta: 3 } as typeof seen, given.device);
  await send(schedule, given);
  expect(await standingsOf(given)).toEqual(['differs']);
});

test('what is void is no handover any more', async () => {
  const [given, taking] = await twoPhones();
  given.visitors();
  const { id } = await countersign(given, taking);
  taking.tap({ kind: 'void', entry: id });
  await send(schedule, taking);
  expect(await standingsOf(given)).toEqual([]);
});

test('the giver of a phone that did not say it is who tapped last, once that has come', async () => {
  const [given, taking] = await twoPhones();
  given.visitors();
  const digest = await digestOf(given.entries);
  const range = { phone: given.device, first: 1, last: 1, digest };
  taking.tap({ kind: 'handover', to: idOf(taking), ...range });
  await send(schedule, taking);
  const told = async () => (await figuresOf(schedule, given.event)).handovers[0];
  expect(await told()).toMatchObject({ from: null, fromName: '', to: idOf(taking) });
  await send(schedule, given);
  expect(await told()).toMatchObject({ from: idOf(given) });
});

test('names are told to those who work at booths, and not to whoever only looks on', async () => {
  const [given, taking] = await twoPhones();
  await schedule.get(Database).transaction(async (tx) => {
    const sealed = await schedule.get(Persons).seal(tx, { name: 'Karim' });
    await schedule.get(PeopleService).keep(tx, aPart({ staff: idOf(taking), ...sealed }));
  });
  given.visitors();
  await countersign(given, taking);
  await send(schedule, taking);
  const namesFor = async (role: Role) =>
    (await figuresOf(schedule, given.event, { ...taking.owner, role })).handovers.map(
      ({ toName }) => toName,
    );
  expect(await namesFor('volunteer')).toEqual(['Karim']);
  expect(await namesFor('viewer')).toEqual(['']);
});

test('a code that is typed finds what that phone has sent, and nothing else', async () => {
  const [given, taking] = await twoPhones();
  const gone = given.visitors(7);
  given.visitors(3);
  given.tap({ kind: 'item', item: 'brochure', language: 'fr', delta: 2 });
  given.tap({ kind: 'void', entry: gone.id });
  taking.visitors();
  await send(schedule, taking);
  const digest = await digestOf(given.entries);
  const code = { last: 4, digest: digest.slice(0, 8) };
  const offered = (event = given.event, campaign = slug, typed = code) =>
    schedule.get(HandoversQueries).offered(campaign, event, typed);
  await send(schedule, given, given.entries.slice(1));
  await expect(offered()).rejects.toMatchObject({ code: 'no-such-handover', status: 404 });
  await send(schedule, given);
  const mistyped = { ...code, last: 5 };
  await expect(offered(given.event, slug, mistyped)).rejects.toMatchObject({ status: 404 });
  given.visitors();
  await send(schedule, given);
  expect(shortCodeOf({ last: 4, digest })).toBe(`4-${code.digest}`);
  expect(await offered()).toEqual({
    phone: given.device,
    from: idOf(given),
    first: 1,
    last: 4,
    digest,
    figures: [
      { kind: 'item', what: 'brochure', language: 'fr', count: 2 },
      { kind: 'visitors', what: '', language: '', count: 3 },
    ],
  });
  const [elsewhere] = await twoPhones();
  await expect(offered(elsewhere.event)).rejects.toMatchObject({ status: 404 });
  await expect(offered(given.event, 'another')).rejects.toMatchObject({ status: 404 });
});
