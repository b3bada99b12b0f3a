import type { ClassTallied, Event } from '@blueheart/contracts';
import { newId } from '@blueheart/sealing';
import { TallyRecount } from '../index.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { TallyQueries } from '../tally/tally.queries.js';
import { TallyService } from '../tally/tally.service.js';
import { ClassesService } from './classes.service.js';

const slug = 'blue-heart-lebanon';
type Told = Event<typeof ClassTallied>['data'];

let system: PledgesAlone;
beforeAll(async () => {
  system = await PledgesAlone.start();
});
afterAll(() => system.stop());

const aClass = (): Told => ({
  class: newId(),
  campaign: slug,
  event: newId(),
  people: 27,
  governorate: 'LB-BA',
  locale: 'ar',
  revision: 1,
});
const hear = (told: Told) =>
  system.database.transaction((tx) => system.get(ClassesService).keep(tx, told));
const takenBack = (told: Told): Told => ({ ...told, people: 0, revision: 2 });
const entriesOf = async (told: Told) =>
  (
    await system.admin.query<Record<string, unknown>>(
      `select delta, tier, governorate, locale, source, count(*)::int as entries from pledges.tally_entries
       where pledge = $1 group by 1, 2, 3, 4, 5 order by delta desc`,
      [told.class],
    )
  ).rows;
const tally = async () => {
  while ((await system.get(TallyService).countStep()) > 0);
  return (await system.get(TallyQueries).publicTally(slug))!.tally;
};
const recounted = () => system.get(TallyRecount).verify();

test('the pupils of a class stand among the tallied, beside the total, until they are taken back', async () => {
  const told = aClass();
  await hear(told);
  expect(await tally()).toMatchObject({ tallied: 27, total: 0 });
  const where = { tier: 'tallied', governorate: 'LB-BA', locale: 'ar', source: 'class' };
  expect(await entriesOf(told)).toEqual([{ ...where, delta: 1, entries: 27 }]);
  await hear(takenBack({ ...told, governorate: 'LB-JL' }));
  expect(await tally()).toMatchObject({ tallied: 0, total: 0 });
  expect(await entriesOf(told)).toEqual([
    { ...where, delta: 1, entries: 27 },
    { ...where, delta: -1, entries: 27 },
  ]);
  expect(await recounted()).toEqual([]);
});

test('a class counts once, whatever is heard twice, at once, or in another order', async () => {
  const [one, late] = [aClass(), aClass()];
  await Promise.all([hear(one), hear(one), hear(one)]);
  await hear(takenBack(late));
  await hear(late);
  expect(await tally()).toMatchObject({ tallied: 27 });
  expect(await entriesOf(late)).toEqual([]);
  expect(await recounted()).toEqual([]);
  await hear(takenBack(one));
});

test('a recount says which class counts as more or fewer than took part', async () => {
  const told = { ...aClass(), governorate: null };
  await hear(told);
  await system.admin.query('update pledges.tallied_classes set people = 26 where class = $1', [
    told.class,
  ]);
  await tally();
  expect(await recounted()).toEqual([`Class ${told.class} has 26 pupils, but counts as 27.`]);
  await system.admin.query('update pledges.tallied_classes set people = 27 where class = $1', [
    told.class,
  ]);
  expect(await recounted()).toEqual([]);
});
