import { freshDatabase, testSecrets, testSettings, type FreshDatabase } from '@blueheart/testing';
import { EntitySchema } from 'typeorm';
import {
  connect,
  connectionOf,
  hasBegun,
  migrate,
  type Database,
  type QueryRunner,
} from './index.js';

const schema = {
  name: 'pledges',
  migrations: [
    class Notes1700000000000 {
      async up(runner: QueryRunner): Promise<void> {
        await runner.query('create table notes (id int primary key)');
      }
      async down(): Promise<void> {}
    },
  ],
  grants: (roleOf: (service: string) => string) => [
    `grant usage on schema pledges to "${roleOf('pledges')}"`,
    `grant select, insert, update, delete on pledges.notes to "${roleOf('pledges')}"`,
  ],
};
const Note = new EntitySchema<{ id: number }>({
  name: 'notes',
  columns: { id: { type: 'int', primary: true } },
});
const note = `insert into notes select $1 where ${hasBegun}`;

let fresh: FreshDatabase;
let database: Database;
const notes = async () =>
  (await database.query<{ id: number }>('select id from notes order by id')).map(({ id }) => id);

beforeAll(async () => {
  fresh = await freshDatabase();
  await migrate(fresh.url, testSecrets(), [schema]);
  database = await connect(connectionOf(testSettings(fresh.url), testSecrets(), 'pledges'), [Note]);
});

beforeEach(async () => {
  await database.query('delete from notes');
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

test('all of it is committed, whether by SQL or by a repository, and the connection is durable again', async () => {
  const after: string[] = [];
  await database.broughtAgain(async (tx) => {
    await tx.query(note, [1], 'note');
    await tx.repository(Note).save({ id: 2 });
    tx.afterCommit(() => after.push('committed'));
  });
  expect(await notes()).toEqual([1, 2]);
  expect(after).toEqual(['committed']);
  await database.transaction(async (tx) => {
    expect(await tx.query('show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  });
});

test('or nothing of it: a repository does not commit before the end', async () => {
  const work = database.broughtAgain(async (tx) => {
    await tx.query(note, [1], 'note');
    await tx.repository(Note).save({ id: 2 });
    throw new Error('half-way');
  });
  await expect(work).rejects.toThrow('half-way');
  expect(await notes()).toEqual([]);
});

test('alone, as where BEGIN failed before it, the first statement does nothing', async () => {
  await database.query(note, [1]);
  expect(await notes()).toEqual([]);
});
