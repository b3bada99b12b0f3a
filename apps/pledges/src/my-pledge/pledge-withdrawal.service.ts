import { PledgeWithdrawn } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { Pledge } from '../pledge.entity.js';
import { letterAbout } from '../pledge.letters.js';
import { belongs, isCounted } from '../pledge.rules.js';
import { TallyService } from '../tally/tally.service.js';
import { PledgeLinksService } from './pledge-links.service.js';

/** How a pledge is taken back. */
@Injectable()
export class PledgeWithdrawal {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(TallyService) private readonly tally: TallyService,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PledgeLinksService) private readonly links: PledgeLinksService,
  ) {}

  /** The −1 goes where its +1 was, and whoever hears of withdrawals hears of it. The caller holds the pledge. */
  async withdraw(tx: Transaction, pledge: Pledge): Promise<void> {
    await tx.repository(Pledge).update(pledge.id, {
      state: 'withdrawn',
      withdrawnAt: await tx.now(),
      confirmedAt: null,
      counts: false,
      witnessedAt: null,
      witnessedEvent: null,
    });
    if (belongs(pledge)) await this.tally.takeBack(tx, pledge, 'withdrawn');
    const { ask, tokens } = await this.links.freshLink(tx, pledge.id);
    await this.outbox.add(tx, PledgeWithdrawn, {
      ...letterAbout(pledge, await this.campaigns.slugOf(pledge.campaign), ask, tokens),
      hadCounted: isCounted(pledge),
    });
  }
}
