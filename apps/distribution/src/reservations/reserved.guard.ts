import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import { Reservations } from './reservations.service.js';

/** What is to leave a place. */
export interface Leaving extends ItemInLanguage {
  readonly from: string;
  readonly quantity: number;
  /** Where it goes: what is kept for the event that is there is kept for this. */
  readonly to: string;
  /** What is there and not quarantined. The balances are held. */
  readonly there: number;
}

/** What is kept for an event is not given to anybody else. */
@Injectable()
export class ReservedGuard {
  constructor(@Inject(Reservations) private readonly reservations: Reservations) {}

  /** Throws Refusal 409 `reserved-for-others`, with how many are free, where more is asked for than that. */
  async expectFree(tx: Transaction, campaign: string, leaving: Leaving): Promise<void> {
    const { from, to, item, language, quantity, there } = leaving;
    await this.reservations.holdStill(tx, campaign);
    const [kept] = await tx.query<{ forOthers: number }>(
      `select coalesce(sum(r.promised), 0)::int as "forOthers" from reservations r
       where r.campaign = $1 and r.place = $2 and r.item = $3 and r.language = $4 and r.promised > 0
         and r.event not in (select p.event from places p where p.id = $5 and p.event is not null)`,
      [campaign, from, item, language, to],
    );
    const free = Math.max(there - kept!.forOthers, 0);
    if (kept!.forOthers > 0 && quantity <= there && quantity > free)
      throw new Refusal('reserved-for-others', 409, {}, { item, language, free });
  }
}
