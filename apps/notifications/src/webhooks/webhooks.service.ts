import { Audit, type Act } from '@blueheart/audit';
import { Refusal, type Actor } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { MasterKeys, newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { newSecret } from './signature.js';
import { oldSecretLivesSeconds, type WebhookEvent } from './webhook.rules.js';
import { WebhooksClient } from './webhooks.client.js';
import { WebhooksNews } from './webhooks.news.js';
import type { WebhookChanges, WebhookWanted } from './webhooks.schema.js';

/** Who acts, and in which campaign. */
export interface By {
  readonly actor: Actor;
  readonly campaign: string;
}

interface Kept {
  readonly url: string;
  readonly events: WebhookEvent[];
  readonly state: 'on' | 'off';
}

/** So many in a campaign. */
const most = 20;

/** What staff do with the webhooks of their campaign; each act is noted with it. */
@Injectable()
export class WebhooksService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MasterKeys) private readonly master: MasterKeys,
    @Inject(WebhooksClient) private readonly client: WebhooksClient,
    @Inject(WebhooksNews) private readonly news: WebhooksNews,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 422 for an address that nobody may be asked at, 404 for no campaign, 409 `too-many-webhooks`. */
  async create(by: By, { url, events }: WebhookWanted): Promise<{ id: string; secret: string }> {
    this.refuseAddress(url);
    const id = newId();
    const secret = newSecret();
    await this.database.transaction(async (tx) => {
      await this.refuseTooMany(tx, by.campaign);
      await tx.query(
        `insert into webhooks (id, campaign, url, events, secret, made_by) values ($1, $2, $3, $4, $5, $6)`,
        [id, by.campaign, url, events, this.master.seal(secret, id), idOf(by.actor)],
      );
      await this.note(tx, by, 'create', id, { after: told({ url, events, state: 'on' }) });
    });
    return { id, secret };
  }

  /**
   * Turning it on forgets how it had failed, and what has waited is due. Turning it off ends nothing that waits.
   * Throws Refusal 404, or 422 as `create` does.
   */
  async change(by: By, id: string, changes: WebhookChanges): Promise<void> {
    if (changes.url) this.refuseAddress(changes.url);
    await this.database.transaction(async (tx) => {
      const before = await this.lock(tx, by, id);
      const after = { ...before, ...withoutGaps(changes) };
      await tx.query(
        `update webhooks set url = $2, events = $3, state = $4,
           off_because = case when $4 = 'on' then null else coalesce(off_because, 'staff') end
         where id = $1`,
        [id, after.url, after.events, after.state],
      );
      if (before.state === 'off' && after.state === 'on') await this.beginAnew(tx, id);
      await this.note(tx, by, 'change', id, { before: told(before), after: told(after) });
    });
  }

  /** It is gone with all its deliveries. Throws Refusal 404. */
  async end(by: By, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await this.lock(tx, by, id);
      await tx.query('delete from webhooks where id = $1', [id]);
      await this.note(tx, by, 'end', id, { before: told(before) });
    });
  }

  /** Another secret; the one from before signs as well for a day, and the one before that no more. Throws Refusal 404. */
  async renewSecret(by: By, id: string): Promise<{ id: string; secret: string }> {
    const secret = newSecret();
    await this.database.transaction(async (tx) => {
      await this.lock(tx, by, id);
      await tx.query(
        `update webhooks set old_secret = secret, old_secret_until = now() + make_interval(secs => $3), secret = $2
         where id = $1`,
        [id, this.master.seal(secret, id), oldSecretLivesSeconds],
      );
      await this.note(tx, by, 'renew-secret', id);
    });
    return { id, secret };
  }

  private async beginAnew(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      'update webhooks set failures = 0, failing_since = null, rest_until = null where id = $1',
      [id],
    );
    await tx.query(
      `update webhook_deliveries set next_attempt_at = now() where webhook = $1 and state = 'queued'`,
      [id],
    );
  }

  private refuseAddress(url: string): void {
    const refusal = this.client.refusalOf(url);
    if (refusal) throw new Refusal(refusal, 422);
  }

  private async refuseTooMany(tx: Transaction, campaign: string): Promise<void> {
    const [found] = await tx.query('select from campaigns where slug = $1 for update', [campaign]);
    if (!found) throw new Refusal('no-such-campaign', 404);
    const [there] = await tx.query<{ count: number }>(
      'select count(*)::int as count from webhooks where campaign = $1',
      [campaign],
    );
    if (there!.count >= most) throw new Refusal('too-many-webhooks', 409, { most });
  }

  private async lock(tx: Transaction, { campaign }: By, id: string): Promise<Kept> {
    const [found] = await tx.query<Kept>(
      'select url, events, state from webhooks where id = $1 and campaign = $2 for update',
      [id, campaign],
    );
    if (!found) throw new Refusal('not-found', 404);
    return found;
  }

  private async note(
    tx: Transaction,
    { actor, campaign }: By,
    verb: string,
    id: string,
    states: Pick<Act, 'before' | 'after'> = {},
  ): Promise<void> {
    const object = { kind: 'webhook', id };
    await this.audit.note(tx, { actor, action: `webhook.${verb}`, object, campaign, ...states });
    tx.afterCommit(() => this.news.lookAgain());
  }
}

/** Only people come here, and they have one. */
function idOf(actor: Actor): string {
  if (!('id' in actor)) throw new Error('Nobody of the staff.');
  return actor.id;
}

/** What may be read for ever: of an address where it leads, not its path, which can be a secret. */
function told({ url, events, state }: Kept): NonNullable<Act['after']> {
  return { to: new URL(url).origin, events, state };
}

function withoutGaps(changes: WebhookChanges): Partial<Kept> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
