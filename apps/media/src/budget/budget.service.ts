import type { By } from '@blueheart/access';
import { Audit, type Act } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { Currency } from '../money/money.rules.js';

/** The only writer of `ceilings`, and of the currency in which the campaign reports. */
@Injectable()
export class BudgetService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** What may be spent in a channel; null takes the ceiling away. What is so already is no change. Throws Refusal 404. */
  setCeiling(by: By, channel: string, currency: Currency, amount: number | null): Promise<void> {
    return this.database.transaction(async (tx) => {
      // Held, so that of two at once the second notes what the first has written.
      const found = await tx.query(
        'select from channels where campaign = $1 and code = $2 for update',
        [by.campaign, channel],
      );
      if (found.length === 0) throw new Refusal('no-such-channel', 404);
      const [before] = await tx.query<{ amount: number }>(
        `select amount::float8 as amount from ceilings where campaign = $1 and channel = $2 and currency = $3`,
        [by.campaign, channel, currency],
      );
      if ((before?.amount ?? null) === amount) return;
      await (amount === null
        ? tx.query('delete from ceilings where campaign = $1 and channel = $2 and currency = $3', [
            by.campaign,
            channel,
            currency,
          ])
        : tx.query(
            `insert into ceilings (campaign, channel, currency, amount) values ($1, $2, $3, $4)
             on conflict (campaign, channel, currency) do update set amount = excluded.amount`,
            [by.campaign, channel, currency, amount],
          ));
      await this.note(tx, by, 'ceiling', channel, {
        before: { currency, amount: before?.amount ?? null },
        after: { currency, amount },
      });
    });
  }

  /** Throws Refusal 404. */
  report(by: By, currency: Currency): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [found] = await tx.query<{ before: Currency }>(
        'select reporting_currency as before from campaigns where slug = $1 for update',
        [by.campaign],
      );
      if (!found) throw new Refusal('no-such-campaign', 404);
      if (found.before === currency) return;
      await tx.query('update campaigns set reporting_currency = $2 where slug = $1', [
        by.campaign,
        currency,
      ]);
      await this.note(tx, by, 'currency', currency, {
        before: { currency: found.before },
        after: { currency },
      });
    });
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: 'ceiling' | 'currency',
    id: string,
    what: Pick<Act, 'before' | 'after'>,
  ): Promise<void> {
    const object = { kind: 'media-budget', id };
    return this.audit.note(tx, { actor, action: `media-budget.${act}`, object, campaign, ...what });
  }
}
