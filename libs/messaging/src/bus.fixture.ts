import { Secrets, Settings } from '@blueheart/config';
import { subscriptions } from '@blueheart/contracts';
import {
  connect,
  connectionOf,
  Database,
  DatabaseModule,
  migrate,
  type ServiceSchema,
} from '@blueheart/database';
import {
  eventually,
  migratedDatabase,
  rememberAnnouncements,
  testRedisUrl,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import { Global, Module, type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import pg from 'pg';
import { busSchema, connectBus, DeadLetters, MessagingModule, Outbox } from './index.js';
import { HandlerLimit } from './handler-limit.js';
import { Listener, type Fact } from './listener.fixture.js';
import { Upkeep } from './upkeep.js';

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

/** Who is not here, and has grants of the bus all the same. */
const others = Object.keys(subscriptions)
  .filter((name) => name !== 'pledges' && name !== 'notifications')
  .map((name) => ({ name, migrations: [], grants: () => [] }));

export type Backend = 'PostgreSQL' | 'Redis';

/** The bus with two services on it: one that announces, and one, `notifications`, that hears. */
export class House {
  private readonly running: INestApplication[] = [];

  private constructor(
    readonly fresh: FreshDatabase,
    readonly settings: Settings,
    readonly admin: pg.Client,
    readonly announcer: Database,
    private readonly hearer: Database,
  ) {}

  static async build(backend: Backend): Promise<House> {
    const schemas = [
      plain('pledges', 'facts'),
      plain('notifications', 'effects'),
      ...others,
      busSchema,
    ];
    const fresh = await migratedDatabase('bus', (url) => migrate(url, testSecrets(), schemas));
    const settings = testSettings(fresh.url, {
      queueUrl: backend === 'Redis' ? testRedisUrl() : undefined,
    });
    const admin = new pg.Client({ connectionString: fresh.url });
    await admin.connect();
    await rememberAnnouncements(admin);
    // What nobody here would take in is not shipped.
    await admin.query('delete from bus.ways where hearer = any($1)', [
      others.map(({ name }) => name),
    ]);
    return new House(
      fresh,
      settings,
      admin,
      await connect(connectionOf(settings, testSecrets(), 'pledges')),
      await connect(connectionOf(settings, testSecrets(), 'notifications')),
    );
  }

  /** A process of the bus, in this one. */
  async start(...controllers: (new () => object)[]): Promise<INestApplication> {
    @Global()
    @Module({
      providers: [
        { provide: Settings, useValue: this.settings },
        { provide: Secrets, useValue: testSecrets() },
      ],
      exports: [Settings, Secrets],
    })
    class Surroundings {}

    @Module({ imports: [DatabaseModule.forService('notifications')], controllers })
    class Notifications {}

    @Module({ imports: [Surroundings, MessagingModule, Notifications] })
    class Root {}

    const app = await NestFactory.create(Root, new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    try {
      await connectBus(app);
      await app.init();
    } catch (error) {
      await app.close();
      throw error;
    }
    this.running.push(app);
    return app;
  }

  /** Ends every process but this one. */
  async leaveOnly(app: INestApplication): Promise<void> {
    const others = this.running.splice(0).filter((one) => one !== app);
    this.running.push(app);
    for (const other of others) await other.close();
  }

  async discard(): Promise<void> {
    for (const app of this.running) await app.close();
    await this.announcer.close();
    await this.hearer.close();
    await this.admin.end();
    await this.fresh.drop();
  }

  /** A part of the first process. */
  get<T>(part: Type<T>): T {
    return this.running[0]!.get(part, { strict: false });
  }

  get outbox(): Outbox {
    return this.get(Outbox);
  }

  get deadLetters(): DeadLetters {
    return this.get(DeadLetters);
  }

  /** What else happens once a minute. */
  upkeep(): Promise<void> {
    return this.get(Upkeep).run();
  }

  /** Handlers are given up after this, until the limit is lifted. Milliseconds. */
  limitHandlers(ms: number): { lift(): void } {
    const limits = this.running.map((app) => app.get(HandlerLimit, { strict: false }));
    const before = limits.map((limit) => limit.ms);
    for (const limit of limits) limit.ms = ms;
    return { lift: () => limits.forEach((limit, at) => (limit.ms = before[at]!)) };
  }

  /** Makes one fact after the other known, in one transaction. */
  async announce(...facts: readonly Fact[]): Promise<void> {
    await this.announcer.transaction(async (tx) => {
      for (const [contract, data] of facts) await this.outbox.add(tx, contract, data);
    });
  }

  async sql<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]> {
    return (await this.admin.query(text, values)).rows as Row[];
  }

  async effects(): Promise<string[]> {
    const rows = await this.hearer.query<{ what: string }>(
      'select what from effects order by what',
    );
    return rows.map((row) => row.what);
  }

  /** Waits until what was heard is exactly this. */
  async hears(...expected: string[]): Promise<void> {
    await eventually(async () => expect(await this.effects()).toEqual(expected.toSorted()));
  }

  async forget(): Promise<void> {
    await this.hearer.query('delete from effects');
    Listener.at.clear();
  }

  /** Waits until everything announced is received. */
  async settled(): Promise<void> {
    await eventually(async () =>
      expect(
        await this.sql(
          'select id::text from bus.outbox union all select id::text from bus.shipments',
        ),
      ).toEqual([]),
    );
  }
}
