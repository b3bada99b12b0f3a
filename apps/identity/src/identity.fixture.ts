import { AccessModule, accessSchema } from '@blueheart/access';
import { Audit, AuditModule, type Act } from '@blueheart/audit';
import { Secrets, Settings } from '@blueheart/config';
import { hearersOf, subscriptions } from '@blueheart/contracts';
import { connect, connectionOf, migrate, type Database } from '@blueheart/database';
import { HttpModule } from '@blueheart/http';
import { busSchema, connectBus, MessagingModule } from '@blueheart/messaging';
import { sealingSchema } from '@blueheart/sealing';
import {
  deliverEverythingAgain,
  eventually,
  migratedDatabase,
  rememberAnnouncements,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import { Global, Module, type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import pg from 'pg';
import { IdentityModule } from './identity.module.js';
import { identitySchema } from './identity.schema.js';

/** Who is not here, and has grants of the bus all the same. */
const neighbours = Object.keys(subscriptions)
  .filter((name) => name !== 'identity')
  .map((name) => ({ name, migrations: [], grants: () => [] }));

async function aProcess(settings: Settings): Promise<INestApplication> {
  @Global()
  @Module({
    providers: [
      { provide: Settings, useValue: settings },
      { provide: Secrets, useValue: testSecrets() },
    ],
    exports: [Settings, Secrets],
  })
  class Surroundings {}
  @Module({
    imports: [Surroundings, HttpModule, MessagingModule, AccessModule, AuditModule, IdentityModule],
  })
  class Root {}
  const app = await NestFactory.create(Root, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  await connectBus(app);
  await app.init();
  return app;
}

/** The service on the bus and a database of its own, and a neighbour, `pledges`, in which somebody acts. */
export class IdentityAlone {
  private readonly others: INestApplication[] = [];

  private constructor(
    private readonly settings: Settings,
    private readonly app: INestApplication,
    /** As the neighbour sees it. */
    readonly neighbour: Database,
    readonly admin: pg.Client,
    private readonly fresh: FreshDatabase,
  ) {}

  static async start(): Promise<IdentityAlone> {
    const schemas = [...neighbours, sealingSchema, accessSchema, identitySchema, busSchema];
    const fresh = await migratedDatabase('identity', (url) => migrate(url, testSecrets(), schemas));
    const settings = testSettings(fresh.url);
    const admin = new pg.Client({ connectionString: fresh.url });
    await admin.connect();
    await rememberAnnouncements(admin);
    const neighbour = await connect(connectionOf(settings, testSecrets(), 'pledges'));
    return new IdentityAlone(settings, await aProcess(settings), neighbour, admin, fresh);
  }

  /** One more process of the service. */
  async another(): Promise<INestApplication> {
    const app = await aProcess(this.settings);
    this.others.push(app);
    return app;
  }

  /** A connection of the service's own role. */
  connect(): Promise<Database> {
    return connect(connectionOf(this.settings, testSecrets(), 'identity'));
  }

  get<T>(part: Type<T>): T {
    return this.app.get(part, { strict: false });
  }

  /** The database as its superuser sees it. */
  async sql<Row = Record<string, unknown>>(text: string, params: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query(text, params)).rows as Row[];
  }

  /** Somebody does these things in the neighbour, one after the other. */
  async act(...acts: readonly Act[]): Promise<void> {
    for (const act of acts) await this.neighbour.transaction((tx) => this.get(Audit).note(tx, act));
  }

  async deliverEverythingAgain(): Promise<void> {
    await deliverEverythingAgain(this.admin, hearersOf);
  }

  /** Waits until everything announced is received. */
  async settle(): Promise<void> {
    const left = 'select event::text from bus.outbox union all select id::text from bus.shipments';
    await eventually(async () => expect(await this.sql(left)).toEqual([]));
  }

  async stop(): Promise<void> {
    await this.neighbour.close();
    for (const app of [this.app, ...this.others]) await app.close();
    await this.admin.end();
    await this.fresh.drop();
  }
}

let acts = 0;
/** Another act each time. */
export function anAct(changes: Partial<Act> = {}): Act {
  acts += 1;
  return {
    actor: { kind: 'operator' },
    action: 'letter.release',
    object: { kind: 'letter', id: `letter-${acts}` },
    campaign: 'blue-heart-lebanon',
    ...changes,
  };
}
