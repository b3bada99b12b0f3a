import type { QueryRunner } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { keyCount } from '@blueheart/testing';
import { MediaAlone, slug } from '../media.fixture.js';
import { Contacts1796300180000 } from '../migrations/1796300180000-contacts.js';
import { contactChangesSchema, contactWantedSchema } from './contact.schema.js';
import { ContactsQueries } from './contacts.queries.js';
import { ContactsService } from './contacts.service.js';
import { aContact, anOutlet, maya } from './outlets.fixture.js';
import { OutletsQueries } from './outlets.queries.js';
import { OutletsService } from './outlets.service.js';

let media: MediaAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
}, 60_000);
afterAll(() => media.stop());

const contacts = () => media.get(ContactsService);
const listed = async (outlet: string, campaign = slug) =>
  (await media.get(ContactsQueries).of(campaign, outlet)).contacts;
const look = (outlet: string, id: string) => contacts().look(media.rana, outlet, id);
const sql = (text: string) => media.sql(text);
const noted = async (id: string) =>
  (await media.announced<{ object: { id: string } }>('ActionAudited')).filter(
    ({ object }) => object.id === id,
  );
const keyOf = async (id: string) => {
  const [row] = await media.sql<{ key: string }>(
    'select person_key as key from media.contacts where id = $1',
    [id],
  );
  return row!.key;
};
const isThere = async (key: string) =>
  (await media.sql('select from sealing.data_keys where id = $1', [key])).length === 1;
const nadim = { name: 'Nadim Khoury' };
const nobody = { code: 'no-such-outlet-contact', status: 404 };
const closed = { code: 'outlet-closed', status: 409 };

test('an outlet has several to call, each for a purpose, and no list says who', async () => {
  const outlet = await anOutlet(media);
  expect(await listed(outlet)).toEqual([]);
  const sales = await aContact(media, outlet);
  const accounts = await aContact(media, outlet, { purpose: 'accounts', person: nadim });
  const all = await listed(outlet);
  expect(all).toEqual([
    { id: sales, purpose: 'sales', hasPerson: true, version: 1 },
    { id: accounts, purpose: 'accounts', hasPerson: true, version: 1 },
  ]);
  expect(await media.get(OutletsQueries).get(slug, outlet)).toMatchObject({ contacts: 2 });
});

test('they lie sealed, each under a key of their own; each look is noted, and the log says no name', async () => {
  const outlet = await anOutlet(media);
  const id = await aContact(media, outlet);
  await aContact(media, outlet);
  expect(JSON.stringify(await sql('select * from media.contacts'))).not.toMatch(/Maya|123 456/);
  await expect(
    media.sql('update media.contacts set person_key = $1 where outlet = $2', [
      await keyOf(id),
      outlet,
    ]),
  ).rejects.toMatchObject({ constraint: 'contacts_person_key_key' });
  expect(await look(outlet, id)).toEqual(maya);
  await contacts().forget(media.rana, outlet, id);
  await contacts().forget(media.rana, outlet, id);
  expect(await noted(id)).toMatchObject([
    { action: 'outlet-contact.create', after: { outlet, purpose: 'sales' } },
    { action: 'outlet-contact.look', after: { outlet } },
    { action: 'outlet-contact.forget', after: { outlet } },
  ]);
  expect(JSON.stringify(await media.announced('ActionAudited'))).not.toMatch(/Maya|123 456/);
});

test('a change says only for what, or who, and is noted; what is so already is no change', async () => {
  const outlet = await anOutlet(media);
  const id = await aContact(media, outlet);
  const change = (changes: object) =>
    contacts().change(media.rana, outlet, id, contactChangesSchema.parse(changes));
  await change({ version: 1, purpose: 'sales' });
  await change({ version: 1, purpose: 'production' });
  expect(await look(outlet, id)).toEqual(maya);
  await change({ version: 2, person: nadim });
  expect(await listed(outlet)).toEqual([
    { id, purpose: 'production', hasPerson: true, version: 3 },
  ]);
  expect(await look(outlet, id)).toEqual(nadim);
  expect(await noted(id)).toMatchObject([
    { action: 'outlet-contact.create' },
    {
      action: 'outlet-contact.change',
      before: { purpose: 'sales' },
      after: { outlet, purpose: 'production' },
    },
    { action: 'outlet-contact.look' },
    { action: 'outlet-contact.change', after: { outlet, replaced: true } },
    { action: 'outlet-contact.look' },
  ]);
});

test('whoever is replaced or forgotten cannot be opened any more, in a backup that is restored neither', async () => {
  const outlet = await anOutlet(media);
  const id = await aContact(media, outlet);
  const first = await keyOf(id);
  const { openable, erased } = await keyCount(sql);
  await contacts().change(media.rana, outlet, id, { version: 1, person: nadim });
  expect(await isThere(first)).toBe(false);
  expect(await keyCount(sql)).toEqual({ openable, erased: erased + 1 });
  const second = await keyOf(id);
  await contacts().forget(media.rana, outlet, id);
  expect(await isThere(second)).toBe(false);
  expect(await keyCount(sql)).toEqual({ openable: openable - 1, erased: erased + 2 });
  await expect(look(outlet, id)).rejects.toMatchObject(nobody);
  await expect(
    contacts().change(media.rana, outlet, id, { version: 3, purpose: 'other' }),
  ).rejects.toMatchObject(nobody);
  expect(await listed(outlet)).toEqual([]);
});

test('of a restored database that knows somebody still, they are listed as nobody, and can be forgotten', async () => {
  const outlet = await anOutlet(media);
  const id = await aContact(media, outlet);
  // What a restore does before anybody is served: the row is there again, the key is not.
  await media.sql('delete from sealing.data_keys where id = $1', [await keyOf(id)]);
  expect(await listed(outlet)).toMatchObject([{ id, hasPerson: false }]);
  await expect(look(outlet, id)).rejects.toMatchObject(nobody);
  await contacts().forget(media.rana, outlet, id);
  expect(await listed(outlet)).toEqual([]);
});

test('of many who change the same version at once one does, the others are told so, and one key is left', async () => {
  const outlet = await anOutlet(media);
  const id = await aContact(media, outlet);
  const { openable } = await keyCount(sql);
  // The first time most of them wait for a connection of their own; from then on they are there at once.
  for (const version of [1, 2]) {
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        contacts().change(media.rana, outlet, id, { version, person: nadim }),
      ),
    );
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(7);
    for (const other of refused)
      expect(other).toMatchObject({ reason: { code: 'changed-meanwhile', status: 409 } });
  }
  expect(await keyCount(sql)).toMatchObject({ openable });
});

test('an outlet has twenty at most, however many come at once, and room again where one is forgotten', async () => {
  const outlet = await anOutlet(media);
  const tooMany = { code: 'too-many-contacts', status: 409 };
  const all = await Promise.allSettled(Array.from({ length: 22 }, () => aContact(media, outlet)));
  const refused = all.filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject([{ reason: tooMany }, { reason: tooMany }]);
  const [first] = await listed(outlet);
  await contacts().forget(media.rana, outlet, first!.id);
  await aContact(media, outlet);
  await expect(aContact(media, outlet)).rejects.toMatchObject(tooMany);
});

test('at an outlet that is closed nobody is added or changed; whoever is there is looked at and forgotten', async () => {
  const outlet = await anOutlet(media);
  const id = await aContact(media, outlet);
  await media.get(OutletsService).close(media.rana, outlet, 1);
  await expect(aContact(media, outlet)).rejects.toMatchObject(closed);
  await expect(
    contacts().change(media.rana, outlet, id, { version: 1, person: nadim }),
  ).rejects.toMatchObject(closed);
  expect(await look(outlet, id)).toEqual(maya);
  await contacts().forget(media.rana, outlet, id);
  expect(await listed(outlet)).toEqual([]);
});

test('from another campaign or outlet a contact is neither read nor touched', async () => {
  const outlet = await anOutlet(media);
  const id = await aContact(media, outlet);
  const other = await anOutlet(media);
  const elsewhere = { ...media.rana, campaign: 'elsewhere' };
  const noOutlet = { code: 'no-such-outlet', status: 404 };
  const acts = (by: typeof elsewhere, at: string, contact: string) => [
    () => contacts().change(by, at, contact, { version: 1, purpose: 'other' }),
    () => contacts().look(by, at, contact),
    () => contacts().forget(by, at, contact),
  ];
  await expect(listed(outlet, 'elsewhere')).rejects.toMatchObject(noOutlet);
  await expect(
    contacts().add(elsewhere, outlet, { purpose: 'sales', person: nadim }),
  ).rejects.toMatchObject(noOutlet);
  for (const act of acts(elsewhere, outlet, id))
    await expect(act()).rejects.toMatchObject(noOutlet);
  for (const act of [...acts(media.rana, other, id), ...acts(media.rana, outlet, newId())])
    await expect(act()).rejects.toMatchObject(nobody);
  expect(await look(outlet, id)).toEqual(maya);
});

test.each<[what: string, wanted: object]>([
  ['no purpose', { person: maya }],
  ['a purpose that there is not', { purpose: 'lunch', person: maya }],
  ['nobody', { purpose: 'sales' }],
  ['somebody without a name', { purpose: 'sales', person: { email: 'maya@example.org' } }],
  ['an address that is none', { purpose: 'sales', person: { name: 'Maya', email: 'maya' } }],
  ['a field that there is not', { purpose: 'sales', person: maya, position: 'Sales' }],
])('%s is refused', (_what, wanted) => {
  expect(contactWantedSchema.safeParse(wanted).success).toBe(false);
});

test('whoever was the only one to call is who sells after an upgrade, and opens as before', async () => {
  const [outlet, without] = [await anOutlet(media), await anOutlet(media)];
  const id = await aContact(media, outlet);
  // As an earlier version kept it.
  await media.sql(`
    set search_path to media;
    update outlets o set person_key = c.person_key, person = c.person from contacts c where c.id = '${id}' and o.id = c.outlet;
    drop table contacts`);
  const before = await keyCount(sql);
  const runner = { query: sql };
  await new Contacts1796300180000().up(runner as unknown as QueryRunner);
  // As the migrator does after all of them.
  await media.sql('grant select, insert, update on contacts to public; reset search_path');
  expect(await keyCount(sql)).toEqual(before);
  const [moved, ...more] = await listed(outlet);
  expect(moved).toMatchObject({ purpose: 'sales', hasPerson: true, version: 1 });
  expect(more).toEqual([]);
  expect(await listed(without)).toEqual([]);
  expect(await look(outlet, moved!.id)).toEqual(maya);
  const left = await sql(
    'select from media.outlets where person is not null or person_key is not null',
  );
  expect(left).toEqual([]);
});
