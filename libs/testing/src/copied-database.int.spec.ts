import { copiedDatabase, migratedDatabase } from './copied-database.js';
import { onTestServer } from './fresh-database.js';

const nameOf = ({ url }: { url: string }) => new URL(url).pathname.slice(1);

/** As a service's migrations do: a role named after the database, and a table of its own. */
const once = (url: string) =>
  onTestServer(async (client) => {
    const owner = `${nameOf({ url })}_notes`;
    await client.query(
      `do $$ begin create role ${owner}; exception when duplicate_object then end $$`,
    );
    await client.query(`create schema if not exists notes authorization ${owner}`);
    await client.query(`set role ${owner}`);
    await client.query('create table if not exists notes.made (by oid not null)');
    await client.query(
      `insert into notes.made select oid from pg_database where datname = current_database()
       and not exists (select from notes.made)`,
    );
  }, url);

const owners = async (url: string) =>
  (
    await onTestServer(
      (client) =>
        client.query<{ owner: string; by: string }>(
          `select relowner::regrole::text as owner, (select datname from pg_database join notes.made on by = oid) as by
           from pg_class where oid = 'notes.made'::regclass`,
        ),
      url,
    )
  ).rows[0]!;

test('whoever asks for one kind at once gets a copy each of what was migrated once, as its own roles’', async () => {
  const copies = await Promise.all(
    Array.from({ length: 4 }, () => migratedDatabase('notes', once)),
  );
  for (const copy of copies)
    expect(await owners(copy.url)).toEqual({ owner: `${nameOf(copy)}_notes`, by: 'like_notes' });
  for (const copy of copies) await copy.drop();
});

test('what cannot be migrated is said to everybody who asks, not only the first', async () => {
  const fail = () => Promise.reject(new Error('no such column'));
  for (let asked = 0; asked < 2; asked += 1)
    await expect(copiedDatabase('broken', fail)).rejects.toThrow('no such column');
});
