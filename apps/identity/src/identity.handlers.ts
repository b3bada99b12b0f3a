import { ActionAudited, type Event } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { OnBatch } from '@blueheart/messaging';
import { Controller, Inject } from '@nestjs/common';
import { AuditService } from './audit/audit.service.js';

/** What identity does when something happens elsewhere. */
@Controller()
export class IdentityHandlers {
  constructor(@Inject(AuditService) private readonly audit: AuditService) {}

  @OnBatch(ActionAudited)
  async keep(acts: Event<typeof ActionAudited>[], tx: Transaction): Promise<void> {
    await this.audit.append(tx, acts);
  }
}
