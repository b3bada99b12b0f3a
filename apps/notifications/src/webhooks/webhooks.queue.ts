import { Audit } from '@blueheart/audit';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import {
  keepDays,
  leaseSeconds,
  offAfter,
  restAfter,
  waitAfter,
  type Answered,
  type OffReason,
} from './webhook.rules.js';

/** A delivery in hand, with what its webhook says at that moment. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly webhook: string;
  readonly url: string;
  /** Sealed, the newest first. */
  readonly secrets: readonly string[];
  readonly body: string;
  /** Made so far, this one included. */
  readonly attempts: number;
  readonly ageSeconds: number;
  /** The moment it was claimed, by the database's clock. */
  readonly claimedAt: Date;
}

/** What a failure means for its webhook. */
export interface Blamed {
  /** Why it was turned off. */
  readonly off?: OffReason | undefined;
  /** Whether it is left alone for a while. */
  readonly rests?: boolean;
}

/** What a webhook signs with now: its secret, and for a day the one from before. */
export const secretsOf = (webhook: string) =>
  `array_remove(array[${webhook}.secret, case when ${webhook}.old_secret_until > now() then ${webhook}.old_secret end], null)`;

const toldOf = (answered: Answered) =>
  'status' in answered ? [answered.status, null] : [null, answered.error];

/** What becomes of deliveries: taken in hand, settled, forgotten. Every moment is the database's. */
@Injectable()
export class WebhooksQueue {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Takes up to `each` due deliveries in hand for each webhook that is on, but for the `busy` ones; of one that is
   * failing, a single one goes to look. No two callers get the same delivery.
   */
  claim(each: number, busy: readonly string[]): Promise<ClaimedDelivery[]> {
    return this.database.query<ClaimedDelivery>(
      `with due as (
         select d.id from webhooks w, lateral (
           select id from webhook_deliveries
           where webhook = w.id and state = 'queued' and next_attempt_at <= now()
           order by next_attempt_at, id
           limit case w.failures when 0 then $1::int else 1 end for update skip locked) d
         where w.state = 'on' and w.id <> all($2::uuid[]) and coalesce(w.rest_until <= now(), true))
       update webhook_deliveries d
       set state = 'sending', attempts = d.attempts + 1, lease_until = now() + make_interval(secs => $3)
       from due, webhooks w where d.id = due.id and w.id = d.webhook
       returning d.id, d.webhook, w.url, d.body, d.attempts, ${secretsOf('w')} as secrets,
         extract(epoch from now() - d.created_at)::float8 as "ageSeconds", now() as "claimedAt"`,
      [each, busy, leaseSeconds],
    );
  }

  /** Were not sent, or nobody knows: due as before. */
  async putBack(deliveries: readonly ClaimedDelivery[]): Promise<void> {
    await this.database.query(
      `update webhook_deliveries d set state = 'queued', lease_until = null, attempts = d.attempts - 1
       from unnest($1::uuid[], $2::int[]) as held(id, number)
       where d.id = held.id and attempts = number and state = 'sending'`,
      [deliveries.map(({ id }) => id), deliveries.map(({ attempts }) => attempts)],
    );
  }

  /** Arrived. If its webhook had been failing, what waited for that is due. */
  async delivered({ id, webhook, attempts }: ClaimedDelivery, status: number): Promise<void> {
    await this.database.query(
      `update webhook_deliveries
       set state = 'delivered', delivered_at = now(), lease_until = null, last_status = $3, last_error = null
       where id = $1 and attempts = $2 and state = 'sending'`,
      [id, attempts, status],
    );
    const [recovered] = await this.database.query(
      `update webhooks set failures = 0, failing_since = null, rest_until = null
       where id = $1 and failures > 0 returning id`,
      [webhook],
    );
    if (recovered) await this.hurry(webhook);
  }

  /** Did not arrive. Gives what that means for its webhook; that it was turned off is noted in the audit log. */
  failed(delivery: ClaimedDelivery, answered: Answered): Promise<Blamed> {
    return this.database.transaction(async (tx) => {
      const wait = waitAfter(answered, delivery);
      const changed = await tx.query(
        `update webhook_deliveries
         set state = case when $3::int is null then 'failed' else 'queued' end, lease_until = null,
             next_attempt_at = now() + make_interval(secs => coalesce($3, 0)), last_status = $4, last_error = $5
         where id = $1 and attempts = $2 and state = 'sending' returning id`,
        [delivery.id, delivery.attempts, wait ?? null, ...toldOf(answered)],
      );
      return changed.length ? this.blame(tx, delivery.webhook, answered) : {};
    });
  }

  /** Deliveries whose holder died are due: whether they arrived, their receiver can tell by their id. */
  async takeBackExpired(): Promise<number> {
    const rows = await this.database.query(
      `update webhook_deliveries
       set state = 'queued', lease_until = null, next_attempt_at = now(), last_status = null, last_error = 'unknown:lease'
       where id in (select id from webhook_deliveries where state = 'sending' and lease_until < now()
                    for update skip locked)
       returning id`,
    );
    return rows.length;
  }

  /** What is too old goes, however it ended, and so do secrets that sign no more. */
  async forget(): Promise<void> {
    await this.database.query(
      `delete from webhook_deliveries d using webhooks w
       where d.webhook = w.id and d.created_at < now() - make_interval(days => $1)`,
      [keepDays],
    );
    await this.database.query(
      'update webhooks set old_secret = null, old_secret_until = null where old_secret_until <= now()',
    );
  }

  private async hurry(webhook: string): Promise<void> {
    await this.database.query(
      `update webhook_deliveries set next_attempt_at = now()
       where webhook = $1 and state = 'queued' and next_attempt_at > now()`,
      [webhook],
    );
  }

  /** One more failure of this webhook; those of a crowd that was on its way count as one look. */
  private async blame(tx: Transaction, id: string, answered: Answered): Promise<Blamed> {
    const [hook] = await tx.query<{
      campaign: string;
      failures: number;
      failing: number;
      rests: boolean;
    }>(
      `select campaign, failures, coalesce(extract(epoch from now() - failing_since), 0)::float8 as failing,
         coalesce(rest_until > now(), false) as rests
       from webhooks where id = $1 and state = 'on' for no key update`,
      [id],
    );
    if (!hook) return {};
    const off = offAfter(answered, hook.failing);
    if (hook.rests && !off) return { rests: true };
    const rest = restAfter(hook.failures + 1);
    await tx.query(
      `update webhooks set failures = failures + 1, failing_since = coalesce(failing_since, now()),
         rest_until = now() + make_interval(secs => $2),
         state = case when $3::text is null then 'on' else 'off' end, off_because = $3
       where id = $1`,
      [id, rest, off ?? null],
    );
    if (off)
      await this.audit.note(tx, {
        actor: { kind: 'system' },
        action: 'webhook.turn-off',
        object: { kind: 'webhook', id },
        campaign: hook.campaign,
        after: { state: 'off', because: off },
      });
    return { off, rests: rest > 0 };
  }
}
