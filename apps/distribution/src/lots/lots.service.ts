import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Injectable } from '@nestjs/common';
import type { ItemInLanguage } from '../campaigns/items.queries.js';

/** What is printed and made together: pieces of a lot are alike. */
export interface LotWanted extends ItemInLanguage {
  /** Left out, it is named by its item, its language and a number. */
  readonly label?: string;
  readonly artwork?: string;
  readonly lawText?: string;
  readonly value?: {
    readonly perPiece: number;
    readonly currency: string;
    readonly inKind: boolean;
  };
}

/** The only writer of `lots`. */
@Injectable()
export class LotsService {
  /** A lot of this label and item that is there already is this one; its versions stay as they were written. */
  async ensure(tx: Transaction, campaign: string, wanted: LotWanted): Promise<string> {
    const { item, language, artwork = '', lawText = '', value } = wanted;
    // Whoever withdraws a version at this moment waits, or has it withdrawn before.
    await holdVersions(tx, campaign, 'share');
    const label = wanted.label ?? (await nextLabel(tx, campaign, wanted));
    const [made] = await tx.query<{ id: string }>(
      `insert into lots (id, campaign, item, language, label, artwork, law_text, unit_value, currency, in_kind,
         quarantined_at, quarantine)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when w.kind is not null then now() end, w.kind
       from (select) one left join withdrawals w on w.campaign = $2 and w.lifted_at is null
         and w.version = case w.kind when 'artwork' then $6 else $7 end
       limit 1
       on conflict (campaign, label) do nothing returning id`,
      [
        newId(),
        campaign,
        item,
        language,
        label,
        artwork,
        lawText,
        value?.perPiece ?? null,
        value?.currency ?? null,
        value?.inKind ?? false,
      ],
    );
    if (made) return made.id;
    const [there] = await tx.query<{ id: string }>(
      'select id from lots where campaign = $1 and label = $2 and item = $3 and language = $4',
      [campaign, label, item, language],
    );
    if (!there) throw new LotLabelTaken(label);
    return there.id;
  }

  /** Throws Refusal 404 for a lot that is not one of this item. */
  async expect(tx: Transaction, campaign: string, lot: string, sku: ItemInLanguage): Promise<void> {
    const there = await tx.query(
      'select from lots where campaign = $1 and id = $2 and item = $3 and language = $4',
      [campaign, lot, sku.item, sku.language],
    );
    if (!there.length) throw new Refusal('no-such-lot', 404);
  }

  /** What stands for pieces of which nobody knows the lot. */
  async unknown(tx: Transaction, campaign: string, sku: ItemInLanguage): Promise<string> {
    const { item, language } = sku;
    const label = ['?', item, language].filter(Boolean).join('-');
    await tx.query(
      `insert into lots (id, campaign, item, language, label, unknown) values ($1, $2, $3, $4, $5, true)
       on conflict do nothing`,
      [newId(), campaign, item, language, label],
    );
    const [lot] = await tx.query<{ id: string }>(
      'select id from lots where campaign = $1 and item = $2 and language = $3 and unknown',
      [campaign, item, language],
    );
    return lot!.id;
  }
}

/** Nobody withdraws or lifts while somebody makes lots ('share'), and one at a time ('no key update', which movements do not wait for). */
export async function holdVersions(
  tx: Transaction,
  campaign: string,
  mode: 'share' | 'no key update',
): Promise<void> {
  await tx.query(`select from campaigns where slug = $1 for ${mode}`, [campaign]);
}

/** The label is that of a lot of something else. */
export class LotLabelTaken extends Error {
  constructor(readonly label: string) {
    super('A lot of another item has this label.');
    this.name = 'LotLabelTaken';
  }
}

/**
 * Such as CLIPBOARD-AR-3, and never a label that somebody wrote on a box already. The item is held, so that two do not
 * take the same number.
 */
async function nextLabel(
  tx: Transaction,
  campaign: string,
  { item, language }: ItemInLanguage,
): Promise<string> {
  await tx.query('select from items where campaign = $1 and code = $2 for no key update', [
    campaign,
    item,
  ]);
  const prefix = `${language ? `${item}-${language}` : item}-`.toUpperCase();
  const [row] = await tx.query<{ next: number }>(
    `select min(n)::int as next
     from (select count(*) filter (where item = $2 and language = $3 and not unknown) as made, count(*) as all
           from lots where campaign = $1) there,
       generate_series(there.made + 1, there.made + there.all + 1) n
     where not exists (select from lots where campaign = $1 and label = $4 || n)`,
    [campaign, item, language, prefix],
  );
  return `${prefix}${row!.next}`;
}
