import { keyCount } from '@blueheart/testing';
import { MediaAlone, slug } from '../media.fixture.js';
import { aFrame } from '../sites/sites.fixture.js';
import { SitesService } from '../sites/sites.service.js';
import { outletWantedSchema, type OutletChanges } from './outlet.schema.js';
import { aBillboardFirm, anOutlet } from './outlets.fixture.js';
import { OutletsQueries } from './outlets.queries.js';
import { OutletsService } from './outlets.service.js';

let media: MediaAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
}, 60_000);
afterAll(() => media.stop());

const outlets = () => media.get(OutletsService);
const one = (id: string) => media.get(OutletsQueries).get(slug, id);
const change = (id: string, changes: OutletChanges) => outlets().change(media.rana, id, changes);
const acts = async (id: string) =>
  (await media.announced<{ action: string; object: { id: string } }>('ActionAudited'))
    .filter(({ object }) => object.id === id)
    .map(({ action }) => action);
const maya = { name: 'Maya Haddad', email: 'maya@example.org', phone: '+961 3 123 456' };
const elsewhere = () => ({ ...media.rana, campaign: 'elsewhere' });

test('an outlet is put in, told with its channel, and never with a person', async () => {
  const id = await anOutlet(media, { contact: maya });
  const { channels, locales, outlets: all } = await media.get(OutletsQueries).list(slug);
  expect(locales).toEqual(['ar', 'fr', 'en']);
  expect(channels[0]).toMatchObject({ code: 'billboard', kind: 'outdoor' });
  const told = all.find((outlet) => outlet.id === id);
  expect(told).toMatchObject({ channel: 'billboard', hasContact: true, frames: 0, version: 1 });
  expect(JSON.stringify([told, await one(id)])).not.toContain('Maya');
  expect(await media.get(OutletsQueries).list(slug, 'radio')).toMatchObject({ outlets: [] });
});

test.each<[what: string, wanted: object, path: string]>([
  ['a channel', { channel: 'zeppelin' }, 'channel'],
  ['a language', { languages: ['ar', 'hy'] }, 'languages.1'],
])('%s that the campaign does not have is a mistake', async (_what, wanted, path) => {
  await expect(anOutlet(media, wanted)).rejects.toMatchObject({
    mistakes: [{ path, code: 'invalid_value' }],
  });
});

test.each<[what: string, wanted: object]>([
  ['no name', { names: {} }],
  ['a name that turns the text around it', { names: { en: 'Cedar\u202eroodtuO' } }],
  ['a name that nobody sees', { names: { en: '\u200b' } }],
  ['no language', { languages: [] }],
  ['a language twice', { languages: ['ar', 'ar'] }],
  ['a script for a website', { website: 'javascript:alert(1)' }],
  ['a host of our own for a website', { website: 'http://localhost:8080/' }],
  ['a field that there is not', { owner: 'somebody' }],
  ['a contact without a name', { contact: { email: 'maya@example.org' } }],
  ['a contact whose address is none', { contact: { name: 'Maya', email: 'maya' } }],
])('%s is refused', (_what, wanted) => {
  expect(outletWantedSchema.safeParse({ ...aBillboardFirm, ...wanted }).success).toBe(false);
});

test('a change changes only what it names and is noted with what differs', async () => {
  const id = await anOutlet(media);
  await change(id, { version: 1, names: { en: 'Cedar Media' }, website: aBillboardFirm.website });
  expect(await one(id)).toMatchObject({
    names: { en: 'Cedar Media' },
    languages: ['ar', 'en'],
    version: 2,
  });
  expect(await media.announced('ActionAudited')).toContainEqual(
    expect.objectContaining({
      action: 'outlet.change',
      object: { kind: 'outlet', id },
      before: { names: aBillboardFirm.names },
      after: { names: { en: 'Cedar Media' } },
    }),
  );
});

test('what is so already is no change, and nothing is noted', async () => {
  const id = await anOutlet(media);
  const { channel, names, languages, website } = aBillboardFirm;
  await change(id, { version: 1, channel, names, languages, website });
  expect(await one(id)).toMatchObject({ version: 1 });
  expect(await acts(id)).toEqual(['outlet.create']);
});

test('of many who change the same version at once one does, and the others are told so', async () => {
  const id = await anOutlet(media);
  // The first time most of them wait for a connection of their own; from then on they are there at once.
  for (const version of [1, 2, 3]) {
    const all = await Promise.allSettled(
      Array.from({ length: 12 }, (_, at) =>
        change(id, { version, website: `https://example.org/${version}/${at}` }),
      ),
    );
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(11);
    for (const other of refused)
      expect(other).toMatchObject({ reason: { code: 'changed-meanwhile', status: 409 } });
    expect(await one(id)).toMatchObject({ version: version + 1 });
  }
});

test('one that is closed is last in the list, takes no change, and opens again', async () => {
  const id = await anOutlet(media, { names: { en: 'Evening Paper' }, channel: 'newspaper' });
  await anOutlet(media, { channel: 'social' });
  await outlets().close(media.rana, id, 1);
  await outlets().close(media.rana, id, 1);
  const { outlets: all } = await media.get(OutletsQueries).list(slug);
  expect(all.at(-1)).toMatchObject({ id, closedAt: expect.any(String) });
  await expect(change(id, { version: 2, names: { en: 'Late' } })).rejects.toMatchObject({
    code: 'outlet-closed',
  });
  await expect(outlets().reopen(media.rana, id, 1)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  await outlets().reopen(media.rana, id, 2);
  expect(await one(id)).toMatchObject({ closedAt: null, version: 3 });
  expect(await acts(id)).toEqual(['outlet.create', 'outlet.close', 'outlet.reopen']);
});

test('whom to call lies sealed, each look is noted, and one step forgets them', async () => {
  const id = await anOutlet(media);
  await expect(outlets().look(media.rana, id)).rejects.toMatchObject({ code: 'nobody-to-call' });
  await change(id, { version: 1, contact: maya });
  const kept = JSON.stringify(await media.sql('select * from media.outlets where id = $1', [id]));
  expect(kept).not.toMatch(/Maya|123 456/);
  expect(await outlets().look(media.rana, id)).toEqual(maya);
  await outlets().forget(media.rana, id);
  await outlets().forget(media.rana, id);
  await expect(outlets().look(media.rana, id)).rejects.toMatchObject({ code: 'nobody-to-call' });
  expect(await one(id)).toMatchObject({ hasContact: false });
  expect(await acts(id)).toEqual([
    'outlet.create',
    'outlet.change',
    'outlet.look',
    'outlet.forget',
  ]);
  expect(JSON.stringify(await media.announced('ActionAudited'))).not.toContain('Maya');
});

test('whoever is forgotten or replaced cannot be opened any more, in a backup that is restored neither', async () => {
  const sql = (text: string) => media.sql(text);
  const id = await anOutlet(media, { contact: maya });
  const { openable, erased } = await keyCount(sql);
  await change(id, { version: 1, contact: { ...maya, name: 'Nadim Khoury' } });
  expect(await keyCount(sql)).toEqual({ openable, erased: erased + 1 });
  await outlets().forget(media.rana, id);
  expect(await keyCount(sql)).toEqual({ openable: openable - 1, erased: erased + 2 });
});

test('each contact has a key of its own', async () => {
  await anOutlet(media, { contact: maya });
  await anOutlet(media, { contact: maya });
  const [keys] = await media.sql(
    `select count(*)::int as contacts, count(distinct person_key)::int as keys
     from media.outlets where person is not null`,
  );
  expect(keys!['keys']).toBe(keys!['contacts']);
});

test('an outlet with frames stays outdoors', async () => {
  const id = await anOutlet(media);
  await media.get(SitesService).create(media.rana, { ...aFrame, outlet: id });
  await expect(change(id, { version: 1, channel: 'radio' })).rejects.toMatchObject({
    code: 'outlet-has-frames',
  });
  expect(await one(id)).toMatchObject({ frames: 1, isOutdoor: true, sites: [{ code: 'A-1' }] });
});

test('from another campaign an outlet is neither read nor touched', async () => {
  const id = await anOutlet(media, { contact: maya });
  const refused = { code: 'no-such-outlet', status: 404 };
  await media.sql(
    `insert into media.campaigns (slug, time_zone, locales, default_locale, digest)
     values ('elsewhere', 'UTC', '{en}', 'en', '') on conflict do nothing`,
  );
  await expect(media.get(OutletsQueries).get('elsewhere', id)).rejects.toMatchObject(refused);
  for (const act of [
    () => outlets().change(elsewhere(), id, { version: 1, website: '' }),
    () => outlets().close(elsewhere(), id, 1),
    () => outlets().look(elsewhere(), id),
    () => outlets().forget(elsewhere(), id),
  ])
    await expect(act()).rejects.toMatchObject(refused);
  expect(await outlets().look(media.rana, id)).toEqual(maya);
});
