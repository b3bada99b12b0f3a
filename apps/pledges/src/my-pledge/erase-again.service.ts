import { PledgeDisowned } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import type { Erasure } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { Pledge } from '../pledge.entity.js';
import { lock, nobody } from '../pledge.row.js';
import { TallyService } from '../tally/tally.service.js';
import { ErasureService } from './erasure.service.js';

/**
 * After a restore: the database is older than some erasures. What each of them left of a pledge is made so again;
 * nobody gets a last letter twice.
 */
@Injectable()
export class EraseAgain {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(ErasureService) private readonly erasure: ErasureService,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(TallyService) private readonly tally: TallyService,
  ) {}

  /** Gives how many pledges knew their person again. Doing it twice is doing it once. */
  async eraseAgain(erasures: readonly Erasure[]): Promise<number> {
    const manners = new Map(erasures.map(({ id, manner }) => [id, manner]));
    const known = await this.database.query<{ id: string }>(
      'select id from pledges where person is not null and person_key = any($1)',
      [[...manners.keys()]],
    );
    for (const { id } of known)
      await this.database.transaction(async (tx) => {
        const pledge = (await lock(tx, id))!;
        await this.eraseOne(tx, pledge, manners.get(pledge.personKey) === 'disowned');
      });
    return known.length;
  }

  private async eraseOne(tx: Transaction, pledge: Pledge, isDisowned: boolean): Promise<void> {
    const wasDeleted = pledge.state === 'pending' && pledge.counts;
    if (isDisowned && !wasDeleted) return this.disown(tx, pledge);
    await this.erasure.erase(tx, pledge);
    if (!pledge.counts) await tx.repository(Pledge).delete(pledge.id);
    else
      await tx.repository(Pledge).update(pledge.id, {
        ...nobody,
        state: 'deleted',
        confirmHashes: [],
        notMeHashes: [],
      });
  }

  private async disown(tx: Transaction, pledge: Pledge): Promise<void> {
    await tx
      .repository(Pledge)
      .update(pledge.id, { ...nobody, state: 'disowned', counts: false, confirmedAt: null });
    await this.erasure.erase(tx, pledge, 'disowned');
    if (pledge.counts) await this.tally.takeBack(tx, pledge, 'disowned');
    await this.outbox.add(tx, PledgeDisowned, {
      pledge: pledge.id,
      campaign: await this.campaigns.slugOf(pledge.campaign),
      personKey: pledge.personKey,
      hadCounted: pledge.counts,
    });
  }
}
