import { Secrets, Settings } from '@blueheart/config';
import {
  CampaignPublished,
  FarewellWanted,
  GoalReached,
  MyPledgeAsked,
  PersonErased,
  PledgeCodeAsked,
  PledgeDisowned,
  PledgeReminderDue,
  PledgeSigned,
  PledgeSignedAgain,
  PledgeWithdrawn,
  type Event,
} from '@blueheart/contracts';
import {
  connect,
  connectionOf,
  Database,
  DatabaseModule,
  migrate,
  type ServiceSchema,
  type Transaction,
} from '@blueheart/database';
import {
  eventually,
  freshDatabase,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import { Controller, Global, Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  busSchema,
  connectBus,
  MessagingModule,
  On,
  OnBatch,
  Outbox,
  SubscriptionsDisagree,
} from './index.js';

const plain = (name: string, table: string): ServiceSchema => ({
  name,
  migrations: [
    class Effects1700000000000 {
      name = 'Effects1700000000000';
      async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
        await runner.query(`create table ${table} (what text not null)`);
      }
      async down(): Promise<void> {}
    },
  ],
  grants: (roleOf) => [
    `grant usage on schema ${name} to "${roleOf(name)}"`,
    `grant select, insert, delete on ${name}.${table} to "${roleOf(name)}"`,
  ],
});

/** A service that writes down what it hears, and breaks where it is told to. */
@Controller()
class Listener {
  static broken = new Set<string>();

  @On(CampaignPublished)
  async published({ data }: Event<typeof CampaignPublished>, tx: Transaction): Promise<void> {
    await tx.query('insert into effects values ($1)', [data.slug]);
    if (Listener.broken.has(data.slug)) throw new TypeError('cannot take this in');
  }

  @OnBatch(PledgeDisowned)
  async disowned(events: Event<typeof PledgeDisowned>[], tx: Transaction): Promise<void> {
    await tx.query('insert into effects select unnest($1::text[])', [
      events.map(({ data }) => data.campaign),
    ]);
    await tx.query('insert into effects values ($1)', [`batch of ${events.length}`]);
  }

  @On(PledgeSigned)
  async signed(): Promise<void> {}
}

@Controller()
class Rest {
  @On(PledgeSignedAgain) async again(): Promise<void> {}
  @On(PledgeReminderDue) async reminder(): Promise<void> {}
  @On(MyPledgeAsked) async link(): Promise<void> {}
  @On(PledgeCodeAsked) async code(): Promise<void> {}
  @On(PledgeWithdrawn) async withdrawn(): Promise<void> {}
  @On(PersonErased) async erased(): Promise<void> {}
  @On(FarewellWanted) async farewell(): Promise<void> {}
}

let fresh: FreshDatabase;
let settings: Settings;
let announcer: Database;
let hearer: Database;
let app: INestApplication;

async function start(...controllers: (new () => object)[]): Promise<INestApplication> {
  @Global()
  @Module({
    providers: [
      { provide: Settings, useValue: settings },
      { provide: Secrets, useValue: testSecrets() },
    ],
    exports: [Settings, Secrets],
  })
  class Surroundings {}

  @Module({ imports: [DatabaseModule.forService('notifications')], controllers })
  class Notifications {}

  @Module({ imports: [Surroundings, MessagingModule, Notifications] })
  class Root {}

  const application = await NestFactory.create(Root, new FastifyAdapter(), { logger: false });
  try {
    await connectBus(application);
    return await application.init();
  } catch (error) {
    await application.close();
    throw error;
  }
}

const announce = (slug: string): Promise<void> =>
  announcer.transaction((tx) =>
    app.get(Outbox, { strict: false }).add(tx, CampaignPublished, {
      slug,
      titles: { en: 'A campaign' },
      locales: ['en'],
      defaultLocale: 'en',
      timeZone: 'Asia/Beirut',
      controllers: { en: 'Nobody' },
    }),
  );

async function effects(): Promise<string[]> {
  const rows = await hearer.query<{ what: string }>('select what from effects order by what');
  return rows.map((row) => row.what);
}

beforeAll(async () => {
  fresh = await freshDatabase();
  settings = testSettings(fresh.url);
  await migrate(fresh.url, testSecrets(), [
    plain('pledges', 'facts'),
    plain('notifications', 'effects'),
    busSchema,
  ]);
  announcer = await connect(connectionOf(settings, testSecrets(), 'pledges'));
  hearer = await connect(connectionOf(settings, testSecrets(), 'notifications'));
  app = await start(Listener, Rest);
});

afterEach(async () => {
  await hearer.query('delete from effects');
});

afterAll(async () => {
  await app.close();
  await announcer.close();
  await hearer.close();
  await fresh.drop();
});

test('what is announced is heard at once, without waiting for a look-around', async () => {
  const before = performance.now();
  await announce('at-once');
  await eventually(async () => expect(await effects()).toEqual(['at-once']));
  expect(performance.now() - before).toBeLessThan(900);
});

test('what is rolled back is never heard', async () => {
  await expect(
    announcer.transaction(async (tx) => {
      await tx.query(`insert into facts values ('half')`);
      await app
        .get(Outbox, { strict: false })
        .add(tx, GoalReached, { campaign: 'c', goal: 1, total: 1 });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  const rows = await outbox(`select from bus.outbox where type = 'GoalReached'`);
  expect(rows).toHaveLength(0);
});

test('many at once travel together and reach a batch handler in one call', async () => {
  const many = Array.from({ length: 40 }, (_, at) => `many-${at}`);
  await announcer.transaction(async (tx) => {
    for (const campaign of many) {
      await app.get(Outbox, { strict: false }).add(tx, PledgeDisowned, {
        pledge: '01890a5d-ac96-774b-bcce-b302099a8057',
        campaign,
        personKey: '01890a5d-ac96-774b-bcce-b302099a8057',
        hadCounted: false,
      });
    }
  });
  await eventually(async () => expect(await effects()).toEqual(['batch of 40', ...many].sort()));
});

test('what travels together takes effect in the order it was announced', async () => {
  const outboxOf = app.get(Outbox, { strict: false });
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  await announcer.transaction(async (tx) => {
    for (const slug of ['order-1', 'order-3']) {
      const texts = {
        titles: {},
        locales: ['en'],
        defaultLocale: 'en',
        timeZone: 'UTC',
        controllers: {},
      };
      await outboxOf.add(tx, CampaignPublished, { slug, ...texts });
      const campaign = slug === 'order-1' ? 'order-2' : 'order-4';
      await outboxOf.add(tx, PledgeDisowned, {
        pledge: id,
        campaign,
        personKey: id,
        hadCounted: false,
      });
    }
  });
  await eventually(async () => {
    const rows = await hearer.query<{ what: string }>(
      `select what from effects where what like 'order-%' order by ctid`,
    );
    expect(rows.map((row) => row.what)).toEqual(['order-1', 'order-2', 'order-3', 'order-4']);
  });
});

test('the same shipment delivered again takes no effect again', async () => {
  await announce('again');
  await eventually(async () => expect(await effects()).toEqual(['again']));
  await outbox(
    `insert into bus.shipments (id, hearer, events, due_at)
     select gen_random_uuid(), 'notifications', array_agg(event), now() - interval '1 minute' from bus.outbox`,
  );
  await eventually(async () => expect(await outbox('select from bus.shipments')).toHaveLength(0));
  expect(await effects()).toEqual(['again']);
});

test('an event that its handler cannot take in fails alone, is kept, and comes again when the cause is gone', async () => {
  Listener.broken.add('bad');
  await announcer.transaction(async (tx) => {
    for (const slug of ['good-1', 'bad', 'good-2']) {
      await app.get(Outbox, { strict: false }).add(tx, CampaignPublished, {
        slug,
        titles: {},
        locales: ['en'],
        defaultLocale: 'en',
        timeZone: 'UTC',
        controllers: {},
      });
    }
  });
  await eventually(async () => expect(await effects()).toEqual(['good-1', 'good-2']));
  await eventually(async () =>
    expect(await outbox('select error from bus.failures')).toEqual([
      { error: 'TypeError: cannot take this in' },
    ]),
  );
  Listener.broken.delete('bad');
  await eventually(async () => expect(await effects()).toEqual(['bad', 'good-1', 'good-2']));
});

test('an event that keeps failing ends as a dead letter and blocks nobody', async () => {
  Listener.broken.add('poison');
  await announce('poison');
  await eventually(async () =>
    expect(await outbox('select from bus.failures')).not.toHaveLength(0),
  );
  await outbox(`update bus.failures set attempts = 7`);
  await outbox(`update bus.shipments set due_at = now() - interval '1 second'`);
  await eventually(async () =>
    expect(await outbox('select hearer, type, attempts from bus.dead_letters')).toEqual([
      { hearer: 'notifications', type: 'CampaignPublished', attempts: 8 },
    ]),
  );
  await announce('after');
  await eventually(async () => expect(await effects()).toEqual(['after']));
  expect(await outbox('select from bus.failures')).toHaveLength(0);
});

test('a shipment whose job vanished from the queue is shipped again', async () => {
  await outbox(
    `with announced as (
       insert into bus.outbox (event, announcer, type, version, payload, shipped_at)
       select gen_random_uuid(), announcer, type, version, jsonb_set(payload, '{slug}', '"vanished"'), now()
       from bus.outbox where type = 'CampaignPublished' limit 1 returning event)
     insert into bus.shipments (id, hearer, events, due_at)
     select gen_random_uuid(), 'notifications', array[event], now() from announced`,
  );
  await eventually(async () => expect(await effects()).toEqual(['vanished']));
});

test('a service speaks and listens in its own name only', async () => {
  const insert = (who: string) =>
    announcer.query(
      `insert into bus.outbox (event, announcer, type, version, payload) values (gen_random_uuid(), $1, 'X', 1, '{}')`,
      [who],
    );
  await expect(insert('notifications')).rejects.toThrow(/row-level security/);
  await expect(announcer.query('select * from bus.outbox')).rejects.toThrow(/permission denied/);
  await expect(
    announcer.query(
      `insert into bus.inbox (hearer, event) values ('notifications', gen_random_uuid())`,
    ),
  ).rejects.toThrow(/row-level security/);
  expect(await announcer.query('select * from bus.inbox')).toEqual([]);
  await expect(announcer.query('delete from bus.inbox')).rejects.toThrow(/permission denied/);
});

test.each([
  ['a NUL', { en: 'a\u0000b' }, /NUL/],
  ['a lone surrogate', { en: 'a\ud800b' }, /surrogate/],
  ['more than 64 kB', { en: 'x'.repeat(70_000) }, /65536 at most/],
])('%s cannot be announced', async (_what, titles, reason) => {
  const attempt = announcer.transaction((tx) =>
    app.get(Outbox, { strict: false }).add(tx, CampaignPublished, {
      slug: 's',
      titles,
      locales: ['en'],
      defaultLocale: 'en',
      timeZone: 'UTC',
      controllers: {},
    }),
  );
  await expect(attempt).rejects.toThrow(reason);
});

test('a service whose handlers disagree with subscriptions.ts does not boot', async () => {
  await expect(start(Rest)).rejects.toThrow(SubscriptionsDisagree);
});

/** The bus as its owner sees it. */
async function outbox(sql: string): Promise<unknown[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
