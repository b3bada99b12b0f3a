import {
  eventually,
  freshDatabase,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import { EntitySchema, type Repository } from 'typeorm';
import {
  connect,
  connectionOf,
  hasBegun,
  migrate,
  type Database,
  type QueryRunner,
  type Transaction,
} from './index.js';
import { TransactionEnded, TransactionFailed } from './transaction.js';

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

test('whoever goes on after a statement failed is told that nothing was committed', async () => {
  const after: string[] = [];
  const swallowed = database.transaction(async (tx) => {
    await tx.query('insert into notes values (3)');
    await tx.query('select 1 / 0').catch(() => undefined);
    tx.afterCommit(() => after.push('committed'));
  });
  await expect(swallowed).rejects.toThrow(TransactionFailed);
  expect(await notes()).toEqual([]);
  expect(after).toEqual([]);
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

describe.each(['transaction', 'broughtAgain'] as const)('once %s has ended', (way) => {
  /** Asks by each way there is, and gives what was refused. */
  const askAll = (tx: Transaction, kept: Repository<{ id: number }>) =>
    Promise.allSettled([
      tx.query(`insert into notes values (1)`),
      tx.query(`insert into notes values (2)`, [], 'late note'),
      (async () => tx.repository(Note).save({ id: 3 }))(),
      kept.save({ id: 4 }),
      tx.attempt(async () => undefined),
    ]);
  const asleep = () =>
    database.query(
      `select from pg_stat_activity where query = 'select pg_sleep(20)' and state = 'active' and pid <> pg_backend_pid()`,
    );
  const refused = Array.from({ length: 5 }, () => ({
    status: 'rejected',
    reason: new TransactionEnded(),
  }));

  test('nothing that its work still asks for is done, after a rollback or a commit', async () => {
    for (const isCommitted of [false, true]) {
      let late: Promise<unknown> | undefined;
      let go = (): void => undefined;
      const ended = new Promise<void>((resolve) => (go = resolve));
      const whole = database[way](async (tx) => {
        const kept = tx.repository(Note);
        await tx.query('select 1');
        late = ended.then(() => askAll(tx, kept));
        if (!isCommitted) throw new Error('half-way');
      });
      await whole.catch(() => undefined);
      go();
      expect(await late).toEqual(refused);
      expect(await notes()).toEqual([]);
    }
  });

  test('what is asked for in the moment of its failure is rolled back with it', async () => {
    let late: Promise<unknown> | undefined;
    const whole = database[way](async (tx) => {
      await tx.query('select 1');
      late = Promise.allSettled([tx.query('insert into notes values (1)')]);
      throw new Error('half-way');
    });
    await expect(whole).rejects.toThrow('half-way');
    await late;
    expect(await notes()).toEqual([]);
  });

  test('given up, it ends at once, whatever statement hangs, and holds nothing any more', async () => {
    let late: Promise<unknown> | undefined;
    const before = performance.now();
    const whole = database[way](async (tx) => {
      const kept = tx.repository(Note);
      await tx.query('insert into notes values (5)');
      await tx.attempt(async () => {
        late = tx.query('select pg_sleep(20)').catch(() => askAll(tx, kept));
        await eventually(async () => expect(await asleep()).toHaveLength(1));
        tx.abandon();
        throw new Error('too slow');
      });
    });
    await expect(whole).rejects.toThrow('too slow');
    await database.query('insert into notes values (5)');
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(await late).toEqual(refused);
    expect(await notes()).toEqual([5]);
  });

  test('what was given up is not committed, though its work says nothing', async () => {
    await expect(
      database[way](async (tx) => {
        await tx.query('insert into notes values (6)');
        tx.abandon();
      }),
    ).rejects.toThrow(TransactionEnded);
    expect(await notes()).toEqual([]);
  });
});

test('of two that wait for each other, the patient one begins anew, and both are there', async () => {
  await database.query('insert into notes values (1), (2)');
  const held: number[] = [];
  const takes = async (tx: Transaction, id: number) => {
    await tx.query('select from notes where id = $1 for update', [id]);
    held.push(id);
  };
  let begun = 0;
  const both = (first: number, then: number) => async (tx: Transaction) => {
    begun += 1;
    await takes(tx, first);
    await eventually(() => expect(new Set(held).size).toBe(2));
    await takes(tx, then);
    await tx.query('insert into notes values ($1)', [first + 10]);
  };
  await Promise.all([database.patient(both(1, 2)), database.patient(both(2, 1))]);
  expect(begun).toBe(3);
  expect(await notes()).toEqual([1, 2, 11, 12]);
});
