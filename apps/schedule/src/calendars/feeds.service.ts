import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Settings } from '@blueheart/config';
import { Database, type Transaction } from '@blueheart/database';
import { hashToken, newId, randomBlock } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { EventsQueries } from '../events/events.queries.js';

/** Whose calendar it is: one's own, or an event's. */
export type Whose = { readonly staff: string } | { readonly event: string };

/**
 * The only writer of `calendar_feeds`: secret addresses, of which only a hash is kept. Making one anew ends the one
 * before.
 */
@Injectable()
export class FeedsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(EventsQueries) private readonly events: EventsQueries,
  ) {}

  /** Since when there is one; null where there is none. Throws Refusal 404 for an event that is not there. */
  async madeAt(campaign: string, whose: Whose): Promise<string | null> {
    await this.expect(campaign, whose);
    const [found] = await this.database.query<{ madeAt: Date }>(
      `select made_at as "madeAt" from calendar_feeds where campaign = $1 and ${of(whose)} and ended_at is null`,
      [campaign, idOf(whose)],
    );
    return found ? new Date(found.madeAt).toISOString() : null;
  }

  /** A new address, told this once, in this language if the campaign speaks it. Throws Refusal 404. */
  async make(by: By, whose: Whose, wanted: string): Promise<string> {
    const { slug, locales, defaultLocale } = await this.campaigns.get(by.campaign);
    await this.expect(slug, whose);
    const locale = locales.find((one) => one === wanted) ?? defaultLocale;
    const id = newId();
    const token = randomBlock(32).toString('base64url');
    await this.database.transaction(async (tx) => {
      // Two who make one at once: the later ends the earlier.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `feed ${idOf(whose)}`,
      ]);
      await this.close(tx, slug, whose);
      const { staff = null, event = null } = whose as { staff?: string; event?: string };
      await tx.query(
        `insert into calendar_feeds (id, campaign, staff, event, token_hash) values ($1, $2, $3, $4, $5)`,
        [id, slug, staff, event, hashToken(token)],
      );
      await this.note(tx, by, whose, 'make');
    });
    const page = `${this.settings.baseUrl}/${locale}/${encodeURIComponent(slug)}`;
    return `${page}/calendar/feed.ics?t=${id}.${token}`;
  }

  /** The address opens nothing any more; where there is none, there is nothing to do. Throws Refusal 404. */
  async end(by: By, whose: Whose): Promise<void> {
    await this.expect(by.campaign, whose);
    await this.database.transaction(async (tx) => {
      if (await this.close(tx, by.campaign, whose)) await this.note(tx, by, whose, 'end');
    });
  }

  private async close(tx: Transaction, campaign: string, whose: Whose): Promise<boolean> {
    const ended = await tx.query(
      `update calendar_feeds set ended_at = now() where campaign = $1 and ${of(whose)} and ended_at is null
       returning id`,
      [campaign, idOf(whose)],
    );
    return ended.length > 0;
  }

  private note(tx: Transaction, by: By, whose: Whose, act: 'make' | 'end'): Promise<void> {
    const object =
      'event' in whose ? { kind: 'event', id: whose.event } : { kind: 'person', id: whose.staff };
    const { actor, campaign } = by;
    return this.audit.note(tx, { actor, action: `calendar.${act}`, object, campaign });
  }

  private async expect(campaign: string, whose: Whose): Promise<void> {
    if ('event' in whose) await this.events.get(campaign, whose.event);
  }
}

const of = (whose: Whose) => ('event' in whose ? 'event = $2' : 'staff = $2');
const idOf = (whose: Whose) => ('event' in whose ? whose.event : whose.staff);
