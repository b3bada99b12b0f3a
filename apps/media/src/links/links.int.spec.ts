import { MediaAlone, slug } from '../media.fixture.js';
import { linkListSchema, linkWantedSchema } from './link.schema.js';
import { LinksQueries } from './links.queries.js';
import { LinksService } from './links.service.js';

let media: MediaAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
  await media.sql(
    `insert into media.campaigns (slug, time_zone, locales, default_locale, digest)
     values ('another', 'Asia/Beirut', '{fr}', 'fr', 'x')`,
  );
}, 60_000);
afterAll(() => media.stop());

const service = () => media.get(LinksService);
const names = { ar: 'لوحة الطريق الساحليّ', fr: 'Route côtière', en: 'Coastal road' };
const wanted = (changes: object = {}) =>
  linkWantedSchema.parse({ kind: 'billboard', names, ...changes });
const make = (changes: object = {}) => service().make(media.rana, wanted(changes));
const list = async (search: object = {}) =>
  media.get(LinksQueries).list(slug, linkListSchema.parse({ limit: 500, ...search }));
const get = async (code: string) => (await list()).links.find((one) => one.code === code)!;
const noted = async () =>
  (
    await media.announced<{ action: string; object: { kind: string; id: string } }>('ActionAudited')
  ).map(({ action, object }) => `${action} ${object.id}`);

describe('a link', () => {
  test('has the code that its name suggests, and the next of that name another', async () => {
    expect(await make()).toEqual(['coastal-road']);
    expect(await make()).toEqual(['coastal-road-2']);
    expect(await get('coastal-road')).toMatchObject({
      kind: 'billboard',
      locale: null,
      names,
      medium: 'any',
      madeBy: 'staff',
      version: 1,
      endedAt: null,
      visits: { total: 0, days: [] },
    });
    expect((await media.announced('LinkKept')).at(-1)).toEqual({
      code: 'coastal-road-2',
      campaign: slug,
      kind: 'billboard',
      locale: null,
      names,
      version: 1,
    });
    expect(await noted()).toContain('link.create coastal-road');
  });

  test('has the code that was given, read as people type it', async () => {
    expect(await make({ code: ' Tower_12 ' })).toEqual(['tower-12']);
    expect(await make({ code: 'برج' }).catch((error: unknown) => error)).toMatchObject({
      mistakes: [{ path: 'code', code: 'invalid_format' }],
    });
  });

  test('never has the code of those who came by no link, whatever it is called', async () => {
    for (const code of ['booth', ' Class '])
      await expect(make({ code, medium: 'both' })).rejects.toMatchObject({
        mistakes: [{ path: 'code', code: 'reserved_code' }],
      });
    const booth = { ar: 'جناح', fr: 'Stand', en: 'Booth' };
    expect(await make({ names: booth })).toEqual(['booth-2']);
    const school = { ar: 'صفّ', fr: '-', en: 'Class' };
    expect(await make({ names: school, medium: 'both' })).toEqual(['class-2', 'class-2-qr']);
  });

  test('may have two codes at once, to scan and to type', async () => {
    expect(await make({ code: 'bridge', medium: 'both' })).toEqual(['bridge', 'bridge-qr']);
    expect((await get('bridge')).medium).toBe('typed');
    expect((await get('bridge-qr')).medium).toBe('scan');
    await expect(make({ code: 'x'.repeat(63), medium: 'both' })).rejects.toMatchObject({
      mistakes: [{ path: 'code' }],
    });
  });

  test('has a name in each language of the campaign, and is printed in one of them', async () => {
    await expect(make({ names: { en: 'Only English' } })).rejects.toMatchObject({
      mistakes: [
        { path: 'names.ar', code: 'required' },
        { path: 'names.fr', code: 'required' },
      ],
    });
    await media.sql(`update media.campaigns set locales = '{ar,fr}' where slug = $1`, [slug]);
    await expect(make({ locale: 'en' })).rejects.toMatchObject({ mistakes: [{ path: 'locale' }] });
    await media.sql(`update media.campaigns set locales = '{ar,fr,en}' where slug = $1`, [slug]);
  });

  test('is for one thing at most', () => {
    const id = '01a2cf00-0000-7000-8000-000000000001';
    expect(() => wanted({ placement: id, partner: 'Cedar Press' })).toThrow('for_one_thing');
  });
});

test('a code that there is, here or in another campaign, is refused; two who make it at once make it once', async () => {
  await media.sql(
    `insert into media.links (code, campaign, kind, names, made_by)
     values ('theirs', 'another', 'other', '{}', 'staff')`,
  );
  for (const code of ['mall-a', 'theirs'])
    await expect(make({ code })).rejects.toMatchObject({ code: 'link-there', status: 409 });
  const at = await Promise.allSettled(Array.from({ length: 5 }, () => make({ code: 'at-once' })));
  expect(at.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const told = await media.announced<{ code: string }>('LinkKept');
  expect(told.filter(({ code }) => code === 'at-once')).toHaveLength(1);
});

describe('what there is', () => {
  const names2 = { ...names, en: 'Coastal road, north' };

  test('is called otherwise, and told; what is so already is no change', async () => {
    await make({ code: 'to-rename' });
    await service().change(media.rana, 'to-rename', { version: 1, names: names2 });
    expect(await get('to-rename')).toMatchObject({ names: names2, version: 2 });
    expect((await media.announced('LinkKept')).at(-1)).toMatchObject({
      code: 'to-rename',
      names: names2,
      version: 2,
    });
    await service().change(media.rana, 'to-rename', { version: 2, names: names2 });
    expect((await get('to-rename')).version).toBe(2);
    await expect(
      service().change(media.rana, 'to-rename', { version: 1, names }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  test('ends and is taken up again, is never deleted, and leads on', async () => {
    await make({ code: 'to-end' });
    await service().change(media.rana, 'to-end', { version: 1, ended: true });
    expect((await get('to-end')).endedAt).not.toBeNull();
    const { headers } = await media.ask('/b/to-end');
    expect(headers.get('location')).toMatch(new RegExp(`/${slug}\\?s=to-end$`));
    await service().change(media.rana, 'to-end', { version: 2, ended: false });
    expect((await get('to-end')).endedAt).toBeNull();
    expect((await noted()).slice(-2)).toEqual(['link.end to-end', 'link.reopen to-end']);
    const mayDelete = await media.sql(
      `select from information_schema.table_privileges p join pg_tables t
         on t.schemaname = p.table_schema and t.tablename = p.table_name and t.tableowner <> p.grantee
       where p.table_schema = 'media' and p.table_name = 'links' and p.privilege_type = 'DELETE'`,
    );
    expect(mayDelete).toEqual([]);
  });

  test('comes with the roll-out and is called as it says', async () => {
    await expect(
      service().change(media.rana, 'mall-a', { version: 1, names }),
    ).rejects.toMatchObject({ code: 'link-of-rollout' });
    await service().change(media.rana, 'mall-a', { version: 1, ended: true });
  });

  test('of another campaign is not there', async () => {
    await expect(
      service().change(media.rana, 'theirs', { version: 1, ended: true }),
    ).rejects.toMatchObject({ status: 404 });
    await expect(media.get(LinksQueries).printed(slug, 'theirs')).rejects.toMatchObject({
      status: 404,
    });
    expect((await list()).links.map(({ code }) => code)).not.toContain('theirs');
  });
});

describe('links are looked for', () => {
  const found = async (q: string, search: object = {}) =>
    (await list({ q, ...search })).links.map(({ code }) => code);

  test('by their code and by their name in any language, as people write', async () => {
    await make({
      code: 'looked-for',
      names: { ar: 'جَناح الأشرفيّة', fr: 'Stand d’Achrafieh été', en: 'Achrafieh stand' },
    });
    for (const q of ['LOOKED', 'جناح الاشرفيه', 'ete stand', ' Achrafieh  looked '])
      expect(await found(q)).toEqual(['looked-for']);
    expect(await found('looked elsewhere')).toEqual([]);
    // One that came with the roll-out.
    expect(await found('mall-a')).toEqual(['mall-a']);
  });

  test('by the name that they have now', async () => {
    await make({ code: 'was-called', names: { ...names, en: 'Quarry' } });
    await service().change(media.rana, 'was-called', {
      version: 1,
      names: { ...names, en: 'Harbour' },
    });
    expect(await found('quarry')).toEqual([]);
    expect(await found('harbour')).toEqual(['was-called']);
  });

  test('whatever a sign means in a pattern', async () => {
    await make({ code: 'percent', names: { ...names, en: String.raw`100% of a_b\c` } });
    for (const q of ['100%', 'a_b', String.raw`b\c`]) expect(await found(q)).toEqual(['percent']);
    for (const q of ['1%0', 'a__b', '%percent', String.raw`\percent`])
      expect(await found(q)).toEqual([]);
  });

  test('also those that no page has shown yet, a page at a time', async () => {
    await media.sql(
      `insert into media.links (code, campaign, kind, names, made_by, searched)
       select 'many-' || to_char(n, 'FM000'), $1, 'other', '{}', 'staff', 'many-' || to_char(n, 'FM000')
       from generate_series(1, 120) n`,
      [slug],
    );
    const first = await list({ q: 'many', limit: 100 });
    expect(first.links).toHaveLength(100);
    expect(await found('many', { limit: 100, after: first.next })).toHaveLength(20);
    expect(await found('many-120', { limit: 100 })).toEqual(['many-120']);
  });

  test.each([
    ['nothing', ' '],
    ['more than sixty letters', 'x'.repeat(61)],
    ['what no text has', 'a\u0000b'],
  ])('never by %s', (_what, q) => {
    expect(linkListSchema.safeParse({ q }).success).toBe(false);
  });
});

test('it is told how many came on which day, and a page leads to the next', async () => {
  const { today } = await list();
  await media.sql(
    `insert into media.visits values ('pin', $1::date - 40, 5), ('pin', $1::date - 1, 2), ('pin', $1::date, 3)`,
    [today],
  );
  const { visits } = await get('pin');
  expect(visits.total).toBe(10);
  expect(visits.days.map(({ count }) => count)).toEqual([2, 3]);
  const all = (await list()).links.map(({ code }) => code);
  const first = await list({ limit: 3 });
  const second = await list({ limit: 3, after: first.next });
  expect([...first.links, ...second.links].map(({ code }) => code)).toEqual(all.slice(0, 6));
  expect(
    (await list({ since: today })).links.find(({ code }) => code === 'pin')!.visits.days,
  ).toEqual([{ day: today, count: 3 }]);
});
