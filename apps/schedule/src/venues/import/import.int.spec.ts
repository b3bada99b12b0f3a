import { ScheduleAlone, slug } from '../../schedule.fixture.js';
import { VenuesQueries } from '../venues.queries.js';
import { VenueImports } from './import.service.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

const file = (...rows: string[]) =>
  new TextEncoder().encode(
    ['kind,name_en,governorate,contact_name,contact_email,contact_language', ...rows].join('\n'),
  );
const imports = () => schedule.get(VenueImports);
const named = async () =>
  (await schedule.get(VenuesQueries).list(slug, { archived: false })).map(
    ({ names }) => names.en ?? '',
  );

const counted = async () =>
  (
    await schedule.sql<Record<'venues' | 'contacts' | 'keys' | 'imports', number>>(
      `select (select count(*)::int from schedule.venues) as venues,
         (select count(*)::int from schedule.contacts) as contacts,
         (select count(*)::int from sealing.data_keys) as keys,
         (select count(*)::int from schedule.venue_imports) as imports`,
    )
  )[0]!;

test('a file brings all its venues, with whom to ask there sealed, and the same file brings them once', async () => {
  const two = file(
    'mall,North Mall,LB-AS,Salma Haddad,salma@example.org,ar',
    'school,Hill School,LB-BA,,,',
  );
  expect(await imports().preview(schedule.rana, two)).toMatchObject({
    mistakes: [],
    before: false,
  });
  expect(await imports().import(schedule.rana, two)).toBe(2);
  expect(await imports().import(schedule.rana, two)).toBe(2);
  expect((await named()).filter((name) => /North Mall|Hill School/.test(name))).toHaveLength(2);
  expect(await imports().preview(schedule.rana, two)).toMatchObject({ mistakes: [], before: true });
  const [stored] = await schedule.sql<{ all: string }>(
    'select json_agg(c)::text as all from schedule.contacts c',
  );
  expect(stored!.all).not.toMatch(/Salma|salma@/);
});

test('sent twice at once it brings its venues once', async () => {
  const one = file('mall,Twin Mall,,,,');
  await Promise.all([imports().import(schedule.rana, one), imports().import(schedule.rana, one)]);
  expect((await named()).filter((name) => name === 'Twin Mall')).toHaveLength(1);
});

test('one wrong row, and nothing of the file is taken in; each mistake is told by row and column', async () => {
  const before = await named();
  const wrong = file(
    'mall,Good Mall,LB-BA,,,',
    'mall,Lost Mall,LB-XX,,,',
    'mall,good mall,,,,',
    'mall,,,,,',
  );
  await expect(imports().import(schedule.rana, wrong)).rejects.toMatchObject({
    mistakes: [
      { path: 'rows.3.governorate', code: 'invalid_value' },
      { path: 'rows.4.name_en', code: 'there_already' },
      { path: 'rows.5.name_ar', code: 'required' },
    ],
  });
  expect(await named()).toEqual(before);
});

test('what breaks in the middle leaves nothing behind, and the file can be taken in after that', async () => {
  const two = file('mall,First Mall,,Rima Saab,rima@example.org,ar', 'mall,Breaking Mall,,,,');
  await schedule.sql(`
    create function schedule.breaks() returns trigger language plpgsql as $$
      begin raise exception 'full'; end $$;
    create trigger breaks before insert on schedule.venues for each row
      when (new.names ->> 'en' = 'Breaking Mall') execute function schedule.breaks()`);
  const before = await counted();
  await expect(imports().import(schedule.rana, two)).rejects.toThrow('full');
  expect(await counted()).toEqual(before);
  await schedule.sql('drop trigger breaks on schedule.venues; drop function schedule.breaks()');
  expect(await imports().import(schedule.rana, two)).toBe(2);
  expect((await counted()).venues).toBe(before.venues + 2);
});

test('a column that there is not is refused, and so is a file that is no table', async () => {
  const odd = new TextEncoder().encode('kind,name_en,owner\nmall,A,me');
  await expect(imports().preview(schedule.rana, odd)).rejects.toMatchObject({
    code: 'csv-headers',
    status: 400,
    params: { about: 'owner' },
  });
  await expect(
    imports().import(schedule.rana, Buffer.from('PK\u0003\u0004')),
  ).rejects.toMatchObject({ status: 415 });
});
