import { CampaignPublished, GoalReached } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { inTrace, newTrace } from '@blueheart/telemetry';
import { eventually } from '@blueheart/testing';
import { House, type Backend } from './bus.fixture.js';
import { disowned, Listener, published, Rest } from './listener.fixture.js';
import { NotYet, SubscriptionsDisagree } from './index.js';
import { Relay } from './relay.js';

const backends: Backend[] = ['PostgreSQL', 'Redis'];

describe.each(backends)('with the queue in %s', (backend) => {
  let house: House;
  beforeAll(async () => {
    house = await House.build(backend);
    await house.start(Listener, Rest);
  });
  afterEach(() => house.forget());
  afterAll(() => house.discard());

  const failing = () =>
    house.sql(`select failures, error from bus.shipments where failures > 0 and waits_for is null`);
  const isDueNow = () => house.sql('update bus.shipments set due_at = now()');

  test('what is announced is heard at once, without waiting for a look-around', async () => {
    const before = performance.now();
    await house.announce(published('at-once'));
    await house.hears('at-once');
    expect(performance.now() - before).toBeLessThan(900);
  });

  test('what is rolled back is never heard', async () => {
    await expect(
      house.announcer.transaction(async (tx) => {
        await tx.query(`insert into facts values ('half')`);
        await house.outbox.add(tx, GoalReached, { campaign: 'c', goal: 1, total: 1 });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await house.sql(`select from told.events where type = 'GoalReached'`)).toHaveLength(0);
  });

  test('what is received is gone from the bus, but for its receipt', async () => {
    const hears = (hearer: string | null) =>
      house.sql(`update bus.ways set hearer = $1 where type = 'GoalReached'`, [hearer]);
    await hears(null);
    await house.announce(published('a'), disowned('b'), [
      GoalReached,
      { campaign: 'heard by nobody', goal: 1, total: 1 },
    ]);
    await house.settled();
    expect(await house.effects()).toEqual(['a', 'b']);
    const [receipts] = await house.sql<{ count: number }>(
      `select count(*)::int as count from bus.inbox join told.events using (event)
       where type <> 'GoalReached'`,
    );
    const [told] = await house.sql(
      `select count(*)::int as count from told.events where type <> 'GoalReached'`,
    );
    expect(receipts).toEqual(told);
    await hears('notifications');
  });

  test('many at once travel together and reach a batch handler in one call', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `many-${at}`);
    await house.announce(...many.map(disowned));
    await house.hears('batch of 40', ...many);
    expect(await house.effects()).toContain('batch of 40');
  });

  test('what travels together takes effect in the order it was announced', async () => {
    await house.announce(published('1'), disowned('2'), published('3'), disowned('4'));
    await house.hears('1', '2', '3', '4');
    const rows = await house.sql<{ what: string }>(
      'select what from notifications.effects order by ctid',
    );
    expect(rows.map((row) => row.what)).toEqual(['1', '2', '3', '4']);
  });

  test('the same event in another shipment takes no effect again', async () => {
    await house.announce(published('again'));
    await house.settled();
    await house.sql(
      `insert into bus.shipments (hearer, events)
       select 'notifications', json_agg(json_build_object('id', event, 'type', type, 'version', version, 'at', at, 'payload', payload))
       from told.events where type = 'CampaignPublished'`,
    );
    await house.settled();
    expect(await house.effects()).toEqual(['again']);
  });

  test('of many, the one that cannot be taken in fails alone, and comes again when the cause is gone', async () => {
    const broken = () => {
      throw new TypeError('cannot take this in');
    };
    Listener.at.set('bad', broken);
    Listener.at.set('worse', broken);
    await house.announce(
      published('1'),
      published('bad'),
      disowned('2'),
      disowned('worse'),
      published('3'),
    );
    await house.hears('1', '2', '3');
    const error = 'TypeError: cannot take this in';
    await eventually(async () =>
      expect(await failing()).toEqual([
        { failures: 1, error },
        { failures: 1, error },
      ]),
    );
    Listener.at.clear();
    await house.hears('1', '2', '3', 'bad', 'worse');
    await house.settled();
  });

  test('an event that keeps failing ends as a dead letter, blocks nobody, and is replayed once repaired', async () => {
    const broken = () => {
      throw new TypeError('poison');
    };
    Listener.at.set('poison', broken);
    Listener.at.set('venom', broken);
    await house.announce(published('poison'), disowned('venom'));
    await eventually(async () => expect(await failing()).toHaveLength(2));
    await house.sql(`update bus.shipments set failures = 7, due_at = now()`);
    const letters = house.deadLetters;
    await eventually(async () =>
      expect(await letters.list('all', 10)).toMatchObject([
        { hearer: 'notifications', attempts: 8, error: 'TypeError: poison' },
        { hearer: 'notifications', attempts: 8, error: 'TypeError: poison' },
      ]),
    );
    await house.announce(published('after'));
    await house.hears('after');
    await house.settled();

    Listener.at.delete('venom');
    expect(await letters.replay({ type: 'PledgeDisowned' })).toBe(1);
    await house.hears('after', 'venom');
    expect(await letters.count()).toBe(1);

    const [poison] = await letters.list('all', 1);
    expect(await letters.replay({ id: poison!.id })).toBe(1);
    await eventually(async () => expect(await failing()).toHaveLength(1));
    expect(await letters.count()).toBe(0);
    Listener.at.clear();
    await isDueNow();
    await house.hears('after', 'poison', 'venom');
    expect(await letters.replay('all')).toBe(0);
  });

  test('an event of a version or a type that nobody knows is a dead letter in the end, and the others pass it by', async () => {
    await house.sql(
      `insert into bus.outbox (event, announcer, type, version, payload, at) values
       (gen_random_uuid(), 'pledges', 'CampaignPublished', 99, '{}', now()),
       (gen_random_uuid(), 'pledges', 'NeverHeardOf', 1, '{}', now() - interval '11 minutes')`,
    );
    await house.announce(published('passes'));
    await house.hears('passes');
    await eventually(async () =>
      expect(await house.sql('select waits_for from bus.shipments')).toHaveLength(1),
    );
    await house.sql('update bus.shipments set waited = 86400, due_at = now()');
    await house.upkeep();
    await eventually(async () =>
      expect(await house.deadLetters.list('all', 10)).toContainEqual(
        expect.objectContaining({
          hearer: 'notifications',
          version: 99,
          attempts: 0,
          error: 'NotHere: This release takes in no CampaignPublished of version 99.',
        }),
      ),
    );
    expect(await house.deadLetters.list('all', 10)).toContainEqual(
      expect.objectContaining({ hearer: 'unknown', type: 'NeverHeardOf', version: 1 }),
    );
    expect(await house.deadLetters.replay({ type: 'NeverHeardOf' })).toBe(0);
    await house.sql('delete from bus.dead_letters');
  });

  test('an event that came too early waits, counted as no failure, and comes when its time has come', async () => {
    let isThere = false;
    Listener.at.set('early', () => {
      if (!isThere) throw new NotYet(CampaignPublished);
    });
    await house.announce(disowned('early'), disowned('other'));
    await house.hears('other');
    await eventually(async () =>
      expect(await house.sql('select waits_for, failures from bus.shipments')).toEqual([
        { waits_for: 'CampaignPublished', failures: 0 },
      ]),
    );
    await house.sql(`update bus.shipments set due_at = now() + interval '1 hour'`);
    isThere = true;
    await house.announce(published('what it needs'));
    await house.hears('early', 'other', 'what it needs');
    await house.settled();
  });

  test('a handler that does not come back is given up, and takes nobody with it', async () => {
    let release = (): void => undefined;
    Listener.at.set('hangs', () => new Promise<void>((resolve) => (release = resolve)));
    const limit = house.limitHandlers(300);
    await house.announce(published('1'), published('hangs'), published('2'));
    await house.hears('1', '2');
    await eventually(async () =>
      expect(await failing()).toEqual([
        {
          failures: 1,
          error: 'HandlerTooSlow: The handler of CampaignPublished did not end within 0.3 s.',
        },
      ]),
    );
    limit.lift();
    release();
    Listener.at.clear();
    await isDueNow();
    await house.hears('1', '2', 'hangs');
    await house.settled();
  });

  test.each<[how: string, ask: (tx: Transaction) => Promise<unknown>]>([
    ['', (tx) => tx.query(`insert into effects values ('late')`)],
    ['by name', (tx) => tx.query(`insert into effects values ('late')`, [], 'late effect')],
    ['to announce', (tx) => house.outbox.add(tx, ...published('late'))],
  ])('what a handler does after its time %s has no effect', async (_how, ask) => {
    let outcome: Promise<unknown> | undefined;
    Listener.at.set('sleeps', (tx) => {
      outcome = Promise.allSettled([tx.query('select pg_sleep(0.8)')]).then(() => ask(tx));
      outcome.catch(() => undefined);
      return outcome;
    });
    const limit = house.limitHandlers(300);
    await house.announce(published('1'), published('sleeps'));
    await house.hears('1');
    await eventually(async () => expect(await failing()).toHaveLength(1));
    limit.lift();
    Listener.at.clear();
    await expect(outcome).rejects.toThrow('has ended');
    await isDueNow();
    await house.hears('1', 'sleeps');
    await house.settled();
  });

  test('a handler whose statement hangs is given up at its limit, and nobody waits for what it holds', async () => {
    Listener.at.set('hangs', (tx) => tx.query('select pg_sleep(25)'));
    const limit = house.limitHandlers(300);
    const before = performance.now();
    await house.announce(published('1'), published('hangs'), published('2'));
    await house.hears('1', '2');
    await eventually(async () => expect(await failing()).toHaveLength(1));
    expect(performance.now() - before).toBeLessThan(5_000);
    limit.lift();
    Listener.at.clear();
    await isDueNow();
    await house.hears('1', '2', 'hangs');
    await house.settled();
  });

  test('a shipment whose job vanished from the queue is shipped again', async () => {
    await house.sql(
      `insert into bus.shipments (hearer, events, due_at)
       select 'notifications', json_build_array(json_build_object('id', gen_random_uuid(), 'type', type, 'version', version, 'at', at,
              'payload', jsonb_set(payload, '{slug}', '"vanished"'))), now()
       from told.events where type = 'CampaignPublished' limit 1`,
    );
    await house.hears('vanished');
    await house.settled();
    expect(await house.effects()).toEqual(['vanished']);
  });

  test('a handler belongs to the trace of what was announced, and tells it on', async () => {
    const trace = newTrace();
    let seen: string | undefined;
    Listener.at.set('traced', (tx) => (seen = house.outbox.traceOf(tx)));
    let announced: Promise<void> | undefined;
    const leave = inTrace(trace, () => (announced = house.announce(published('traced'))));
    await announced;
    leave();
    await house.hears('traced');
    expect(seen?.slice(0, 36)).toBe(trace.slice(0, 36));
    expect(seen).not.toBe(trace);
  });

  test('receipts are forgotten after two days, and not before', async () => {
    await house.announce(published('old'), published('young'));
    await house.settled();
    await house.sql(
      `update bus.inbox set received_at = now() - interval '49 hours'
       where event = (select event from told.events where payload->>'slug' = 'old' order by id desc limit 1)`,
    );
    const receiptOf = (slug: string) =>
      house.sql(
        `select from bus.inbox join told.events using (event) where payload->>'slug' = $1`,
        [slug],
      );
    await house.upkeep();
    expect(await receiptOf('old')).toHaveLength(0);
    expect(await receiptOf('young')).toHaveLength(1);
  });

  test('two processes share the work, and each event takes effect once', async () => {
    await house.start(Listener, Rest);
    const many = Array.from({ length: 300 }, (_, at) => `shared-${at}`);
    await Promise.all(many.map((slug) => house.announce(published(slug))));
    await house.hears(...many);
    await house.settled();
    expect(await house.effects()).toHaveLength(300);
  });
});

describe('whichever queue it is', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.build('PostgreSQL');
    await house.start(Listener, Rest);
  });
  afterAll(() => house.discard());

  test('a shipment whose job is locked for hours, by the clock of one who is gone, is heard all the same', async () => {
    await house.sql(
      `with locked as (
         insert into bus.shipments (hearer, events)
         select 'notifications', json_build_array(json_build_object('id', event, 'type', type, 'version', version, 'at', at,
                'payload', payload))
         from (select gen_random_uuid() as event, $1 as type, 1 as version, now() as at, $2::json as payload) as told
         returning id)
       insert into bullmq.job (queue, id, seq, name, state, lock_token, added_at_ms, locked_until_ms)
       select 'blue-heart-notifications', id, 1, 'shipment', 'active', 'of somebody', 1, 1e14 from locked`,
      ['CampaignPublished', JSON.stringify(published('locked')[1])],
    );
    await eventually(async () => {
      await house.sql('update bus.shipments set due_at = now()');
      expect(await house.effects()).toEqual(['locked']);
    });
    await house.settled();
  });

  test('what is committed long after its number was given is heard all the same', async () => {
    await house.forget();
    const [{ early }] = (await house.sql<{ early: string }>(
      `select nextval(pg_get_serial_sequence('bus.outbox', 'id'))::text as early`,
    )) as [{ early: string }];
    await house.announce(published('meanwhile'));
    await house.hears('meanwhile');
    // Looks begin behind it now.
    await eventually(() => expect(house.get(Relay)['floor'].behind).toBeGreaterThan(Number(early)));
    await house.sql(
      `insert into bus.outbox (id, event, announcer, type, version, payload) overriding system value
       values ($1, gen_random_uuid(), 'pledges', 'CampaignPublished', 1, $2)`,
      [early, JSON.stringify(published('late')[1])],
    );
    await house.hears('late', 'meanwhile');
    await house.settled();
  });

  test('a service speaks and listens in its own name only', async () => {
    const insert = (who: string) =>
      house.announcer.query(
        `insert into bus.outbox (event, announcer, type, version, payload) values (gen_random_uuid(), $1, 'X', 1, '{}')`,
        [who],
      );
    await expect(insert('notifications')).rejects.toThrow(/row-level security/);
    for (const table of ['outbox', 'shipments', 'dead_letters'])
      await expect(house.announcer.query(`select * from bus.${table}`)).rejects.toThrow(
        /permission denied/,
      );
    await expect(
      house.announcer.query(
        `insert into bus.inbox (hearer, event) values ('notifications', gen_random_uuid())`,
      ),
    ).rejects.toThrow(/row-level security/);
    expect(await house.announcer.query('select * from bus.inbox')).toEqual([]);
    await expect(house.announcer.query('delete from bus.inbox')).rejects.toThrow(
      /permission denied/,
    );
  });

  test.each([
    ['a NUL', 'a\u0000b', /NUL/],
    ['a lone surrogate', 'a\ud800b', /surrogate/],
    ['more than 128 kB', 'x'.repeat(132_000), /131072 at most/],
  ])('%s cannot be announced', async (_what, slug, reason) => {
    const [contract, data] = published('s');
    const titled = { ...(data as object), titles: { en: slug } };
    await expect(house.announce([contract, titled])).rejects.toThrow(reason);
  });

  test('text that only looks like an escape is announced as it was typed', async () => {
    const typed = 'a\\u0000 and \\ud800';
    await house.announce(published(typed));
    await eventually(async () => expect(await house.effects()).toContain(typed));
  });

  test('what a newer release has added to an event is left out by this one', async () => {
    const payload = { ...(published('added')[1] as object), added: { later: true } };
    await house.sql(
      `insert into bus.outbox (event, announcer, type, version, payload)
       values (gen_random_uuid(), 'pledges', 'CampaignPublished', 1, $1)`,
      [payload],
    );
    await eventually(async () => expect(await house.effects()).toContain('added'));
  });

  test('a service whose handlers disagree with subscriptions.ts does not boot', async () => {
    await expect(house.start(Rest)).rejects.toThrow(SubscriptionsDisagree);
  });
});
