import {
  eventually,
  freshDatabase,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import pg from 'pg';
import {
  connect,
  connectionOf,
  migrate,
  type Database,
  type MigrationInterface,
  type QueryRunner,
  type ServiceSchema,
} from './index.js';

class Notes1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table notes (id int primary key, text text not null)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notes');
  }
}

const schema = (name: string): ServiceSchema => ({
  name,
  migrations: [Notes1700000000000],
  grants: (roleOf) => [
    `grant usage on schema ${name} to "${roleOf(name)}"`,
    `grant select, insert on ${name}.notes to "${roleOf(name)}"`,
  ],
});
const schemas = [schema('pledges'), schema('media')];

let fresh: FreshDatabase;
let pledges: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  await Promise.all([1, 2, 3].map(() => migrate(fresh.url, testSecrets(), schemas)));
  pledges = await connect(connectionOf(testSettings(fresh.url), testSecrets(), 'pledges'));
});

afterAll(async () => {
  await pledges.close();
  await fresh.drop();
});

test('processes that start together migrate once', async () => {
  const [row] = await pledges.query<{ tables: string }>(
    `select count(*) as tables from pg_tables where tablename = 'notes'`,
  );
  expect(row!.tables).toBe('2');
});

test('a service works in its own schema by its own name', async () => {
  await pledges.query(`insert into notes values (1, 'mine')`);
  expect(await pledges.query('select text from notes where id = 1')).toEqual([{ text: 'mine' }]);
});

test('a service sees no other schema, owns nothing and changes no table', async () => {
  await expect(pledges.query('select * from media.notes')).rejects.toThrow(
    /permission denied for schema media/,
  );
  await expect(pledges.query('alter table notes add column more text')).rejects.toThrow(
    /must be owner/,
  );
  await expect(pledges.query('delete from notes')).rejects.toThrow(/permission denied/);
  await expect(pledges.query('create table public.mine ()')).rejects.toThrow(/permission denied/);
});

test('what a transaction did is there after it, or not at all; after-work runs only after a commit', async () => {
  const rang: string[] = [];
  await expect(
    pledges.transaction(async (tx) => {
      tx.afterCommit(() => rang.push('lost'));
      await tx.query(`insert into notes values (2, 'lost')`);
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  await pledges.transaction(async (tx) => {
    tx.afterCommit(() => rang.push('kept'));
    await tx.query(`insert into notes values (3, 'kept')`);
    expect(rang).toEqual([]);
  });
  expect(rang).toEqual(['kept']);
  expect(await pledges.query('select id from notes where id > 1')).toEqual([{ id: 3 }]);
});

test('a migration that fails leaves its schema as it was, and says why', async () => {
  class Broken1700000000001 implements MigrationInterface {
    async up(runner: QueryRunner): Promise<void> {
      await runner.query('create table half ()');
      await runner.query('create table notes ()');
    }
    async down(): Promise<void> {}
  }
  const broken = { ...schemas[0]!, migrations: [Notes1700000000000, Broken1700000000001] };
  await expect(migrate(fresh.url, testSecrets(), [broken])).rejects.toThrow(/already exists/);
  const [row] = await pledges.query<{ half: string | null }>(
    `select to_regclass('pledges.half') as half`,
  );
  expect(row!.half).toBeNull();
});

class WithDates1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notes add column at date');
  }
  async down(): Promise<void> {}
}

test('while somebody reads a table for long, others write to it, and it is changed afterwards', async () => {
  const admin = new pg.Client({ connectionString: fresh.url });
  await admin.connect();
  let changing: Promise<void>;
  await pledges.transaction(async (reader) => {
    await reader.query('select from notes');
    const changed = { ...schemas[0]!, migrations: [Notes1700000000000, WithDates1700000001000] };
    changing = migrate(fresh.url, testSecrets(), [changed]);
    await eventually(async () => {
      const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and query like 'alter table notes%'`;
      expect((await admin.query(waiting)).rows).toHaveLength(1);
    });
    await pledges.query(`insert into notes values (2, 'meanwhile')`);
  });
  await changing!;
  await admin.end();
  expect(await pledges.query('select at from notes where id = 2')).toEqual([{ at: null }]);
});
