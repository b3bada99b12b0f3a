import { Logger } from '@nestjs/common';
import { House } from './bus.fixture.js';
import { Listener, Rest } from './listener.fixture.js';
import { Overview } from './index.js';

let house: House;
beforeAll(async () => {
  house = await House.build('PostgreSQL');
  await house.start(Listener, Rest);
});
afterEach(async () => {
  await house.sql('delete from bus.shipments');
  await house.sql('delete from bus.inbox');
});
afterAll(() => house.discard());

/** Waits for a service that runs nowhere here, or for one that does; nobody is asked to take it in. */
const waits = (hearer: string, age: string, more = '') =>
  house.sql(
    `insert into bus.shipments (hearer, events, shipped_at, due_at${more && ', waits_for'})
     values ($1, '[]', now() - $2::interval, now() + interval '1 day'${more})`,
    [hearer, age],
  );
const received = (hearer: string, ago: string) =>
  house.sql(
    `insert into bus.inbox (hearer, event, received_at) values ($1, gen_random_uuid(), now() - $2::interval)`,
    [hearer, ago],
  );
const silent = async () => (await house.get(Overview).now()).silent;

test('a service that something has waited for since an hour, and that received nothing, is told', async () => {
  await waits('media', '2 hours');
  await waits('media', '1 minute');
  await received('media', '3 hours');
  expect(await silent()).toEqual([{ hearer: 'media', shipments: 2 }]);
});

test('one that is slow, one that was just told something, and one whose news came too early are not', async () => {
  await waits('media', '2 hours');
  await received('media', '10 minutes');
  await waits('schedule', '30 minutes');
  await waits('pledges', '2 hours', `, 'CampaignPublished'`);
  expect(await silent()).toEqual([]);
});

test('the log says it once, and again after it was heard of', async () => {
  const said: string[] = [];
  const nothing = () => undefined;
  const listening = { log: nothing, error: nothing, warn: (line: string) => said.push(line) };
  // Nobody is silent, so nobody was told to be.
  await house.upkeep();
  Logger.overrideLogger(listening);
  await waits('media', '2 hours');
  await house.upkeep();
  await house.upkeep();
  expect(said).toEqual([expect.stringMatching(/^media has received nothing for an hour/)]);
  await received('media', '1 minute');
  await house.upkeep();
  await house.sql('delete from bus.inbox');
  await house.upkeep();
  Logger.overrideLogger(false);
  expect(said).toHaveLength(2);
});

test('receipts of those who hear are forgotten, whoever else is silent', async () => {
  await waits('media', '4 days');
  await received('media', '3 days');
  await received('notifications', '3 days');
  await house.upkeep();
  expect(await house.sql('select hearer from bus.inbox')).toEqual([{ hearer: 'media' }]);
});
