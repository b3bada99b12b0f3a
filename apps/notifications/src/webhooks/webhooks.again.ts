import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { pingOf } from './news.rules.js';
import { isDelivered, type DeliveryState } from './webhook.rules.js';
import { secretsOf } from './webhooks.queue.js';
import type { WebhookTested } from './webhooks.schema.js';
import { WebhooksSender, type Receiver } from './webhooks.sender.js';
import type { By } from './webhooks.service.js';

/** Lets staff see whether a receiver is there, and bring it again what it did not take. */
@Injectable()
export class WebhooksAgain {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(WebhooksSender) private readonly sender: WebhooksSender,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Sends a ping now, to one that is off too, and tells what came back. It is noted first; no row waits for it, and
   * nothing depends on it. Throws Refusal 404.
   */
  async ping(by: By, webhook: string): Promise<WebhookTested> {
    const { receiver, sentAt } = await this.database.transaction(async (tx) => {
      const [found] = await tx.query<Omit<Receiver, 'webhook'>>(
        `select url, ${secretsOf('webhooks')} as secrets from webhooks where id = $1 and campaign = $2`,
        [webhook, by.campaign],
      );
      if (!found) throw new Refusal('not-found', 404);
      await this.note(tx, by, 'webhook.test', { kind: 'webhook', id: webhook });
      return { receiver: { webhook, ...found }, sentAt: await tx.now() };
    });
    const began = performance.now();
    const body = pingOf(by.campaign, sentAt);
    const answered = await this.sender.send(receiver, { id: newId(), sentAt, body });
    const milliseconds = Math.round(performance.now() - began);
    return { delivered: isDelivered(answered), ...answered, milliseconds };
  }

  /**
   * It is due at once, also one that had arrived, under the id it has. Throws Refusal 404, or 409 while it is under
   * way or its webhook is off.
   */
  async retry(by: By, webhook: string, delivery: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [found] = await tx.query<{ state: DeliveryState; isOn: boolean }>(
        `select d.state, w.state = 'on' as "isOn"
         from webhook_deliveries d join webhooks w on w.id = d.webhook
         where d.id = $1 and w.id = $2 and w.campaign = $3 for update of d`,
        [delivery, webhook, by.campaign],
      );
      if (!found) throw new Refusal('not-found', 404);
      if (!found.isOn) throw new Refusal('webhook-off', 409);
      if (found.state === 'sending') throw new Refusal('delivery-under-way', 409);
      await tx.query(
        `update webhook_deliveries set state = 'queued', next_attempt_at = now() where id = $1`,
        [delivery],
      );
      await tx.query('update webhooks set rest_until = null where id = $1', [webhook]);
      await this.note(tx, by, 'webhook.retry', { kind: 'webhook-delivery', id: delivery });
    });
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    action: string,
    object: { readonly kind: string; readonly id: string },
  ): Promise<void> {
    return this.audit.note(tx, { actor, action, object, campaign });
  }
}
