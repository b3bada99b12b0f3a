import type { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Injectable } from '@nestjs/common';
import type { News } from './news.rules.js';
import type { WebhookEvent } from './webhook.rules.js';

/** How old what is known of the webhooks may be, in milliseconds. */
const freshMs = 1_000;

interface Wish {
  readonly id: string;
  readonly campaign: string;
  readonly events: readonly WebhookEvent[];
}

/** Writes a delivery for everybody who wants to be told; where nobody does, nothing is read and nothing written. */
@Injectable()
export class WebhooksNews {
  private known: { readonly wishes: readonly Wish[]; readonly at: number } | undefined;
  private wake: () => void = () => undefined;

  /** Calls `wake` after every commit that left something to deliver. */
  whenPosted(wake: () => void): void {
    this.wake = wake;
  }

  /** Webhooks have changed in this process. Others notice within a second. */
  lookAgain(): void {
    this.known = undefined;
  }

  /** One delivery for each piece of news and each webhook that is on and wants it. */
  async tell(tx: Transaction, all: readonly News[]): Promise<void> {
    if (!all.length) return;
    const wishes = await this.wishes(tx);
    const rows = all.flatMap(({ cause, event, campaign, body }) =>
      wishes
        .filter((wish) => wish.campaign === campaign && wish.events.includes(event))
        .map(({ id: webhook }) => ({ id: newId(), webhook, cause, event, body })),
    );
    if (!rows.length) return;
    await tx.query(
      `insert into webhook_deliveries (id, webhook, cause, event, body)
       select d.id, webhook, cause, event, body
       from json_to_recordset($1) as d(id uuid, webhook uuid, cause uuid, event text, body text)
       join webhooks w on w.id = webhook and w.state = 'on'
       order by d.id on conflict do nothing`,
      [JSON.stringify(rows)],
    );
    tx.afterCommit(() => this.wake());
  }

  /** Of all campaigns: there are few, and one read serves every batch of a second. */
  private async wishes(tx: Transaction): Promise<readonly Wish[]> {
    const now = performance.now();
    if (!this.known || now - this.known.at > freshMs) {
      const wishes = await tx.query<Wish>(
        `select id, campaign, events from webhooks where state = 'on'`,
      );
      this.known = { wishes, at: now };
    }
    return this.known.wishes;
  }
}
