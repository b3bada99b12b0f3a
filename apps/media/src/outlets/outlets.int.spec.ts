import { MediaAlone, slug } from '../media.fixture.js';
import { aFrame } from '../sites/sites.fixture.js';
import { SitesService } from '../sites/sites.service.js';
import { outletWantedSchema, type OutletChanges } from './outlet.schema.js';
import { aBillboardFirm, aContact, anOutlet } from './outlets.fixture.js';
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
const elsewhere = () => ({ ...media.rana, campaign: 'elsewhere' });

test('an outlet is put in, told with its channel, and never with a person', async () => {
  const id = await anOutlet(media);
  await aContact(media, id);
  const { channels, locales, outlets: all } = await media.get(OutletsQueries).list(slug);
  expect(locales).toEqual(['ar', 'fr', 'en']);
  expect(channels[0]).toMatchObject({ code: 'billboard', kind: 'outdoor' });
  const told = all.find((outlet) => outlet.id === id);
  expect(told).toMatchObject({ channel: 'billboard', contacts: 1, frames: 0, version: 1 });
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
  ['a contact, which is added by itself', { contact: { name: 'Maya' } }],
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

test('an outlet with frames stays outdoors', async () => {
  const id = await anOutlet(media);
  await media.get(SitesService).create(media.rana, { ...aFrame, outlet: id });
  await expect(change(id, { version: 1, channel: 'radio' })).rejects.toMatchObject({
    code: 'outlet-has-frames',
  });
  expect(await one(id)).toMatchObject({ frames: 1, isOutdoor: true, sites: [{ code: 'A-1' }] });
});

test('from another campaign an outlet is neither read nor touched', async () => {
  const id = await anOutlet(media);
  const refused = { code: 'no-such-outlet', status: 404 };
  await media.sql(
    `insert into media.campaigns (slug, time_zone, locales, default_locale, digest)
     values ('elsewhere', 'UTC', '{en}', 'en', '') on conflict do nothing`,
  );
  await expect(media.get(OutletsQueries).get('elsewhere', id)).rejects.toMatchObject(refused);
  for (const act of [
    () => outlets().change(elsewhere(), id, { version: 1, website: '' }),
    () => outlets().close(elsewhere(), id, 1),
  ])
    await expect(act()).rejects.toMatchObject(refused);
});
