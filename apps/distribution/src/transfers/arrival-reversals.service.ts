import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CountedReversals } from '../counts/counted-reversals.service.js';
import type { Posted } from '../stock/stock.service.js';
import type { ArrivalWanted } from './arrival.schema.js';
import { SignaturesService } from './signatures.service.js';
import { TransferNotes } from './transfer.notes.js';
import { sharesOf, turned, type ToldOfLine } from './transfer.rules.js';
import { broughtBy, countShares, lockTransfer, lotsOf, settleTransfer } from './transfers.store.js';

/** The only one who takes back what was told to have arrived. */
@Injectable()
export class ArrivalReversals {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CountedReversals) private readonly reversals: CountedReversals,
    @Inject(SignaturesService) private readonly signatures: SignaturesService,
    @Inject(TransferNotes) private readonly notes: TransferNotes,
  ) {}

  /**
   * As a whole, and once: all of it is on its way again, and who signed for it is forgotten. Throws Refusal 404, 409
   * `reversed-already`, and `not-enough-stock` where what arrived is not there any more; 422 `idempotency-key-used`.
   */
  takeBack(
    by: By,
    { transfer, arrival }: { readonly transfer: string; readonly arrival: string },
    key: string,
    reason: string,
  ): Promise<Posted> {
    return this.database.transaction(async (tx) => {
      await lockTransfer(tx, by.campaign, transfer);
      const at = await placeOf(tx, by.campaign, transfer, arrival);
      const how = { key: `arrival-back:${key}`, by: staffIdOf(by), reason };
      const posted = await this.reversals.reverse(tx, by.campaign, arrival, how);
      if (!posted.isNew) return posted;
      const [told, brought, lots] = [
        await toldOf(tx, arrival),
        await broughtBy(tx, arrival),
        await lotsOf(tx, transfer),
      ];
      await countShares(tx, at, turned(sharesOf(told, brought, lots)));
      await this.signatures.forgetIn(tx, arrival);
      const state = await settleTransfer(tx, transfer);
      await this.notes.note(tx, by, 'take-back', transfer, { after: { movement: arrival, state } });
      return posted;
    });
  }
}

/** Where it was taken in. Throws Refusal 404. */
async function placeOf(
  tx: Transaction,
  campaign: string,
  transfer: string,
  arrival: string,
): Promise<ArrivalWanted['at']> {
  const [found] = await tx.query<{ at: ArrivalWanted['at'] }>(
    'select place as at from arrivals where campaign = $1 and transfer = $2 and movement = $3',
    [campaign, transfer, arrival],
  );
  if (!found) throw new Refusal('no-such-arrival', 404);
  return found.at;
}

function toldOf(tx: Transaction, arrival: string): Promise<ToldOfLine[]> {
  return tx.query<ToldOfLine>(
    `select a.line, l.lot as named, a.whole::float8 as whole, a.damaged::float8 as damaged, a.lost::float8 as lost
     from arrival_lines a join transfer_lines l on l.id = a.line where a.arrival = $1`,
    [arrival],
  );
}
