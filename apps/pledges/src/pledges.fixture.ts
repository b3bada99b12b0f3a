import { fileURLToPath } from 'node:url';
import { readRollout, Secrets, Settings, type Rollout } from '@blueheart/config';
import { subscriptions } from '@blueheart/contracts';
import {
  connect,
  connectionOf,
  migrate,
  type Database,
  type Transaction,
} from '@blueheart/database';
import { HttpModule } from '@blueheart/http';
import { busSchema, MessagingModule } from '@blueheart/messaging';
import { MasterKeys, newId, sealingSchema } from '@blueheart/sealing';
import {
  migratedDatabase,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import { Global, Module, type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import pg from 'pg';
import { CampaignsQueries } from './campaigns/campaigns.queries.js';
import { CampaignsService } from './campaigns/campaigns.service.js';
import { LinksService } from './links/links.service.js';
import { Pledge } from './pledge.entity.js';
import { PledgesModule } from './pledges.module.js';
import { pledgesSchema } from './pledges.schema.js';
import type { SignRow } from './signing/sign.batch.js';

/** What is not here: neighbours whose roles the bus gives grants to. */
const neighbours = Object.keys(subscriptions)
  .filter((name) => name !== 'pledges')
  .map((name) => ({ name, migrations: [], grants: () => [] }));

/** As media tells of them. */
async function hearLinks(
  tx: Transaction,
  service: LinksService,
  { campaign, links }: Rollout,
): Promise<void> {
  for (const { code, kind, locale, name } of links)
    await service.keep(tx, {
      code,
      campaign: campaign.slug,
      kind,
      locale,
      names: name,
      version: 1,
    });
}

/** Not initialised: no timer and no relay runs. */
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
  @Module({ imports: [Surroundings, HttpModule, MessagingModule, PledgesModule] })
  class Root {}
  return NestFactory.create(Root, new FastifyAdapter(), { logger: false, abortOnError: false });
}

/** The pledges service by itself on a database of its own. Each step of a test is the only one. */
export class PledgesAlone {
  private readonly others: INestApplication[] = [];

  private constructor(
    readonly settings: Settings,
    readonly app: INestApplication,
    readonly database: Database,
    readonly admin: pg.Client,
    private readonly fresh: FreshDatabase,
  ) {}

  static async start(
    change: (rollout: Rollout) => Rollout = (same) => same,
  ): Promise<PledgesAlone> {
    const schemas = [sealingSchema, pledgesSchema, ...neighbours, busSchema];
    const fresh = await migratedDatabase('pledges', (url) => migrate(url, testSecrets(), schemas));
    const settings = testSettings(fresh.url);
    const app = await aProcess(settings);
    const folder = new URL('../../../rollouts/blue-heart-lebanon', import.meta.url);
    const rollout = change(readRollout(fileURLToPath(folder)));
    await app.get(CampaignsService, { strict: false }).apply(rollout);
    const database = await connect(connectionOf(settings, testSecrets(), 'pledges'), [Pledge]);
    await database.transaction((tx) =>
      hearLinks(tx, app.get(LinksService, { strict: false }), rollout),
    );
    const admin = new pg.Client({ connectionString: fresh.url });
    await admin.connect();
    return new PledgesAlone(settings, app, database, admin, fresh);
  }

  /** One more process of the service. */
  async another(): Promise<INestApplication> {
    const app = await aProcess(this.settings);
    this.others.push(app);
    return app;
  }

  get<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }

  /** The database as its superuser sees it. */
  async sql<Row = Record<string, unknown>>(text: string, params: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query(text, params)).rows as Row[];
  }

  /** A campaign beside the one of the roll-out, of which nobody has signed anything. */
  async anotherCampaign(slug: string): Promise<void> {
    await this.sql(
      `insert into pledges.campaigns (slug, opens_at, time_zone, country, locales, default_locale, goals,
                                      statement_version, content, digest)
       select $1, opens_at, time_zone, country, locales, default_locale, goals, statement_version, content, digest
       from pledges.campaigns limit 1`,
      [slug],
    );
    this.get(CampaignsQueries).forget();
  }

  /** What was announced of this type, oldest first. */
  async announced<Data = Record<string, unknown>>(type: string): Promise<Data[]> {
    const rows = await this.sql<{ payload: Data }>(
      'select payload from bus.outbox where type = $1 order by id',
      [type],
    );
    return rows.map(({ payload }) => payload);
  }

  /** For as long as `work` takes, nothing can be noted for the audit log. */
  async withoutNotes(work: () => Promise<void>): Promise<void> {
    await this.sql(
      `alter table bus.outbox add constraint no_notes check (type <> 'ActionAudited') not valid`,
    );
    try {
      await work();
    } finally {
      await this.sql('alter table bus.outbox drop constraint no_notes');
    }
  }

  /** What a letter would say: the tokens that its event carries. */
  tokensOf({ tokens, ask }: { tokens: string; ask: string }): Record<string, string> {
    const keys = new MasterKeys(testSecrets().keyring);
    return JSON.parse(keys.open(tokens, ask).toString('utf8')) as Record<string, string>;
  }

  async stop(): Promise<void> {
    await this.database.close();
    await this.admin.end();
    for (const app of [this.app, ...this.others]) await app.close();
    await this.fresh.drop();
  }
}

let signRows = 0;
/** A request to sign as the statement takes it, each with links of its own. */
export function aSignRow(contact_hmac: Buffer, changes: Partial<SignRow> = {}): SignRow {
  signRows += 1;
  const unique = Buffer.alloc(32);
  unique.writeUInt32BE(signRows);
  return {
    request: newId(),
    event: newId(),
    campaign: 1,
    contact_hmac,
    slot: 1,
    channel: 'email',
    person_key: newId(),
    wrapped: 'w'.repeat(80),
    person: 'sealed',
    governorate: 'LB-BA',
    locale: 'ar',
    text_version: 1,
    updates: false,
    shows_name: false,
    confirm_hash: unique,
    not_me_hash: unique,
    mine_hash: unique,
    tokens: `sealed-${signRows}`,
    phone_offered: false,
    ...changes,
  };
}
