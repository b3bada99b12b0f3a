import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CountedReversals } from '../counts/counted-reversals.service.js';
import type { Posted } from '../stock/stock.service.js';
import { sharesOf, turned, type ToldOfLine } from '../transfers/transfer.rules.js';
import { broughtBy } from '../transfers/transfers.store.js';
import { countShares, lockDelivery, sentOf } from './hand-overs.store.js';
import { Names } from './names.js';
import { RequestNotes } from './request.notes.js';
import { beyondApproved, owedOf } from './request.rules.js';
import type { HandOverWanted } from './request.schema.js';
import { linesOf, settleRequest } from './requests.store.js';

interface Which {
  readonly request: string;
  readonly delivery: string;
  readonly handOver: string;
}

/** The only one who takes back what was told of a delivery. */
@Injectable()
export class HandOverReversals {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CountedReversals) private readonly reversals: CountedReversals,
    @Inject(Names) private readonly names: Names,
    @Inject(RequestNotes) private readonly notes: RequestNotes,
  ) {}

  /**
   * As a whole, and once, whoever told it: all of it is on its way again and can be told of anew, and who signed is
   * forgotten. Throws Refusal 404; 409 `reversed-already`, `given-anew` with the line and how many too many where what was
   * owed again has been given or is not approved any more, `not-enough-stock` where it is not there any more; 422
   * `idempotency-key-used`.
   */
  takeBack(
    by: By,
    { request, delivery, handOver }: Which,
    key: string,
    reason: string,
  ): Promise<Posted> {
    return this.database.transaction(async (tx) => {
      const found = await lockDelivery(tx, { campaign: by.campaign, id: delivery, request });
      if (!found) throw new Refusal('no-such-delivery', 404);
      const at = await placeOf(tx, by.campaign, delivery, handOver);
      const how = { key: `hand-over-back:${key}`, by: staffIdOf(by), reason };
      const posted = await this.reversals.reverse(tx, by.campaign, handOver, how);
      if (!posted.isNew) return posted;
      const told = await toldOf(tx, handOver);
      const beyond = beyondApproved(await linesOf(tx, request), owedOf(at, told));
      if (beyond) throw new Refusal('given-anew', 409, {}, beyond);
      const shares = sharesOf(told, await broughtBy(tx, handOver), await sentOf(tx, delivery));
      await countShares(tx, found, at, turned(shares));
      await this.forgetSigner(tx, handOver);
      await settleRequest(tx, request);
      const pieces = told.reduce((sum, { whole }) => sum + whole, 0);
      await this.notes.request(tx, by, 'take-back-hand-over', request, {
        after: { movement: handOver, pieces },
      });
      return posted;
    });
  }

  private async forgetSigner(tx: Transaction, handOver: string): Promise<void> {
    const [signed] = await tx.query<{ personKey: string | null }>(
      'select person_key as "personKey" from hand_overs where movement = $1 for update',
      [handOver],
    );
    await tx.query('update hand_overs set person = null, person_key = null where movement = $1', [
      handOver,
    ]);
    if (signed) await this.names.forget(tx, signed);
  }
}

/** Where it was told to be. Throws Refusal 404. */
async function placeOf(
  tx: Transaction,
  campaign: string,
  delivery: string,
  handOver: string,
): Promise<HandOverWanted['at']> {
  const [found] = await tx.query<{ at: HandOverWanted['at'] }>(
    'select place as at from hand_overs where campaign = $1 and delivery = $2 and movement = $3',
    [campaign, delivery, handOver],
  );
  if (!found) throw new Refusal('no-such-hand-over', 404);
  return found.at;
}

/** A request names no lots. */
function toldOf(tx: Transaction, handOver: string): Promise<ToldOfLine[]> {
  return tx.query<ToldOfLine>(
    `select line, null as named, whole::float8 as whole, damaged::float8 as damaged, lost::float8 as lost
     from hand_over_lines where hand_over = $1`,
    [handOver],
  );
}
