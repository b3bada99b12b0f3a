import { Secrets, Settings, type SettingsFields } from '@blueheart/config';
import {
  subscriptions,
  type CampaignPublished,
  type Event,
  type PledgeSigned,
} from '@blueheart/contracts';
import {
  connect,
  connectionOf,
  migrate,
  type Database,
  type Transaction,
} from '@blueheart/database';
import { busSchema, MessagingModule, Outbox } from '@blueheart/messaging';
import { MasterKeys, PersonKeys, sealingSchema, newId } from '@blueheart/sealing';
import {
  migratedDatabase,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import { Global, Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { ErasureOrders } from './erasures/erasure-orders.service.js';
import { Letter } from './letter.entity.js';
import { LettersQueue } from './letters.queue.js';
import { LettersRecorder } from './letters.recorder.js';
import { LettersSender } from './letters.sender.js';
import { LettersService } from './letters.service.js';
import { LettersTimers } from './letters.timers.js';
import { LettersWriter } from './letters.writer.js';
import { ErasuresService } from './mailbox/erasures.service.js';
import { ErasuresTimers } from './mailbox/erasures.timers.js';
import { MailboxClient } from './mailbox/mailbox.client.js';
import { Mailer } from './mailer.js';
import { NotificationsHandlers } from './notifications.handlers.js';
import { notificationsSchema } from './notifications.schema.js';
import { WebhooksNews } from './webhooks/webhooks.news.js';

export const slug = 'hearts';
const secrets = testSecrets();

type Wanted = Event<typeof PledgeSigned>['data'];
export type Office = ReturnType<House['openOffice']>;

export interface Row {
  state: string;
  template: string;
  message_id: string;
  person: string | null;
  tokens: string | null;
  last_error: string | null;
  in_doubt: number;
  /** Seconds until the next attempt. */
  wait: number;
}

/** A real database with everything that letters need, and the events that ask for them. */
export class House {
  private constructor(
    private readonly fresh: FreshDatabase,
    private readonly bus: INestApplication,
    readonly admin: Database,
    readonly database: Database,
    readonly people: PersonKeys,
    private readonly master: MasterKeys,
  ) {}

  static async open(): Promise<House> {
    const neighbours = Object.keys(subscriptions)
      .filter((name) => name !== 'notifications')
      .map((name) => ({ name, migrations: [], grants: () => [] }));
    const schemas = [...neighbours, sealingSchema, notificationsSchema, busSchema];
    const fresh = await migratedDatabase('notifications', (url) => migrate(url, secrets, schemas));
    const settings = testSettings(fresh.url);
    const master = new MasterKeys(secrets.keyring);
    return new House(
      fresh,
      await announcing(settings),
      await connect({ service: 'notifications', url: fresh.url }),
      await connect(connectionOf(settings, secrets, 'notifications'), [Letter, Campaign]),
      new PersonKeys(master),
      master,
    );
  }

  async close(): Promise<void> {
    await this.bus.close();
    await this.database.close();
    await this.admin.close();
    await this.fresh.drop();
  }

  /** What is announced in here stays here. */
  get outbox(): Outbox {
    return this.bus.get(Outbox, { strict: false });
  }

  /** No letters and one campaign. */
  async empty(): Promise<void> {
    await this.admin.query(
      'truncate letters, campaigns, mailbox_erasures, erasure_orders, webhooks, webhook_deliveries, bus.outbox',
    );
    await this.publish();
  }

  /** The service without its clock: tests say when it looks for what is due. */
  openOffice(changes: Partial<SettingsFields>) {
    const own = testSettings(this.fresh.url, changes);
    const { database } = this;
    const { outbox } = this;
    const erasures = new ErasuresService(database, own);
    const letters = new LettersService(own, outbox, erasures);
    const queue = new LettersQueue(database, outbox, erasures);
    const writer = new LettersWriter(database, this.people, this.master, own);
    const timers = new LettersTimers(
      letters,
      queue,
      writer,
      new LettersSender(new Mailer(own)),
      new LettersRecorder(queue),
    );
    const mailbox = new ErasuresTimers(erasures, new MailboxClient(own));
    const news = new WebhooksNews();
    const orders = new ErasureOrders(database, outbox);
    const handlers = new NotificationsHandlers(letters, new CampaignsService(), news, orders);
    return { letters, queue, timers, mailbox, orders, handlers, news };
  }

  async hear(handle: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.transaction(handle);
  }

  async publish(
    changes: Partial<Event<typeof CampaignPublished>['data']> = {},
    at = new Date('2026-01-01'),
  ): Promise<void> {
    const data = {
      slug,
      titles: { ar: 'القلوب', fr: 'Les cœurs', en: 'Hearts' },
      locales: ['ar', 'fr', 'en'],
      defaultLocale: 'ar',
      timeZone: 'Asia/Beirut',
      controllers: { ar: 'جمعيّة المثال', fr: 'Association Exemple', en: 'Example Association' },
      ...changes,
    };
    await this.hear((tx) => new CampaignsService().keep(tx, { id: newId(), at, data }));
  }

  /** An event as the pledges service announces it, with its person and tokens sealed. */
  async signed(
    person: { name?: string; email?: string | undefined; phone?: string } = {},
    changes: Partial<Wanted> = {},
    tokens: Record<string, string> = { confirm: 'confirm-token', notMe: 'not-me-token' },
  ) {
    const ask = newId();
    const personKey = changes.personKey ?? newId();
    const key = this.people.fresh(personKey);
    await this.admin.query('insert into sealing.data_keys (id, wrapped) values ($1, $2)', [
      personKey,
      key.wrapped,
    ]);
    const data: Wanted = {
      pledge: newId(),
      campaign: slug,
      ask,
      locale: 'ar',
      channel: 'email',
      personKey,
      person: key.seal(JSON.stringify({ name: 'Ada', email: `${ask}@example.org`, ...person })),
      tokens: this.master.seal(JSON.stringify(tokens), ask),
      ...changes,
    };
    return { id: newId(), at: new Date(), data };
  }

  /** What is announced when somebody of the staff is to get a letter. */
  async forStaff(
    person: { name?: string; email?: string } = {},
    tokens: Record<string, string> = { link: 'id.desk-token', code: '048215' },
  ) {
    const { id, at, data } = await this.signed(person, { locale: 'en' }, tokens);
    const { pledge: _none, channel: _mail, ...rest } = data;
    return { id, at, data: { ...rest, staff: newId(), tokens: data.tokens } };
  }

  /** What is announced of a last letter: sealed under a key of its own, without tokens. */
  async farewell(
    reason: 'deleted' | 'disowned',
    person: Parameters<House['signed']>[0] = {},
    changes: Partial<Wanted> = {},
  ) {
    const { id, at, data } = await this.signed(person, changes);
    const { tokens: _none, ...rest } = data;
    return { id, at, data: { ...rest, reason } };
  }

  async rows(): Promise<Row[]> {
    return this.database.query<Row>(
      'select *, extract(epoch from next_attempt_at - now())::float8 as wait from letters order by id',
    );
  }

  async states(): Promise<string[]> {
    return (await this.rows()).map((row) => row.state);
  }

  /** The keys of last letters that were announced as done, in order. */
  async lettersDone(): Promise<unknown[]> {
    const rows = await this.admin.query<{ payload: unknown; announcer: string }>(
      `select payload, announcer from bus.outbox where type = 'LastLetterDone' order by id`,
    );
    for (const { announcer } of rows) expect(announcer).toBe('notifications');
    return rows.map(({ payload }) => payload);
  }

  /** As if everybody had waited long enough. */
  async makeDue(): Promise<void> {
    await this.database.query(`update letters set next_attempt_at = now() where state = 'queued'`);
  }

  async expireLeases(): Promise<void> {
    await this.database.query(
      `update letters set lease_until = now() - interval '1 s' where state = 'sending'`,
    );
  }
}

/** A bus to announce on; nothing is carried, its relay is not started. */
async function announcing(settings: Settings): Promise<INestApplication> {
  @Global()
  @Module({
    providers: [
      { provide: Settings, useValue: settings },
      { provide: Secrets, useValue: secrets },
    ],
    exports: [Settings, Secrets],
  })
  class Surroundings {}

  @Module({ imports: [Surroundings, MessagingModule] })
  class Root {}

  return NestFactory.create(Root, new FastifyAdapter(), { logger: false });
}
