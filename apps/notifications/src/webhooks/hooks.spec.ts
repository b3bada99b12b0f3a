import { Audit } from '@blueheart/audit';
import type { CampaignPublished, Event, PledgeConfirmed } from '@blueheart/contracts';
import { MasterKeys, newId } from '@blueheart/sealing';
import { HookReceiver, testSecrets, testSettings } from '@blueheart/testing';
import { slug, type House, type Office } from '../office.spec.js';
import { usePostOffice } from '../post-office.spec.js';
import { WebhooksAgain } from './webhooks.again.js';
import { WebhooksClient } from './webhooks.client.js';
import { WebhooksQueries } from './webhooks.queries.js';
import { WebhooksQueue } from './webhooks.queue.js';
import { WebhooksSender } from './webhooks.sender.js';
import { WebhooksService, type By } from './webhooks.service.js';
import { WebhooksTimers } from './webhooks.timers.js';

export const by: By = { campaign: slug, actor: { kind: 'staff', id: newId() } };

export interface DeliveryRow {
  readonly id: string;
  readonly webhook: string;
  readonly event: string;
  readonly body: string;
  readonly state: string;
  readonly attempts: number;
  readonly last_status: number | null;
  readonly last_error: string | null;
  /** Seconds until the next attempt. */
  readonly wait: number;
}

/** The part of the service that tells programs, without its clock; `production` is as strict as there. */
function openHooks(house: House, office: Office, production = false) {
  const { database } = house;
  const { news } = office;
  const master = new MasterKeys(testSecrets().keyring);
  const audit = new Audit(house.outbox, house.people);
  const client = new WebhooksClient(testSettings('postgres://nowhere', { production }));
  const sender = new WebhooksSender(master, client);
  const queue = new WebhooksQueue(database, audit);
  return {
    queue,
    client,
    queries: new WebhooksQueries(database),
    again: new WebhooksAgain(database, sender, audit),
    service: new WebhooksService(database, master, client, news, audit),
    timers: new WebhooksTimers(news, queue, sender),
  };
}

/** Opens and closes for each test a receiver and who tells it. */
export function useHooks() {
  const here = usePostOffice() as ReturnType<typeof usePostOffice> & {
    receiver: HookReceiver;
    hooks: ReturnType<typeof openHooks>;
    strict: ReturnType<typeof openHooks>;
  };
  beforeEach(async () => {
    here.receiver = await HookReceiver.start();
    here.hooks = openHooks(here.house, here.office);
    here.strict = openHooks(here.house, here.office, true);
  });
  afterEach(async () => {
    await here.hooks.timers.beforeApplicationShutdown();
    await here.receiver.stop();
  });
  const rows = () =>
    here.house.admin.query<DeliveryRow>(
      `select *, extract(epoch from next_attempt_at - now())::float8 as wait
       from webhook_deliveries order by created_at, id`,
    );
  const hook = async () => (await here.hooks.queries.list(slug))[0]!;
  /** As if everybody had waited long enough. */
  const makeDue = async () => {
    await here.house.admin.query(`update webhook_deliveries set next_attempt_at = now()`);
    await here.house.admin.query(`update webhooks set rest_until = null`);
  };
  const confirmed = async (count = 1, changes: Partial<Confirmed['data']> = {}) => {
    const events = Array.from({ length: count }, () => aConfirmed(changes));
    await here.house.hear((tx) => here.office.handlers.tellOfPledges(events, tx));
    return events;
  };
  return { here, rows, hook, makeDue, confirmed };
}

type Confirmed = Event<typeof PledgeConfirmed>;

function aConfirmed(changes: Partial<Confirmed['data']>): Confirmed {
  const data = { campaign: slug, governorate: 'beirut', locale: 'ar', source: null, ...changes };
  return { id: newId(), at: new Date(), data: { pledge: newId(), ...data } };
}

export function aPublished(): Event<typeof CampaignPublished> {
  const data = {
    slug,
    titles: { en: 'Hearts' },
    locales: ['en'],
    defaultLocale: 'en',
    timeZone: 'Asia/Beirut',
    controllers: { en: 'Example Association' },
  };
  return { id: newId(), at: new Date(), data };
}
