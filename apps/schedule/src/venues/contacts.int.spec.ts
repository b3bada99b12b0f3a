import { Database } from '@blueheart/database';
import { keyCount } from '@blueheart/testing';
import { readerAt } from '../proposals/proposals.store.js';
import { ScheduleAlone } from '../schedule.fixture.js';
import { ContactsService } from './contacts.service.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

const contacts = () => schedule.get(ContactsService);
const reader = (venue: string) => schedule.get(Database).transaction((tx) => readerAt(tx, venue));
const sql = (text: string) => schedule.sql(text);

async function aContact(venue: string, name: string): Promise<string> {
  return contacts().add(schedule.rana, venue, {
    name,
    position: 'Events',
    email: 'events@mall.example.org',
    locale: 'ar',
  });
}

test('whoever is forgotten cannot be opened any more: not here, not in the audit log, not in a restored backup', async () => {
  const { venue } = await schedule.aMall();
  const id = await aContact(venue, 'Salma Haddad');
  const { openable, erased } = await keyCount(sql);
  await contacts().forget(schedule.rana, venue, id);
  expect(await keyCount(sql)).toEqual({ openable: openable - 1, erased: erased + 1 });
  expect(await contacts().look(schedule.rana, venue)).toEqual([]);
  await expect(contacts().forget(schedule.rana, venue, id)).rejects.toMatchObject({
    code: 'no-such-contact',
    status: 404,
  });
});

test('a restored database that knows them still lists nobody, and writes to whoever is left', async () => {
  const { venue } = await schedule.aMall();
  const gone = await aContact(venue, 'Salma Haddad');
  const left = await aContact(venue, 'Karim Saab');
  // What a restore does before anybody is served: the row is there again, the key is not.
  await schedule.sql(
    'delete from sealing.data_keys where id = (select person_key from schedule.contacts where id = $1)',
    [gone],
  );
  expect(await contacts().look(schedule.rana, venue)).toMatchObject([
    { id: left, name: 'Karim Saab' },
  ]);
  expect(await reader(venue)).toMatchObject({ contact: left });
});
