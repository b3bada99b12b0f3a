import type { Event, PublicationWithdrawn } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { PromiseBell } from '../reservations/promise-bell.js';
import { holdVersions } from './lots.service.js';
import { holdBackWithdrawn } from './quarantine.service.js';

/** What is withdrawn where texts are approved: lots that have it are held back, those that are printed later too. */
@Injectable()
export class WithdrawnTexts {
  constructor(@Inject(PromiseBell) private readonly bell: PromiseBell) {}

  /** Once for each text, in whatever order it is told; what somebody lifted since stays lifted. */
  async holdBack(
    tx: Transaction,
    { data: { campaign, text, textVersion } }: Event<typeof PublicationWithdrawn>,
  ): Promise<void> {
    await holdVersions(tx, campaign, 'no key update');
    await tx.query(
      `insert into withdrawals (id, campaign, kind, version) values ($1, $2, 'law-text', $3) on conflict do nothing`,
      [text, campaign, textVersion],
    );
    await holdBackWithdrawn(tx, campaign);
    tx.afterCommit(() => this.bell.ring());
  }
}
