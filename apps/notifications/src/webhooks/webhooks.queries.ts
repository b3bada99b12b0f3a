import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { DeliveryState, OffReason, WebhookEvent } from './webhook.rules.js';
import type { DeliverySeen, WebhookSeen } from './webhooks.schema.js';

interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly events: WebhookEvent[];
  readonly state: 'on' | 'off';
  readonly offBecause: OffReason | null;
  readonly failingSince: Date | null;
  readonly oldSecretUntil: Date | null;
  readonly madeBy: string;
  readonly madeAt: Date;
}

interface DeliveryRow {
  readonly id: string;
  readonly event: WebhookEvent;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly deliveredAt: Date | null;
  readonly nextAttemptAt: Date;
}

const newest = 50;

/** Reads a campaign's webhooks for its staff. */
@Injectable()
export class WebhooksQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The oldest first; secrets stay where they are. */
  async list(campaign: string): Promise<WebhookSeen[]> {
    const rows = await this.database.query<WebhookRow>(
      `select id, url, events, state, off_because as "offBecause", failing_since as "failingSince",
         case when old_secret_until > now() then old_secret_until end as "oldSecretUntil",
         made_by as "madeBy", made_at as "madeAt"
       from webhooks where campaign = $1 order by made_at, id`,
      [campaign],
    );
    return rows.map(toldWebhook);
  }

  /** The newest fifty, never what they say. Throws Refusal 404 where the campaign has no such webhook. */
  async deliveries(campaign: string, webhook: string): Promise<DeliverySeen[]> {
    const [found] = await this.database.query(
      'select from webhooks where id = $1 and campaign = $2',
      [webhook, campaign],
    );
    if (!found) throw new Refusal('not-found', 404);
    const rows = await this.database.query<DeliveryRow>(
      `select id, event, state, attempts, last_status as "lastStatus", last_error as "lastError",
         created_at as "createdAt", delivered_at as "deliveredAt", next_attempt_at as "nextAttemptAt"
       from webhook_deliveries where webhook = $1 order by created_at desc, id desc limit $2`,
      [webhook, newest],
    );
    return rows.map(toldDelivery);
  }
}

function toldWebhook(row: WebhookRow): WebhookSeen {
  const { offBecause, failingSince, oldSecretUntil, madeAt, ...rest } = row;
  return {
    ...rest,
    ...(offBecause && { offBecause }),
    ...(failingSince && { failingSince: failingSince.toISOString() }),
    ...(oldSecretUntil && { oldSecretUntil: oldSecretUntil.toISOString() }),
    madeAt: madeAt.toISOString(),
  };
}

function toldDelivery(row: DeliveryRow): DeliverySeen {
  const { lastStatus, lastError, createdAt, deliveredAt, nextAttemptAt, ...rest } = row;
  return {
    ...rest,
    ...(lastStatus !== null && { lastStatus }),
    ...(lastError && { lastError }),
    createdAt: createdAt.toISOString(),
    ...(deliveredAt && { deliveredAt: deliveredAt.toISOString() }),
    ...(rest.state === 'queued' && { nextAttemptAt: nextAttemptAt.toISOString() }),
  };
}
