import { PledgeDisowned } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { Pledge } from '../pledge.entity.js';
import { nobody } from '../pledge.row.js';
import { belongs, isCounted, wasDeletedBefore } from '../pledge.rules.js';
import { TallyService } from '../tally/tally.service.js';
import { ErasureService } from './erasure.service.js';

/** What is left of a pledge when its person goes. */
@Injectable()
export class PledgeErasure {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(TallyService) private readonly tally: TallyService,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ErasureService) private readonly erasure: ErasureService,
  ) {}

  /** One that counts stays counted, by its fingerprint alone. One that was withdrawn before does not count again. */
  async delete(tx: Transaction, pledge: Pledge): Promise<void> {
    await this.erasure.erase(tx, pledge, pledge.state === 'withdrawn' ? 'withdrawn' : 'deleted');
    if (!isCounted(pledge)) await tx.repository(Pledge).delete(pledge.id);
    else
      await tx.repository(Pledge).update(pledge.id, {
        ...nobody,
        state: 'deleted',
        confirmHashes: [],
        notMeHashes: [],
      });
  }

  /** After a restore, of one that was withdrawn and then erased: it leaves the count again, and nothing of it stays. */
  async deleteWithdrawn(tx: Transaction, pledge: Pledge): Promise<void> {
    if (belongs(pledge)) await this.tally.takeBack(tx, pledge, 'withdrawn');
    await this.erasure.erase(tx, pledge, 'withdrawn');
    await tx.repository(Pledge).delete(pledge.id);
  }

  /**
   * If it had counted, it no longer does. One that its signer had deleted, and somebody else signed again, is as it
   * was: counted, of nobody.
   */
  async disown(tx: Transaction, pledge: Pledge): Promise<void> {
    const wasDeleted = wasDeletedBefore(pledge);
    const hadCounted = isCounted(pledge) && !wasDeleted;
    await tx.repository(Pledge).update(pledge.id, {
      ...nobody,
      state: wasDeleted ? 'deleted' : 'disowned',
      counts: wasDeleted,
      ...(!wasDeleted && {
        confirmedAt: null,
        witnessedAt: null,
        witnessedEvent: null,
        invalidatedBy: null,
      }),
    });
    await this.erasure.erase(tx, pledge, 'disowned');
    if (hadCounted) await this.tally.takeBack(tx, pledge, 'disowned');
    await this.outbox.add(tx, PledgeDisowned, {
      pledge: pledge.id,
      campaign: await this.campaigns.slugOf(pledge.campaign),
      personKey: pledge.personKey,
      hadCounted,
    });
  }
}
