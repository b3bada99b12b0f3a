import { AccessModule, accessSchema } from '@blueheart/access';
import { AuditModule } from '@blueheart/audit';
import { Secrets, Settings } from '@blueheart/config';
import { Refusal, subscriptions } from '@blueheart/contracts';
import { migrate, type ServiceSchema } from '@blueheart/database';
import { HttpModule, SchemaPipe } from '@blueheart/http';
import { busSchema, connectBus, MessagingModule } from '@blueheart/messaging';
import { sealingSchema } from '@blueheart/sealing';
import {
  migratedDatabase,
  rememberAnnouncements,
  testSecrets,
  testSettings,
} from '@blueheart/testing';
import {
  Catch,
  Global,
  Module,
  type ArgumentsHost,
  type INestApplication,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import pg from 'pg';

/** The service that is there. */
export interface Neighbourhood {
  readonly module: Type<unknown>;
  readonly schema: ServiceSchema;
}

/** A service on the bus and a database of its own. */
export class ServiceAlone {
  protected constructor(
    readonly app: INestApplication,
    readonly admin: pg.Client,
    private readonly drop: () => Promise<void>,
  ) {}

  /** Whoever builds upon this names the service; `stop` ends it. */
  protected static async of({
    module,
    schema,
  }: Neighbourhood): Promise<[INestApplication, pg.Client, () => Promise<void>]> {
    const schemas = [...neighboursOf(schema.name), sealingSchema, accessSchema, schema, busSchema];
    const fresh = await migratedDatabase(schema.name, (url) =>
      migrate(url, testSecrets(), schemas),
    );
    const admin = new pg.Client({ connectionString: fresh.url });
    await admin.connect();
    await rememberAnnouncements(admin);
    return [await aProcess(testSettings(fresh.url), module), admin, () => fresh.drop()];
  }

  get<T>(part: Type<T>): T {
    return this.app.get(part, { strict: false });
  }

  /** The database as its superuser sees it. */
  async sql<Row = Record<string, unknown>>(text: string, params: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query(text, params)).rows as Row[];
  }

  /** What was announced of this type, in its order. */
  async announced<Data = Record<string, unknown>>(type: string): Promise<Data[]> {
    const rows = await this.sql<{ payload: Data }>(
      'select payload from told.events where type = $1 order by id',
      [type],
    );
    return rows.map(({ payload }) => payload);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.admin.end();
    await this.drop();
  }
}

/** Who is not here, and has grants of the bus all the same. */
function neighboursOf(service: string): ServiceSchema[] {
  return Object.keys(subscriptions)
    .filter((name) => name !== service)
    .map((name) => ({ name, migrations: [], grants: () => [] }));
}

/** The words of a refusal are the whole application's; here its status is enough. */
@Catch(Refusal)
class Told {
  catch(refusal: Refusal, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const after = refusal.retryAfterSeconds;
    void reply
      .status(refusal.status)
      .headers(after ? { 'retry-after': after } : {})
      .send('');
  }
}

async function aProcess(settings: Settings, service: Type<unknown>): Promise<INestApplication> {
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
    imports: [Surroundings, HttpModule, MessagingModule, AccessModule, AuditModule, service],
  })
  class Root {}
  const app = await NestFactory.create(Root, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  app.useGlobalPipes(new SchemaPipe());
  app.useGlobalFilters(new Told());
  await connectBus(app);
  await app.init();
  return app;
}
