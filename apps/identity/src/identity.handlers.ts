import { ActionAudited, CampaignPublished, ErasureOrdered, type Event } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { On, OnBatch } from '@blueheart/messaging';
import { Controller, Inject } from '@nestjs/common';
import { AuditAbout } from './audit/audit-about.service.js';
import { AuditService } from './audit/audit.service.js';
import { CampaignsService } from './campaigns.service.js';

/** What identity does when something happens elsewhere. */
@Controller()
export class IdentityHandlers {
  constructor(
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(AuditAbout) private readonly about: AuditAbout,
  ) {}

  @OnBatch(ActionAudited)
  async keep(acts: Event<typeof ActionAudited>[], tx: Transaction): Promise<void> {
    await this.audit.append(tx, acts);
  }

  @On(CampaignPublished)
  async rememberCampaign(event: Event<typeof CampaignPublished>, tx: Transaction): Promise<void> {
    await this.campaigns.keep(tx, event);
  }

  @On(ErasureOrdered)
  async confirmErasure({ data }: Event<typeof ErasureOrdered>, tx: Transaction): Promise<void> {
    await this.about.confirm(tx, data);
  }
}
