import { AccessModule, accessSchema } from '@blueheart/access';
import { AuditModule } from '@blueheart/audit';
import { readRollout, Secrets, Settings } from '@blueheart/config';
import { Refusal, subscriptions, type Event, type StaffPartChanged } from '@blueheart/contracts';
import { migrate } from '@blueheart/database';
import { HttpModule, SchemaPipe } from '@blueheart/http';
import { busSchema, connectBus, MessagingModule } from '@blueheart/messaging';
import { newId, sealingSchema } from '@blueheart/sealing';
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
import { fileURLToPath } from 'node:url';
import type { FastifyReply } from 'fastify';
import pg from 'pg';
import type { By } from './by.js';
import { CampaignsService } from './campaigns/campaigns.service.js';
import { EventsQueries } from './events/events.queries.js';
import { EventsService } from './events/events.service.js';
import type { EventWanted } from './events/event.schema.js';
import { ScheduleModule } from './schedule.module.js';
import { scheduleSchema } from './schedule.schema.js';
import { VenuesQueries } from './venues/venues.queries.js';
import { VenuesService } from './venues/venues.service.js';

const rollout = fileURLToPath(new URL('../../../rollouts/blue-heart-lebanon', import.meta.url));
export const slug = 'blue-heart-lebanon';

/** Who is not here, and has grants of the bus all the same. */
const neighbours = Object.keys(subscriptions)
  .filter((name) => name !== 'schedule')
  .map((name) => ({ name, migrations: [], grants: () => [] }));

/** The service on the bus and a database of its own, with the roll-out of Lebanon applied. */
export class ScheduleAlone {
  /** Somebody who coordinates. */
  readonly rana: By = {
    actor: { kind: 'staff', id: newId() },
    role: 'coordinator',
    campaign: slug,
  };

  private constructor(
    readonly app: INestApplication,
    readonly admin: pg.Client,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(): Promise<ScheduleAlone> {
    const schemas = [...neighbours, sealingSchema, accessSchema, scheduleSchema, busSchema];
    const fresh = await migratedDatabase('schedule', (url) => migrate(url, testSecrets(), schemas));
    const settings = testSettings(fresh.url);
    const admin = new pg.Client({ connectionString: fresh.url });
    await admin.connect();
    await rememberAnnouncements(admin);
    const app = await aProcess(settings);
    await app.get(CampaignsService, { strict: false }).apply(readRollout(rollout));
    return new ScheduleAlone(app, admin, () => fresh.drop());
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

  /** A mall with one space, where nobody has an address. */
  async aMall(): Promise<{ venue: string; space: string }> {
    const venue = await this.get(VenuesService).create(this.rana, {
      kind: 'mall',
      names: { en: 'Riverside Mall', ar: 'مجمّع الضفّة' },
      address: '',
      governorate: null,
      district: null,
      point: null,
      timeZone: null,
      weekend: [],
      agreesToMoves: false,
    });
    const { spaces } = await this.get(VenuesQueries).get(slug, venue);
    return { venue, space: spaces[0]!.id };
  }

  /** A draft of a booth on 17 June of the next year but one, from ten to eight, with what is wished otherwise. */
  aDraft(wanted: Partial<EventWanted> & { venue: string }): Promise<string> {
    return this.get(EventsService).create(this.rana, {
      kind: 'booth',
      titles: {},
      starts: `${aYear}-06-17T10:00`,
      ends: `${aYear}-06-17T20:00`,
      setupMinutes: 0,
      teardownMinutes: 0,
      expectedVisitors: null,
      ...wanted,
    });
  }

  event(id: string) {
    return this.get(EventsQueries).get(slug, id);
  }

  /** Goes through it with the version that the event has now. */
  async step(
    id: string,
    act: 'propose' | 'confirm' | 'start' | 'finish',
    by: By = this.rana,
  ): Promise<void> {
    const { version } = await this.event(id);
    await this.get(EventsService)[act](by, { id, version });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.admin.end();
    await this.drop();
  }
}

/** Far enough that no test begins after it. */
export const aYear = new Date().getUTCFullYear() + 2;

/** The news that somebody works on the campaign. */
export function aPart(
  changes: Partial<Event<typeof StaffPartChanged>['data']> = {},
  at = new Date(),
): Event<typeof StaffPartChanged> {
  const data = {
    staff: newId(),
    campaign: slug,
    role: 'volunteer' as const,
    joined: true,
    locale: 'ar',
    personKey: newId(),
    person: null,
    ...changes,
  };
  return { id: newId(), at, data };
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
    imports: [Surroundings, HttpModule, MessagingModule, AccessModule, AuditModule, ScheduleModule],
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
