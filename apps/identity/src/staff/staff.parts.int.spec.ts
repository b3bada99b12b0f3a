import { Database } from '@blueheart/database';
import { IdentityAlone } from '../identity.fixture.js';
import { StaffAccounts } from './staff.accounts.js';
import { StaffParts } from './staff.parts.js';
import { StaffPersons } from './staff.persons.js';

const slug = 'blue-heart-lebanon';
const id = '01a2cf00-0000-7000-8000-000000000001';
let identity: IdentityAlone;
beforeAll(async () => {
  identity = await IdentityAlone.start();
  await identity.sql(
    `insert into identity.campaigns (slug, titles, locales, default_locale, time_zone, published_at)
     values ($1, '{}', '{en}', 'en', 'Asia/Beirut', now())`,
    [slug],
  );
  const persons = identity.get(StaffPersons);
  const address = 'rana@example.org';
  await identity.get(Database).transaction(async (tx) => {
    const sealed = await persons.seal(tx, { name: 'Rana', address });
    const alias = persons.aliasOf(address);
    await identity.get(StaffAccounts).create(tx, { id, ...sealed, locale: 'en', alias });
  });
  await identity.sql(
    `insert into identity.roles (staff, campaign, role) values ($1, $2, 'coordinator')`,
    [id, slug],
  );
});
afterAll(() => identity.stop());

const tell = () =>
  identity.get(Database).transaction((tx) => identity.get(StaffParts).tellThoseBefore(tx));
const told = async () =>
  (
    await identity.sql<{ payload: unknown }>(
      `select payload from told.events where type = 'StaffPartChanged' order by id`,
    )
  ).map(({ payload }) => payload);

test('everybody who was there before somebody keeps names is told of once more, and no more than once', async () => {
  // As a system is that had told of everybody before.
  await identity.sql(`delete from identity.told_once where what <> 'parts'`);
  const before = (await told()).length;
  await tell();
  await tell();
  expect((await told()).slice(before)).toMatchObject([
    { staff: id, campaign: slug, role: 'coordinator', person: expect.any(String) },
  ]);
});
