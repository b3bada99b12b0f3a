import { Audit, type Act } from '@blueheart/audit';
import { PledgeSigned, PledgeSignedAgain, type Actor } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { ErasureService } from '../my-pledge/erasure.service.js';
import { Pledge } from '../pledge.entity.js';
import type { PledgeState } from '../pledge.rules.js';
import { lock } from '../pledge.row.js';
import type { Hold } from './doubt.rules.js';

/** A letter that waits, as whoever judges it sees it: never who it is for. */
export interface HeldLetter {
  readonly id: string;
  readonly pledge: string;
  readonly reason: Hold;
  readonly campaign: string;
  readonly source: string | null;
  readonly at: Date;
  /** When it goes by itself; null where it waits for a person. */
  readonly due: Date | null;
}

interface HeldNews {
  readonly type: 'PledgeSigned' | 'PledgeSignedAgain';
  readonly payload: unknown;
}

/** One that somebody decided about. */
interface Taken {
  readonly pledge: Pledge;
  readonly news: HeldNews & { readonly reason: Hold };
}

const contracts = { PledgeSigned, PledgeSignedAgain };
/** What the news of it still has to find: a pledge that was confirmed in the meantime needs no link. */
const stateFor = { PledgeSigned: 'pending', PledgeSignedAgain: 'confirmed' } as const;

/** The announcements of signing that wait: for their time, or for a person. Only signing adds to them. */
@Injectable()
export class HeldLetters {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ErasureService) private readonly erasure: ErasureService,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Announces what is due, each once however many processes do this; of pledges that are set aside, nothing. Gives how many; call again while it is more than 0. */
  async announceDue(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await tx.query<HeldNews & { state: PledgeState }>(
        `with due as (
           delete from held_letters where event in (
             select event from held_letters h where due_at <= now()
               and not exists (select from pledges p where p.id = h.pledge and p.invalidated_by is not null)
             order by due_at limit 100 for update skip locked)
           returning pledge, type, payload)
         select d.type, d.payload, p.state from due d join pledges p on p.id = d.pledge`,
      );
      for (const news of due) await this.announce(tx, news, news.state);
      return due.length;
    });
  }

  /** The oldest first, what waits for a person before what goes by itself; of one campaign, or of all. */
  async list(limit: number, campaign?: string): Promise<{ letters: HeldLetter[]; all: number }> {
    const rows = await this.database.query<HeldLetter & { all: number }>(
      `select h.event as id, h.pledge, h.reason, c.slug as campaign, p.source, h.at, h.due_at as due, count(*) over ()::int as all
       from held_letters h join pledges p on p.id = h.pledge join campaigns c on c.id = p.campaign
       where $2::text is null or c.slug = $2
       order by h.due_at is not null, h.at, h.event limit $1`,
      [limit, campaign ?? null],
    );
    return { letters: rows, all: rows[0]?.all ?? 0 };
  }

  /**
   * Lets the letter go. Its link works from now on, and its reminder counts from now on. 'moot' when the
   * pledge needs no such letter any more: it is held no longer, and none leaves. With a campaign, one of another is
   * unknown.
   */
  async release(
    id: string,
    by: Actor,
    campaign?: string,
  ): Promise<'released' | 'moot' | 'unknown'> {
    return this.database.transaction(async (tx) => {
      const taken = await this.take(tx, id, campaign);
      if (!taken) return 'unknown';
      const { pledge, news } = taken;
      const isOnItsWay = await this.announce(tx, news, pledge.state);
      await this.note(tx, by, 'letter.release', id, taken, { isOnItsWay });
      if (!isOnItsWay) return 'moot';
      await tx.query(
        `update pledges set asked_at = now(), expires_at = greatest(expires_at, now() + interval '7 days'),
                mine_until = now() + interval '7 days'
         where id = $1`,
        [pledge.id],
      );
      return 'released';
    });
  }

  /** The letter never leaves. A pledge that has nothing but this letter is forgotten with it, key and all. */
  async drop(id: string, by: Actor, campaign?: string): Promise<'dropped' | 'unknown'> {
    return this.database.transaction(async (tx) => {
      const taken = await this.take(tx, id, campaign);
      if (!taken) return 'unknown';
      const { pledge } = taken;
      const isForgotten = pledge.state === 'pending' && pledge.asked === 1;
      await this.note(tx, by, 'letter.drop', id, taken, { isForgotten });
      if (isForgotten) {
        await tx.query('delete from pledges where id = $1', [pledge.id]);
        await this.erasure.erase(tx, pledge);
      }
      return 'dropped';
    });
  }

  /** The pledge is locked first, as everywhere: whoever forgets it meanwhile takes the letter with them. */
  private async take(tx: Transaction, id: string, campaign?: string): Promise<Taken | undefined> {
    const [held] = await tx.query<{ pledge: string }>(
      `select h.pledge from held_letters h join pledges p on p.id = h.pledge join campaigns c on c.id = p.campaign
       where h.event::text = $1 and ($2::text is null or c.slug = $2)`,
      [id, campaign ?? null],
    );
    if (!held) return undefined;
    const pledge = await lock(tx, held.pledge);
    const [news] = await tx.query<Taken['news']>(
      'delete from held_letters where event = $1 returning type, payload, reason',
      [id],
    );
    return pledge && news && { pledge, news };
  }

  private async note(
    tx: Transaction,
    actor: Actor,
    action: string,
    id: string,
    { pledge, news }: Taken,
    after: Act['after'],
  ): Promise<void> {
    await this.audit.note(tx, {
      actor,
      action,
      object: { kind: 'letter', id },
      campaign: await this.campaigns.slugOf(pledge.campaign),
      before: { held: news.reason },
      after,
    });
  }

  private async announce(tx: Transaction, news: HeldNews, state: PledgeState): Promise<boolean> {
    const contract = contracts[news.type];
    if (state !== stateFor[news.type]) return false;
    await this.outbox.add(tx, contract, contract.schema.parse(news.payload));
    return true;
  }
}
