import { CampaignPublished } from '@blueheart/contracts';
import { eventually } from '@blueheart/testing';
import { House } from './bus.fixture.js';
import { handlerSeconds } from './bus.metrics.js';
import { Failures } from './failures.js';
import { NotYet } from './index.js';
import { disowned, Listener, published, Rest } from './listener.fixture.js';

describe('the bus in trouble', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.build('PostgreSQL');
    await house.start(Listener, Rest);
  });
  afterEach(() => house.forget());
  afterAll(() => house.discard());

  const failing = () =>
    house.sql<{ failures: number }>('select failures from bus.shipments where failures > 0');

  test('what should go by and does not is a failure in the end, and the others pass it', async () => {
    Listener.at.set('forbidden', () => {
      throw Object.assign(new Error('permission denied'), { code: '42501' });
    });
    await house.announce(published('1'), disowned('forbidden'), published('2'));
    await eventually(async () =>
      expect(await house.sql('select failures from bus.shipments where attempts > 1')).toEqual([
        { failures: 0 },
      ]),
    );
    expect(await house.effects()).toEqual([]);
    await house.sql('update bus.shipments set attempts = 20, due_at = now()');
    await house.hears('1', '2');
    await eventually(async () => expect(await failing()).toEqual([{ failures: 1 }]));
    Listener.at.clear();
    await house.sql('update bus.shipments set due_at = now()');
    await house.hears('1', '2', 'forbidden');
    await house.settled();
  });

  test('how long handlers took is told of those that failed, too', async () => {
    const outcomes = async () => {
      const { values } = await handlerSeconds.get();
      return values
        .filter(
          ({ metricName, labels }) =>
            metricName?.endsWith('_count') && labels['type'] === 'PledgeDisowned',
        )
        .map(({ labels }) => String(labels['outcome']))
        .toSorted();
    };
    handlerSeconds.reset();
    const limit = house.limitHandlers(300);
    Listener.at.set('broken', () => {
      throw new TypeError('cannot take this in');
    });
    Listener.at.set('early', () => {
      throw new NotYet(CampaignPublished);
    });
    Listener.at.set('slow', (tx) => tx.query('select pg_sleep(1)'));
    for (const slug of ['fine', 'broken', 'early', 'slow']) await house.announce(disowned(slug));
    await eventually(async () =>
      expect(await outcomes()).toEqual(['done', 'early', 'failed', 'too slow']),
    );
    limit.lift();
    await house.sql('delete from bus.shipments');
  });

  test('what another has taken in meanwhile does not become a dead letter', async () => {
    const event = '01890a5d-ac96-774b-bcce-b302099a8057';
    const [{ id } = { id: '' }] = await house.sql<{ id: string }>(
      `insert into bus.shipments (hearer, events, failures, due_at)
       values ('notifications', '[]', 7, now() + interval '1 hour') returning id`,
    );
    await house.sql(`insert into bus.inbox (hearer, event) values ('notifications', $1)`, [event]);
    const failed = { id: event, type: 'CampaignPublished', version: 1, at: '', payload: {} };
    await house
      .get(Failures)
      .settle({ id, hearer: 'notifications', events: [], failures: 7, attempts: 1, waited: 0 }, [
        { event: { ...failed, at: new Date().toISOString() }, error: new TypeError('late') },
      ]);
    expect(await house.deadLetters.count()).toBe(0);
    await house.settled();
  });

  test('a dead letter that its service no longer hears stays where it is', async () => {
    await house.sql(
      `insert into bus.dead_letters (hearer, event, type, version, payload, error, attempts, at)
       values ('pledges', gen_random_uuid(), 'GoalReached', 1, '{}', 'Error: no', 8, now())`,
    );
    expect(await house.deadLetters.replay('all')).toBe(0);
    expect(await house.deadLetters.count()).toBe(1);
    await house.sql('delete from bus.dead_letters');
  });

  test('a receipt is kept for as long as a shipment from before may ask for it', async () => {
    await house.sql(
      `insert into bus.shipments (hearer, events, shipped_at, due_at)
       values ('notifications', '[]', now() - interval '4 days', now() + interval '1 hour')`,
    );
    await house.sql(
      `insert into bus.inbox (hearer, event, received_at)
       values ('notifications', gen_random_uuid(), now() - interval '3 days')`,
    );
    const old = () =>
      house.sql(`select from bus.inbox where received_at < now() - interval '1 day'`);
    await house.upkeep();
    expect(await old()).toHaveLength(1);
    await house.sql('delete from bus.shipments');
    await house.upkeep();
    expect(await old()).toHaveLength(0);
  });

  test('what is left of a shipment asks for receipts for as long as all of it did', async () => {
    const [{ id } = { id: '' }] = await house.sql<{ id: string }>(
      `insert into bus.shipments (hearer, events, shipped_at, due_at)
       values ('notifications', '[]', now() - interval '4 days', now() + interval '1 hour') returning id`,
    );
    const [failed, untried] = ['a', 'b'].map((digit) => ({
      id: `01890a5d-ac96-774b-bcce-b302099a805${digit}`,
      type: 'CampaignPublished',
      version: 1,
      at: new Date().toISOString(),
      payload: {},
    }));
    const shipment = {
      id,
      hearer: 'notifications',
      events: [],
      failures: 0,
      attempts: 1,
      waited: 0,
    };
    await house
      .get(Failures)
      .settle(shipment, [{ event: failed!, error: new TypeError('no') }], [untried!]);
    expect(
      await house.sql(`select from bus.shipments where shipped_at < now() - interval '3 days'`),
    ).toHaveLength(2);
    await house.sql('delete from bus.shipments');
  });
});
