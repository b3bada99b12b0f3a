import { migrate } from '@blueheart/database';
import { testSecrets } from '@blueheart/testing';
import { House } from './bus.fixture.js';
import { busSchema } from './index.js';

/** Every start and every command brings the schemas up to date, in the middle of everything. */
describe('the schema of the bus, brought up to date once more', () => {
  let house: House;
  beforeAll(async () => (house = await House.build('PostgreSQL')));
  afterAll(() => house.discard());

  const again = () => migrate(house.fresh.url, testSecrets(), [busSchema]);
  const carriers = () =>
    house.sql(
      `select polrelid::regclass::text as table, (select rolname from pg_roles where oid = any(polroles)) as role
       from pg_policy where polname = 'carries' order by 1`,
    );

  test('waits for nobody who has touched its tables, and holds nobody up', async () => {
    await house.announcer.transaction(async (tx) => {
      await tx.query(
        `insert into bus.outbox (event, type, version, payload) values (gen_random_uuid(), 'X', 1, '{}')`,
      );
      await again();
    });
    expect(await house.sql('delete from bus.outbox returning type')).toEqual([{ type: 'X' }]);
  });

  test('gives the bus what it needs where that is missing, or is for another role', async () => {
    const before = await carriers();
    expect(before).toHaveLength(2);
    await house.sql('drop policy carries on bus.inbox');
    await house.sql('alter policy carries on bus.outbox to public');
    await again();
    expect(await carriers()).toEqual(before);
  });
});
