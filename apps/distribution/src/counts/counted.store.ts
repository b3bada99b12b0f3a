import type { Transaction } from '@blueheart/database';
import type { ItemInLanguage } from '../campaigns/items.queries.js';

/** When items of places were counted last, by counts that were approved: so much was there, whatever is told later. */
export class Counted {
  readonly #moments: ReadonlyMap<string, Date>;

  constructor(
    moments: readonly (ItemInLanguage & { readonly place: string; readonly at: Date })[],
  ) {
    this.#moments = new Map(moments.map((one) => [keyOf(one.place, one), one.at]));
  }

  /** Whether what happened then was over when it was counted. */
  isBefore(place: string, of: ItemInLanguage, at: Date): boolean {
    const counted = this.#moments.get(keyOf(place, of));
    return counted !== undefined && at <= counted;
  }
}

/** Of these places; read after their balances are held, for whoever approves holds them too. */
export async function countedAt(
  tx: Transaction,
  campaign: string,
  places: readonly string[],
): Promise<Counted> {
  return new Counted(
    await tx.query(
      `select c.place, a.item, a.language, max(a.counted_at) as at
       from counts c join count_attempts a on a.count = c.id
       where c.campaign = $1 and c.state = 'approved' and c.place = any($2::uuid[])
       group by c.place, a.item, a.language`,
      [campaign, places],
    ),
  );
}

function keyOf(place: string, { item, language }: ItemInLanguage): string {
  return `${place} ${item} ${language}`;
}
