import { randomUUID } from 'node:crypto';
import {
  CampaignPublished,
  LastLetterDone,
  subscriptions,
  type EventContract,
} from '@blueheart/contracts';
import { eventually } from '@blueheart/testing';
import { House, type Backend } from './bus.fixture.js';
import { NotYet } from './index.js';
import { disowned, Listener, OfTheNextRelease, published, Rest } from './listener.fixture.js';

const backends: Backend[] = ['PostgreSQL', 'Redis'];

describe.each(backends)('with a hearer away, and the queue in %s', (backend) => {
  let house: House;
  beforeAll(async () => {
    house = await House.build(backend);
    await house.start(Listener, Rest);
  });
  afterEach(async () => {
    await house.sql('delete from bus.shipments');
    await house.forget();
  });
  afterAll(() => house.discard());

  /** So many shipments that have come `attempts` times already, of one event each. */
  const pile = (hearer: string, count: number, { attempts = 1, slug = 'piled' } = {}) =>
    house.sql(
      `insert into bus.shipments (hearer, attempts, due_at, events)
       select $1, $2, now() + case when $1 = 'notifications' then interval '1 hour' else interval '0' end,
              json_build_array(json_build_object('id', gen_random_uuid(), 'type', 'CampaignPublished', 'version', 1,
                                                 'at', now(), 'payload', $3::json))
       from generate_series(1, $4::int)`,
      [hearer, attempts, JSON.stringify(published(slug)[1]), count],
    );
  const backlog = async () => {
    const [row] = await house.sql<{ again: number; waiting: number }>(
      `select count(*) filter (where attempts > 1)::int as again, count(*) filter (where attempts = 1)::int as waiting
       from bus.shipments where hearer = 'schedule'`,
    );
    return row!;
  };

  test('what is new does not wait until all that is due again has been shipped', async () => {
    await pile('schedule', 10_000);
    await eventually(async () => expect((await backlog()).again).toBeGreaterThan(0));
    await house.announce(published('new'));
    await house.hears('new');
    expect((await backlog()).waiting).toBeGreaterThan(0);
  });

  test('all that is due is shipped again, and no second passes between its portions', async () => {
    await pile('schedule', 4_000);
    await eventually(async () => expect((await backlog()).waiting).toBe(0), { timeout: 7_000 });
  });

  test('whoever stays away is asked ever less often, every five minutes in the end', async () => {
    for (const attempts of [1, 2, 3, 4, 7, 30_000]) await pile('schedule', 1, { attempts });
    await eventually(async () =>
      expect(
        await house.sql(
          `select attempts, round(extract(epoch from due_at - now()) / 12)::int * 12 as due
           from bus.shipments where hearer = 'schedule' order by attempts, due`,
        ),
      ).toEqual([
        { attempts: 2, due: 12 },
        { attempts: 3, due: 12 },
        { attempts: 4, due: 24 },
        { attempts: 5, due: 48 },
        { attempts: 8, due: 300 },
        { attempts: 30_000, due: 300 },
      ]),
    );
  });

  test('whoever comes back has at once what was due much later', async () => {
    await pile('notifications', 1, { attempts: 9, slug: 'long ago' });
    await house.start(Listener, Rest);
    await house.hears('long ago');
    await house.settled();
    expect(await house.effects()).toEqual(['long ago']);
  });

  test('an early event waits for a day by the clock of its hearer, however long that was away', async () => {
    Listener.at.set('early', () => {
      throw new NotYet(CampaignPublished);
    });
    const [contract, data] = disowned('early');
    await house.sql(
      `insert into bus.outbox (event, announcer, type, version, payload, at)
       values (gen_random_uuid(), 'pledges', $1, 1, $2, now() - interval '30 hours')`,
      [contract.type, data],
    );
    const parked = () =>
      house.sql<{ waited: number }>(
        `select round(waited) as waited from bus.shipments where waits_for = 'CampaignPublished'`,
      );
    await eventually(async () => expect(await parked()).toEqual([{ waited: 0 }]));
    await house.sql(
      `update bus.shipments set waited = 1000, shipped_at = now() - interval '2 days', due_at = now()`,
    );
    await eventually(async () => expect(await parked()).toEqual([{ waited: 1_060 }]));
    expect(await house.deadLetters.count()).toBe(0);
    await house.sql('update bus.shipments set waited = 86400, due_at = now()');
    await eventually(async () => expect(await house.deadLetters.count()).toBe(1));
    await house.sql('delete from bus.dead_letters');
  });

  test('what only a newer release hears waits for it, without a receipt and counted as no failure', async () => {
    const [pledge, personKey] = [randomUUID(), randomUUID()];
    const receipts = () =>
      house.sql(
        `select from bus.inbox join told.events using (event) where type = 'LastLetterDone'`,
      );
    await house.sql(`update bus.ways set hearer = 'notifications' where type = 'LastLetterDone'`);
    await house.announce(published('known'), [LastLetterDone, { pledge, personKey }]);
    await house.hears('known');
    await eventually(async () =>
      expect(await house.sql('select waits_for, failures from bus.shipments')).toEqual([
        { waits_for: 'LastLetterDone', failures: 0 },
      ]),
    );
    expect(await receipts()).toHaveLength(0);

    const ofThisRelease = subscriptions['notifications']!;
    const hears = (notifications: readonly EventContract[]) =>
      Object.assign(subscriptions, { notifications });
    hears([...ofThisRelease, LastLetterDone]);
    const newer = await house.start(Listener, Rest, OfTheNextRelease);
    hears(ofThisRelease);
    await house.leaveOnly(newer);
    await house.sql('update bus.shipments set due_at = now()');
    await house.hears(pledge, 'known');
    await house.settled();
    expect(await receipts()).toHaveLength(1);
  });
});
