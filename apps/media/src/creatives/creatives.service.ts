import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { CreativeWithdrawn, Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { CreativeWanted } from './creative.schema.js';
import { lockVersion, type VersionRow } from './versions.store.js';

/** What is shown, and what is not to be shown any more. */
@Injectable()
export class CreativesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 404 `no-such-item`. */
  make(by: By, { name, kind, item }: CreativeWanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      if (item !== null) await expectItem(tx, by.campaign, item);
      const id = newId();
      await tx.query(
        'insert into creatives (id, campaign, name, kind, item, made_by) values ($1, $2, $3, $4, $5, $6)',
        [id, by.campaign, name, kind, item, staffIdOf(by)],
      );
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'creative.create',
        object: { kind: 'creative', id },
        campaign: by.campaign,
        after: { name, kind, ...(item && { item }) },
      });
      return id;
    });
  }

  /**
   * A version that nobody is to show any more: placements that use it are marked by it from then on, and lots that are
   * printed of it are held back. Gives how many placements are concerned. Throws Refusal 404, 409 `artwork-withdrawn`.
   */
  withdraw(
    by: By,
    creative: string,
    id: string,
    reason: string,
  ): Promise<{ placements: number; live: number }> {
    return this.database.transaction(async (tx) => {
      const version = await lockVersion(tx, by.campaign, creative, id);
      if (version.state === 'withdrawn') throw new Refusal('artwork-withdrawn', 409);
      await tx.query(
        `update creative_versions set state = 'withdrawn', withdrawn_at = clock_timestamp(), withdrawn_by = $2,
           withdraw_reason = $3 where id = $1`,
        [id, staffIdOf(by), reason],
      );
      // What was never approved was shown and printed nowhere.
      if (version.state === 'approved') await this.tell(tx, by.campaign, version);
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'artwork.withdraw',
        object: { kind: 'artwork', id },
        campaign: by.campaign,
        before: { state: version.state },
        reason,
      });
      return concerned(tx, id);
    });
  }

  private async tell(tx: Transaction, campaign: string, version: VersionRow): Promise<void> {
    const { id, creative, language, number, item, artwork } = version;
    await this.outbox.add(tx, CreativeWithdrawn, {
      campaign,
      creative,
      version: id,
      language,
      number,
      item,
      artwork,
    });
  }
}

async function concerned(
  tx: Transaction,
  artwork: string,
): Promise<{ placements: number; live: number }> {
  const [found] = await tx.query<{ placements: number; live: number }>(
    `select count(*)::int as placements, count(*) filter (where state = 'live')::int as live
     from placements where artwork = $1 and state in ('booked', 'artwork-sent', 'live')`,
    [artwork],
  );
  return found!;
}

/** Lots are held back by it: another name than the roll-out's would hold back none. Throws Refusal 404. */
async function expectItem(tx: Transaction, campaign: string, item: string): Promise<void> {
  const found = await tx.query('select from items where campaign = $1 and code = $2 and offered', [
    campaign,
    item,
  ]);
  if (found.length === 0) throw new Refusal('no-such-item', 404, { path: 'item' });
}
