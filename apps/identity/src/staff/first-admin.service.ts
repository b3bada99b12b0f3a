import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { PassesService } from '../sessions/passes.service.js';
import { StaffAccounts } from './staff.accounts.js';

/** The way in for whoever started a system that nobody belongs to yet. */
@Injectable()
export class FirstAdmin {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StaffAccounts) private readonly accounts: StaffAccounts,
    @Inject(PassesService) private readonly passes: PassesService,
  ) {}

  /** The token of a link that makes the first admin; the one before it is void. Undefined once there is one. */
  async invite(): Promise<string | undefined> {
    return this.database.transaction(async (tx) => {
      if (await this.accounts.hasAdmin(tx)) return undefined;
      return (await this.passes.issue(tx, 'first-admin')).link;
    });
  }
}
