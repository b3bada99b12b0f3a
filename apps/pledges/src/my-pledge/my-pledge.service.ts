import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { ErasureService } from './erasure.service.js';
import { decideCode, decideLook, type CodeDecision } from './my-pledge.rules.js';
import { Pledge } from '../pledge.entity.js';
import { isCounted, type PledgeLink } from '../pledge.rules.js';
import { PledgeErasure } from './pledge-erasure.service.js';
import { PledgeLinksService } from './pledge-links.service.js';
import { PledgeWithdrawal } from './pledge-withdrawal.service.js';
import { lock, matches } from '../pledge.row.js';
import { PledgesService, type Corrections } from '../pledges.service.js';

/** 'closed': the link opens nothing, or no longer. */
export type Outcome = 'done' | 'closed';
export type CodeOutcome = Outcome | Exclude<CodeDecision, 'right'>;

/** What signers do with a pledge that is theirs, by the link in a letter. Doing it twice is doing it once. */
@Injectable()
export class MyPledgeService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ErasureService) private readonly erasure: ErasureService,
    @Inject(PledgeErasure) private readonly pledgeErasure: PledgeErasure,
    @Inject(PledgeWithdrawal) private readonly withdrawal: PledgeWithdrawal,
    @Inject(PledgesService) private readonly pledges: PledgesService,
    @Inject(PledgeLinksService) private readonly links: PledgeLinksService,
  ) {}

  /** Name and consents. */
  async correct(link: PledgeLink, corrections: Corrections): Promise<Outcome> {
    return this.behind<Outcome>(link, async (tx, pledge) => {
      await this.pledges.correct(tx, pledge, corrections);
      return 'done';
    });
  }

  /** The tally falls by one, and the signer is told once. Whoever comes back within thirty days finds all as it was. */
  async withdraw(link: PledgeLink): Promise<Outcome> {
    return this.behind<Outcome>(link, async (tx, pledge) => {
      if (pledge.state === 'withdrawn') return 'done';
      await this.withdrawal.withdraw(tx, pledge);
      return 'done';
    });
  }

  /** A withdrawn pledge counts again, without another letter: the link proves the mailbox. */
  async comeBack(link: PledgeLink): Promise<Outcome> {
    return this.behind<Outcome>(link, async (tx, pledge) => {
      if (pledge.state === 'withdrawn') await this.pledges.count(tx, pledge, 'came back');
      return 'done';
    });
  }

  /**
   * Everything known of the person goes. A pledge that counts stays counted, by its fingerprint alone; of one that is
   * set aside nothing stays.
   */
  async delete(link: PledgeLink, code: string): Promise<CodeOutcome> {
    return this.withCode(link, code, async (tx, pledge) => {
      if (isCounted(pledge)) await this.erasure.sayFarewell(tx, pledge, 'deleted');
      await this.pledgeErasure.delete(tx, pledge);
    });
  }

  /** Uses the code up; whoever has it may be given everything that is held. */
  async unlock(link: PledgeLink, code: string): Promise<CodeOutcome> {
    return this.withCode(link, code, async (tx, pledge) => {
      await tx.repository(Pledge).update(pledge.id, { codeHash: null, codeUntil: null });
    });
  }

  private async behind<T>(
    link: PledgeLink,
    work: (tx: Transaction, pledge: Pledge) => Promise<T>,
  ): Promise<T | 'closed'> {
    return this.database.transaction(async (tx) => {
      const pledge = await lock(tx, link.pledge);
      const decision = decideLook(pledge, matches(link, pledge?.mineHashes), await tx.now());
      return decision === 'open' && pledge ? work(tx, pledge) : 'closed';
    });
  }

  private async withCode(
    link: PledgeLink,
    code: string,
    work: (tx: Transaction, pledge: Pledge) => Promise<void>,
  ): Promise<CodeOutcome> {
    return this.behind(link, async (tx, pledge) => {
      const decision = decideCode(pledge, this.links.hashOfCode(pledge.id, code), await tx.now());
      if (decision === 'right') await work(tx, pledge);
      else if (decision === 'wrong')
        await tx.repository(Pledge).increment({ id: pledge.id }, 'codeTries', 1);
      return decision === 'right' ? 'done' : decision;
    });
  }
}
