import type { By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { Reservations } from '../reservations/reservations.service.js';
import type { MadeTransfer } from '../transfers/transfer.schema.js';
import { TransfersService } from '../transfers/transfers.service.js';
import { ForecastQueries } from './forecast.queries.js';

/** The only writer of `proposals`: which transfer somebody made of what the forecast proposed. */
@Injectable()
export class ProposalsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ForecastQueries) private readonly forecasts: ForecastQueries,
    @Inject(Reservations) private readonly reservations: Reservations,
    @Inject(TransfersService) private readonly transfers: TransfersService,
  ) {}

  /**
   * A draft of what is proposed. Asked again it is the same transfer, until that has ended. Throws Refusal 409
   * `proposal-changed` where the stock has changed since, so that it would not be proposed like this any more.
   */
  draft(by: By, digest: string): Promise<MadeTransfer> {
    return this.database.transaction(async (tx) => {
      // Promises stay as they are meanwhile, and whoever asks the same waits.
      await this.reservations.lock(tx, by.campaign);
      const before = await drafted(tx, by.campaign, digest);
      if (before) return before;
      const { items } = await this.forecasts.forecast(by.campaign, tx);
      const found = items.flatMap(({ item, language, proposals }) =>
        proposals.map((proposal) => ({ item, language, ...proposal })),
      );
      const proposal = found.find((one) => one.digest === digest);
      if (!proposal) throw new Refusal('proposal-changed', 409);
      const { from, to, on, item, language, quantity } = proposal;
      const lines = [{ item, language, lot: null, quantity }];
      const made = await this.transfers.draft(tx, by, { from, to, expectedOn: on, lines });
      await keep(tx, by.campaign, digest, made.id);
      return made;
    });
  }
}

async function drafted(
  tx: Transaction,
  campaign: string,
  digest: string,
): Promise<MadeTransfer | undefined> {
  const [found] = await tx.query<MadeTransfer>(
    `select t.id, t.number from proposals p join transfers t on t.id = p.transfer
     where p.campaign = $1 and p.digest = $2 and t.state not in ('done', 'cancelled')`,
    [campaign, Buffer.from(digest, 'hex')],
  );
  return found;
}

async function keep(
  tx: Transaction,
  campaign: string,
  digest: string,
  transfer: string,
): Promise<void> {
  await tx.query(
    `insert into proposals (campaign, digest, transfer) values ($1, $2, $3)
     on conflict (campaign, digest) do update set transfer = excluded.transfer`,
    [campaign, Buffer.from(digest, 'hex'), transfer],
  );
}
