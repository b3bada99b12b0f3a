import pg from 'pg';
import { freshDatabase } from './fresh-database.js';

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('two databases know nothing of each other', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  await ask(one.url, 'create table only_here ()');
  expect(await ask(other.url, `select to_regclass('only_here') as found`)).toEqual([
    { found: null },
  ]);
  await Promise.all([one.drop(), other.drop()]);
});

test('dropping takes the roles made for the database along', async () => {
  const keeper = await freshDatabase();
  const gone = await freshDatabase();
  const name = new URL(gone.url).pathname.slice(1);
  await ask(gone.url, `create role "${name}_pledges" login`);
  await ask(gone.url, `grant connect on database "${name}" to "${name}_pledges"`);

  await gone.drop();

  expect(
    await ask(keeper.url, `select from pg_roles where starts_with(rolname, '${name}')`),
  ).toEqual([]);
  await keeper.drop();
});
